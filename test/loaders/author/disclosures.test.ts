import {strToU8, unzipSync, zipSync, strFromU8, gzipSync, gunzipSync} from "fflate";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cleaned, disclosures} from "../../../loaders/author/disclosures.js";

const TEXT = [
  "Some cycler export",
  "Operator: Ada Example",
  "File\tC:\\Users\\ada\\Desktop\\cell 7.txt",
  "Serial Number: AB-1234",
  "Sent to ada@example.org from 192.168.0.12",
  "Comments: sample from drawer 3",
  "User :",
  "Time/s\tVoltage/V",
  "0.0\t0.5",
  "1.0.0.1\t10.5"
].join("\r\n");
const bytes = strToU8(TEXT);

describe("what a file gives away", () => {
  it("is named with its line", () => {
    expect(disclosures(bytes)).toEqual([
      {kind: "person", text: "Ada Example", where: "line 2"},
      {kind: "path", text: "C:\\Users\\ada\\Desktop\\cell 7.txt", where: "line 3"},
      {kind: "serial number", text: "AB-1234", where: "line 4"},
      {kind: "address", text: "ada@example.org", where: "line 5"},
      {kind: "address", text: "192.168.0.12", where: "line 5"},
      {kind: "address", text: "1.0.0.1", where: "line 10"},
      {kind: "comment", text: "sample from drawer 3", where: "line 6"}
    ]);
  });

  it("is known in the heads of several makers, and a version is no address", () => {
    const heads = [
      "Run on channel : 8 (SN 21637)",
      "PSTATSERIALNO\tLABEL\t34128\tPstat Serial Number",
      "~Operator (Data converting): Ada",
      "Version=2.60.6.0",
      "NOTES\tNOTES\t1\t&Notes..."
    ].join("\n");
    expect(disclosures(strToU8(heads)).map(({kind, text}) => `${kind} ${text}`)).toEqual([
      "person Ada",
      "serial number 21637",
      "serial number 34128"
    ]);
  });

  it("is gone from the cleaned file, and nothing else is", () => {
    const clean = strFromU8(cleaned(bytes, "a.txt"));
    expect(disclosures(strToU8(clean))).toEqual([]);
    expect(clean).toContain("Operator: removed\r\n");
    expect(clean).toContain("User :\r\nTime/s\tVoltage/V\r\n0.0\t0.5\r\n");
  });

  it("is found in the parts of a workbook and taken out of them", () => {
    const core = `<x><dc:creator>Ada Example</dc:creator><cp:lastModifiedBy>Ben</cp:lastModifiedBy></x>`;
    const sheet = "<sheetData><c><v>0.5</v></c></sheetData>";
    const book = zipSync({"docProps/core.xml": strToU8(core), "xl/worksheets/sheet1.xml": strToU8(sheet)});
    expect(disclosures(book).map(({text, where}) => [text, where])).toEqual([
      ["Ada Example", "docProps/core.xml"],
      ["Ben", "docProps/core.xml"]
    ]);
    const clean = cleaned(book, "a.xlsx");
    expect(disclosures(clean)).toEqual([]);
    expect(strFromU8(unzipSync(clean)["xl/worksheets/sheet1.xml"]!)).toBe(sheet);
    expect(cleaned(book, "a.xlsx")).toEqual(clean);
  });

  it("is found under gzip", () => {
    expect(disclosures(gzipSync(bytes))).toHaveLength(7);
    expect(disclosures(gunzipSync(cleaned(gzipSync(bytes), "a.txt.gz")))).toEqual([]);
  });

  it("is looked for in time that grows with the file, not faster", () => {
    const line = (n: number): Uint8Array => strToU8("<v>192.168.0.12</v> C:\\".repeat(n));
    expect(disclosures(line(100_000)).length).toBe(disclosures(line(1000)).length);
  });

  it("cannot be taken out of a binary file", () =>
    expect(() => cleaned(new Uint8Array([1, 0, 2, 0, 3]), "a.bin")).toThrow(
      /^add: a binary file cannot be cleaned/
    ));

  it("leaves texts without it byte for byte, whatever their letters", () =>
    fc.assert(
      fc.property(fc.uint8Array({min: 1, max: 255}), some => {
        const own = Uint8Array.from(some, b => (b === 0 ? 1 : b));
        if (disclosures(own).length === 0) expect(cleaned(own, "x")).toEqual(own);
      }),
      {numRuns: 200, seed: 1}
    ));
});
