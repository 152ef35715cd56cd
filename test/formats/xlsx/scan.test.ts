import fc from "fast-check";
import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";
import {cellText, columnName, DATE, NUMBER, TIME, type Grid} from "../../../src/formats/grid.js";
import {Refusal} from "../../../src/formats/table.js";
import {scanSheet, SheetScan} from "../../../src/formats/xlsx/scan.js";

const context = {
  name: "S",
  texts: ["first", "second"],
  styles: [NUMBER, TIME, DATE] as (0 | 1 | 2 | 3)[],
  dateOffset: 0
};
const scan = (body: string, over: Partial<typeof context & {maxRows: number}> = {}): Grid =>
  scanSheet(strToU8(`<worksheet><dimension ref="A1:Z9"/><sheetData>${body}</sheetData></worksheet>`), {
    ...context,
    texts: [...context.texts],
    ...over
  });
const shape = (grid: Grid): string[][] =>
  Array.from({length: grid.rows}, (_, r) =>
    Array.from({length: grid.start[r + 1]! - grid.start[r]!}, (_, i) => {
      const k = grid.start[r]! + i;
      return `${columnName(grid.column[k]!)}${grid.rowNumber[r]}:${grid.kind[k]}:${cellText(grid, k)}`;
    })
  );

describe("scanSheet", () => {
  it("knows numbers, shared, inline and formula strings, booleans, errors and dates", () => {
    const grid = scan(
      `<row r="3"><c r="B3"><v>1.5</v></c><c r="C3" t="s"><v>1</v></c><c t="inlineStr" r="D3"><is><t>a &amp; b</t></is></c>` +
        `<c r="E3" t="str"><f>A1&lt;"x"</f><v>yes</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="e"><v>#N/A</v></c><c r="H3" s="2"><v>44769.5</v></c><c r="I3" s="1"><f>B3</f><v>0.25</v></c></row>`
    );
    expect(shape(grid)).toEqual([
      [
        "B3:1:1.5",
        "C3:0:second",
        "D3:0:a & b",
        "E3:0:yes",
        "F3:0:TRUE",
        "G3:0:#N/A",
        "H3:3:44769.5",
        "I3:2:0.25"
      ]
    ]);
  });

  it("refuses a formula whose value was never computed, but not one of an empty text", () => {
    for (const value of ["", "<v/>", "<v></v>"])
      expect(() => scan(`<row r="2"><c r="B2"><f>A2*2</f>${value}</c></row>`)).toThrow(
        "formula: a formula without its value (S!B2); open it"
      );
    expect(shape(scan(`<row><c t="str"><f>""</f><v></v></c><c/><c><v>1</v></c></row>`))).toEqual([
      ["C1:1:1"]
    ]);
  });

  it("counts rows and cells that name no place, and passes over blank ones", () => {
    const grid = scan(
      `<row><c><v>1</v></c><c/><c s="1"></c><c><v>2</v></c></row><row/><row><c r="AB9"><v>3</v></c><c><v>4</v></c></row>`
    );
    expect(shape(grid)).toEqual([["A1:1:1", "D1:1:2"], [], ["AB3:1:3", "AC3:1:4"]]);
  });

  it("reads prefixed tags, single quotes, comments and attributes it does not know", () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x='u'><x:sheetData><!-- <x:c> --><x:row r='1' x14:dy='0.2' note='a>b'><x:c x:r='Z9' r='A1' s = "1" cm="1"><x:v>0.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(shape(scanSheet(strToU8(xml), {...context}))[0]![0]).toMatch(/^A1:[12]:0.5$/);
  });

  it("joins rich text and leaves phonetic hints out", () => {
    const grid = scan(
      `<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>搁</t></r><r><t>置</t></r><rPh sb="0"><t>gezhi</t></rPh></is></c></row>`
    );
    expect(shape(grid)).toEqual([["A1:0:搁置"]]);
  });

  it("names the cell of what is no number or no string", () => {
    expect(() => scan(`<row r="7"><c r="C7"><v>1,5</v></c></row>`)).toThrow("S!C7");
    expect(() => scan(`<row r="7"><c r="C7" t="s"><v>2</v></c></row>`)).toThrow(/string.*S!C7/);
    expect(() => scan(`<row r="7"><c r="XFE7"><v>2</v></c></row>`)).toThrow(/reference/);
    expect(() => scan(`<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[x]]></t></is></c></row>`)).toThrow(
      /CDATA/
    );
  });

  it("refuses a sheet that ends early, with its last row, but takes a look at its beginning", () => {
    const cut = strToU8(
      `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2`
    );
    expect(() => scanSheet(cut, {...context})).toThrow(/S, row 2/);
    expect(scanSheet(cut, {...context, maxRows: 5}).rows).toBe(2);
    expect(scan(`<row><c><v>1</v></c></row>`.repeat(9), {maxRows: 4}).rows).toBe(4);
    expect(() => scanSheet(strToU8("<worksheet></worksheet>"), {...context})).toThrow(Refusal);
    expect(scanSheet(strToU8("<worksheet><sheetData/></worksheet>"), {...context}).rows).toBe(0);
  });

  it("needs no more memory for cells that are far apart", () => {
    const grid = scan(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect(shape(grid)).toEqual([["XFD1048576:1:1"]]);
    expect(grid.value.length).toBeLessThan(100);
  });

  it("is the same from pieces, wherever they are cut", () => {
    const cell = fc.constantFrom(
      `<c><v>1.5</v></c>`,
      `<c r="C1" t="s"><v>1</v></c>`,
      `<c t="inlineStr"><is><t>搁置 &amp; b</t></is></c>`,
      `<c t="str"><f>A1</f><v>yes</v></c>`,
      `<c s="1"/>`,
      `<!-- <row r="9"><c> -->`
    );
    const row = fc.array(cell, {maxLength: 6}).map(cells => `<row>${cells.join("")}</row>`);
    fc.assert(
      fc.property(
        fc.array(row, {maxLength: 6}),
        fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 12}),
        fc.boolean(),
        (rows, sizes, prefixed) => {
          const xml = `<worksheet><sheetData>${rows.join("\n")}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`;
          const bytes = strToU8(
            `<?xml version="1.0"?>${prefixed ? xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:") : xml}`
          );
          const pieces = new SheetScan({...context, texts: [...context.texts]}, 0);
          for (let at = 0, k = 0; at < bytes.length; k++) {
            const to = Math.min(bytes.length, at + sizes[k % sizes.length]!);
            pieces.push(bytes.subarray(at, to), to === bytes.length);
            at = to;
          }
          const [given, wanted] = [pieces.grid(), scanSheet(bytes, {...context, texts: [...context.texts]})];
          expect(shape(given)).toEqual(shape(wanted));
          expect([given.merged, given.texts]).toEqual([wanted.merged, wanted.texts]);
        }
      ),
      {numRuns: 300}
    );
  });

  it("keeps a text that a column says again once, and refuses a cell that loses its end", () => {
    const same = `<row><c t="inlineStr"><is><t>C_CC</t></is></c></row>`;
    expect(scan(same.repeat(50)).texts).toEqual(["first", "second", "C_CC"]);
    expect(() => scan("<row r='4'><c><v>1</v><row>")).toThrow("sheet: a cell without its end (S!A4)");
  });

  it("gives a grid or a refusal for any text in a sheet", () => {
    const piece = fc.constantFrom(
      "<row>",
      "</row>",
      "<c>",
      "</c>",
      "<v>",
      "</v>",
      "1",
      "<c r='A1' t='s'>",
      "<is>",
      "<t>",
      "</t>",
      "<",
      ">",
      "'",
      '"',
      "/",
      "<!--",
      "-->",
      "=",
      "r",
      " ",
      "</sheetData>",
      "<x:c/>",
      "&#x41;",
      "e9"
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), body => {
        try {
          scan(body.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      {numRuns: 1000}
    );
  });
});
