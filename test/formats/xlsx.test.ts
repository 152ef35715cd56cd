import fc from "fast-check";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {DATE, find, textAt, TIME, type Grid} from "../../src/formats/grid.js";
import {Refusal} from "../../src/formats/table.js";
import {isZip, openWorkbook} from "../../src/formats/xlsx.js";
import {parts, xlsx, type Cell} from "./fixtures/land/xlsx.js";
import {tries} from "../fuzz.js";

describe("openWorkbook", () => {
  const text = fc
    .string({unit: "grapheme", minLength: 1})
    .filter(t => !/\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u.test(t));
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.double({noNaN: true, noDefaultInfinity: true}),
    text,
    fc.integer({min: 0, max: 10_000_000}).map(time => ({time})),
    fc.integer({min: 0, max: 4e9}).map(date => ({date})),
    fc.constant(null)
  );

  it("reads back every workbook in every style of writing", () => {
    const style = fc.record({
      inline: fc.boolean(),
      bare: fc.boolean(),
      prefix: fc.constantFrom("", "x:"),
      date1904: fc.boolean()
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, {maxLength: 30}), {maxLength: 8}), style, (rows, how) => {
        const grid = openWorkbook(xlsx({Other: [["x"]], "A & B": rows}, how), "f").read("A & B");
        expect(grid.rows).toBe(rows.length);
        rows.forEach((row, r) =>
          row.forEach((wanted, c) => {
            const k = find(grid, r, c);
            if (wanted === null) expect(k).toBe(-1);
            else if (typeof wanted === "string") expect(textAt(grid, r, c)).toBe(wanted);
            else if (typeof wanted === "number")
              expect(grid.value[k]).toBe(wanted === 0 ? grid.value[k] : wanted);
            else if ("time" in wanted)
              expect([grid.kind[k], Math.round(grid.value[k]! * 86_400)]).toEqual([TIME, wanted.time]);
            else
              expect([grid.kind[k], Math.round((grid.value[k]! - 25_569) * 86_400)]).toEqual([
                DATE,
                wanted.date
              ]);
          })
        );
      }),
      tries(60)
    );
  });

  it("lists sheets in the order of their tabs and gives their heads", () => {
    const workbook = openWorkbook(xlsx({记录: [["a"], [1], [2]], Log: [[3]]}), "f");
    expect(workbook.sheets).toEqual(["记录", "Log"]);
    expect(workbook.head("记录", 2).rows).toBe(2);
    expect(() => workbook.read("Cycle")).toThrow(/记录, Log/);
  });

  it("gives heads of a long sheet and a long string table without the rest", () => {
    const rows = Array.from({length: 20_000}, (_, i): Cell[] => [i, `text ${i}`]);
    const head = openWorkbook(xlsx({A: rows}), "f").head("A", 20);
    expect(head.rows).toBe(20);
    expect(textAt(head, 19, 1)).toBe("text 19");
  });

  const damaged = (change: (files: ReturnType<typeof parts>) => void): Uint8Array => {
    const files = parts({A: [[1]]});
    change(files);
    return zipSync(files);
  };
  const open = (bytes: Uint8Array): Grid => openWorkbook(bytes, "f.xlsx").read("A");

  it.each([
    ["no zip at all", strToU8("PK\x03\x04 nothing"), /directory/],
    ["a zip without workbook", zipSync({"a.txt": strToU8("a")}), /without a workbook/],
    [
      "a workbook without its sheet",
      damaged(files => delete files["xl/worksheets/sheet1.xml"]),
      /no content/
    ],
    [
      "a part in UTF-16",
      damaged(files => (files["xl/workbook.xml"] = new Uint8Array([0xff, 0xfe, 60, 0]))),
      /UTF-16/
    ],
    [
      "a binary workbook",
      damaged(
        files =>
          (files["_rels/.rels"] = strToU8(`<Relationship Type="x/officeDocument" Target="xl/workbook.bin"/>`))
      ),
      /xlsb/
    ],
    [
      "no worksheets",
      damaged(files => (files["xl/workbook.xml"] = strToU8("<workbook><sheets></sheets></workbook>"))),
      /no worksheet/
    ],
    [
      "strings that end early",
      damaged(files => (files["xl/sharedStrings.xml"] = strToU8("<sst><si><t>a</t></si><si><t>b"))),
      /strings end early/
    ]
  ])("refuses %s", (_, bytes, message) => {
    expect(() => open(bytes)).toThrow(Refusal);
    expect(() => open(bytes)).toThrow(message);
  });

  /** Offset of the central entry of a part. */
  const entryOf = (bytes: Uint8Array, name: string): number => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = bytes.length - 46; at >= 0; at--)
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name.length)) === name
      )
        return at;
    throw new Error(name);
  };
  const SHEET = "xl/worksheets/sheet1.xml";
  const patched = (bytes: Uint8Array, field: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    new DataView(copy.buffer).setUint32(entryOf(copy, SHEET) + field, value, true);
    return copy;
  };

  it("refuses parts that swell beyond reason, whether they admit it or not", () => {
    const bomb = damaged(files => (files[SHEET] = new Uint8Array(20_000_000)));
    expect(bomb.length).toBeLessThan(50_000);
    expect(() => open(bomb)).toThrow(/swell/);
    expect(() => open(patched(bomb, 24, 900_000))).toThrow(/size or checksum/);
    expect(() => open(patched(xlsx({A: [[1]]}), 24, 0xfffffff0))).toThrow(/swell/);
  });

  it("refuses what does not fit its checksum, is locked or packed otherwise", () => {
    const whole = xlsx({A: [[1]]});
    expect(() => open(patched(whole, 16, 1))).toThrow(/checksum/);
    const locked = whole.slice();
    locked[entryOf(locked, SHEET) + 8]! |= 1;
    expect(() => open(locked)).toThrow(/encrypted/);
    const other = whole.slice();
    other[entryOf(other, SHEET) + 10] = 12;
    expect(() => open(other)).toThrow(/method 12/);
  });

  it("gives a grid or a refusal for every cut and every changed byte", () => {
    const whole = xlsx({
      A: [
        ["Record", "x"],
        [1, {time: 5}],
        [2, "3.5"]
      ]
    });
    const outcome = (bytes: Uint8Array): void => {
      try {
        const workbook = openWorkbook(bytes, "f");
        for (const sheet of workbook.sheets) {
          workbook.head(sheet, 2);
          workbook.read(sheet);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    };
    for (let n = 0; n < whole.length; n += 3) outcome(whole.subarray(0, n));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255}), (at, flip) => {
        const copy = whole.slice();
        copy[at]! ^= flip;
        outcome(copy);
      }),
      tries(1500)
    );
  });
});

it("tells a zip by its first bytes", () => {
  expect(isZip(xlsx({A: []}))).toBe(true);
  expect(isZip(strToU8("PK\x01\x02"))).toBe(false);
  expect(isZip(new Uint8Array())).toBe(false);
});
