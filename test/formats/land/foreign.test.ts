import {describe, expect, it} from "vitest";
import {landReaders} from "../../../src/formats/land/index.js";
import {xlsx} from "../fixtures/land/xlsx.js";
import {refusal} from "./expect.js";

const utf16 = (text: string): number[] => [...text].flatMap(c => [c.charCodeAt(0), 0]);
const bytes = (...parts: (number | number[])[]): Uint8Array => new Uint8Array(parts.flat());

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe("files in the place of a LAND export", () => {
  it.each([
    [
      "an old .xls",
      bytes(COMPOUND, Array<number>(600).fill(0), utf16("Workbook")),
      /\.xls/,
      /save it as \.xlsx/
    ],
    [
      "a locked workbook",
      bytes(COMPOUND, Array<number>(600).fill(0), utf16("EncryptedPackage")),
      /encrypted/,
      /password/
    ],
    ["a pickled object", bytes([0x80, 0x04, 0x95], [1, 2, 3], 0x2e), /pickled/, /export/],
    ["a native .cex", bytes([0x10, 0x11, 0x09, 0x88, 0, 0]), /\.cex/, /LANDdt/],
    [
      "a workbook of something else",
      xlsx({
        Budget: [
          ["Month", "Sum"],
          [1, 2]
        ]
      }),
      /no sheet of records/,
      /record sheet/
    ],
    ["a cut zip", xlsx({Record: [[1]]}).slice(0, 300), /zip/, /copy or export it again/]
  ])("refuses %s with advice", async (_, content, what, advice) => {
    const readers = landReaders.filter(reader => reader.recognise(content));
    expect(readers.length).toBe(1);
    const error = await refusal(() => readers[0]!.read(content, "sent.xlsx"));
    expect(`${error.category}: ${error.thing}`).toMatch(what);
    expect(error.hint).toMatch(advice);
    expect(error.where).toContain("sent.xlsx");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a sentence", new TextEncoder().encode("Record of a test, voltage and current")],
    [
      "another cycler's CSV",
      new TextEncoder().encode("Data_Point,Test_Time(s),Voltage(V),Current(A)\n1,0,3.7,0\n")
    ],
    ["a table in BDF", new TextEncoder().encode("Test Time / s,Voltage / V,Current / A\n0,3.7,0\n")],
    ["noise", new Uint8Array(500).map((_, i) => (i * 97) & 255)]
  ])("leaves %s to others", (_, content) => {
    expect(landReaders.filter(reader => reader.recognise(content))).toEqual([]);
  });
});
