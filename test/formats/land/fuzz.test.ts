/** Whatever happens to a file on its way, it is read whole or refused; nothing else. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {landReaders} from "../../../src/formats/land/index.js";
import {Refusal, type Reader} from "../../../src/formats/table.js";
import {ccs} from "../fixtures/land/ccs.js";
import {
  chineseText,
  delimited,
  eightColumns,
  encoded,
  indexType,
  landt,
  landtText
} from "../fixtures/land/texts.js";
import {indented, lanheSheets, repeated} from "../fixtures/land/levels.js";
import {threeSheetWorkbook} from "../fixtures/land/workbooks.js";
import {xlsx} from "../fixtures/land/xlsx.js";
import {tries} from "../../fuzz.js";

const FILES: [Reader["id"], string, Uint8Array][] = [
  ["land-workbook", "workbook", threeSheetWorkbook()],
  ["land-workbook", "workbook without compression", threeSheetWorkbook({}, {level: 0})],
  ["land-three-level", "newer client", xlsx(lanheSheets(), {level: 0})],
  ["land-three-level", "indented text", encoded(delimited(indented()), "utf-8")],
  ["land-three-level", "repeated headers", encoded(delimited(repeated()), "utf-8")],
  ["land-text", "eight columns", encoded(eightColumns(null), "utf-16le-bom")],
  ["land-text", "index type", encoded(indexType(), "utf-8")],
  ["land-text", "Chinese text", encoded(chineseText(), "gb18030")],
  ["landhe-ccs", "native file", ccs()],
  ["landt-csv", "Landt CSV", encoded(landt(), "utf-8")],
  ["landt-csv", "Landt text", encoded(landtText(), "utf-8")]
];

async function outcome(reader: Reader, bytes: Uint8Array): Promise<void> {
  for (const other of landReaders) other.recognise(bytes);
  try {
    const table = await reader.read(bytes, "f");
    for (const column of table.columns) expect(column.values.length).toBe(table.rows);
    for (const name of ["test_time_second", "voltage_volt", "current_ampere"])
      expect(table.columns.filter(c => c.name === name).length).toBe(1);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
    expect(error.where).not.toBeNull();
    expect(error.hint).not.toBeNull();
  }
}

describe.each(FILES)("%s: %s", (id, _, whole) => {
  const reader = landReaders.find(r => r.id === id)!;

  it("is read or refused when cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), n => outcome(reader, whole.slice(0, n))),
      tries(60)
    );
  });

  it("is read or refused with any bytes changed", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255}));
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), changes => {
        const copy = whole.slice();
        for (const [at, flip] of changes) copy[at]! ^= flip;
        return outcome(reader, copy);
      }),
      tries(120)
    );
  });

  it("is read or refused with a piece twice or left out", async () => {
    const span = fc.tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1), fc.boolean());
    await fc.assert(
      fc.asyncProperty(span, ([a, b, twice]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const tail = whole.slice(twice ? from : to);
        const copy = new Uint8Array(from + (twice ? to - from : 0) + tail.length);
        copy.set(whole.slice(0, twice ? to : from));
        copy.set(tail, twice ? to : from);
        return outcome(reader, copy);
      }),
      tries(40)
    );
  });
});
