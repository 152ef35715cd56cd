/**
 * Files of other projects, when they lie beside the checkout: every row of every column that counts, against a
 * plain split of the text at hand-given places, which shares nothing with the readers.
 */
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {codes, example, hasExamples, refusal, values} from "../fixture.js";
import {FILES, number, type Value} from "./real-files.js";

const same = (found: Value, expected: Value): boolean =>
  typeof found === "number" && typeof expected === "number"
    ? Math.abs(found - expected) <= 1e-12 * Math.max(1e-3, Math.abs(expected))
    : found === expected;

describe.skipIf(!hasExamples)("files of other projects", () => {
  it.each(FILES)("$file", async ({file, format, skip, separator, decimal, columns, keep, to}) => {
    const bytes = example(file);
    const table = await readFileBytes(bytes, file);
    expect(table.format).toBe(format);
    const plain = new TextDecoder("latin1")
      .decode(bytes)
      .split(/\r?\n/)
      .slice(skip, to)
      .filter(line => line.trim() !== "" && line.trim() !== "\0")
      .map(line => (decimal ? line.replaceAll(",", ".") : line).split(separator))
      .filter(fields => (keep ? keep(fields) : true));
    expect(table.rows).toBe(plain.length);
    for (const [name, [column, of = number]] of Object.entries(columns)) {
      const found = values(table, name);
      const wrong = plain.findIndex((fields, i) => !same(found[i]!, of(fields[column]!)));
      expect(
        wrong < 0 ? null : {name, row: wrong, found: found[wrong], plain: plain[wrong]![column]}
      ).toBeNull();
    }
  });

  it("maccor/kit_comma_minutes.txt is read up to its last line, which is cut off", async () => {
    const bytes = example("maccor/kit_comma_minutes.txt");
    const lines = new TextDecoder("latin1").decode(bytes).split(/\r?\n/).slice(0, 228);
    const table = await readFileBytes(bytes, "kit");
    expect(table.warnings).toContainEqual({
      code: "cut-line",
      message: expect.stringMatching(/"214 0 1 1 .*9 fields where the header has 28/),
      where: "kit, line 229"
    });
    const plain = lines
      .slice(14)
      .filter(line => line !== "")
      .map(line => line.replaceAll(",", ".").split("\t"));
    expect(table.rows).toBe(plain.length);
    expect(values(table, "test_time_second")).toEqual(plain.map(row => Number(row[4]) * 60));
    expect(values(table, "voltage_volt")).toEqual(plain.map(row => Number(row[9])));
    expect(codes(table)).toContain("unit-from-clock");
  });

  it("arbin/workbook_channel_sheet.xlsx, against the numbers in its sheet's own text", async () => {
    const bytes = example("arbin/workbook_channel_sheet.xlsx");
    const table = await readFileBytes(bytes, "x.xlsx");
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);
    const cells = (column: string): number[] =>
      [...sheet.matchAll(new RegExp(`<c r="${column}(\\d+)"[^>]*><v>([^<]*)</v>`, "g"))]
        .filter(m => m[1] !== "1")
        .map(m => Number(m[2]));
    expect(table.rows).toBe(cells("B").length);
    expect(values(table, "test_time_second")).toEqual(cells("B"));
    expect(values(table, "step_id")).toEqual(cells("D"));
    expect(values(table, "cycle_count")).toEqual(cells("E"));
    expect(values(table, "voltage_volt")).toEqual(cells("F"));
    expect(values(table, "current_ampere")).toEqual(cells("G"));
    expect(values(table, "schedule_charging_capacity_ah")).toEqual(cells("H"));
    expect(values(table, "schedule_discharging_capacity_ah")).toEqual(cells("I"));
  });

  it.each([
    ["binary/biologic.mpr", /Export as text/],
    ["binary/neware_head.nda", /BTSDA/],
    ["binary/neware.ndax", /\.ndax.*no workbook.*BTSDA/],
    ["binary/arbin_head.res", /Data Watcher/]
  ])("%s is refused with the way out", async (file, way) => {
    expect((await refusal(() => readFileBytes(example(file), file))).message).toMatch(way);
  });

  /** The file's own counter against the integral of its own current: a wrong unit, sign or time base would show. */
  it.each([
    ["biologic-mpt/gcpl_cycles_point_80header_cut.mpt", "net_capacity_ah"],
    ["novonix/uhpc.csv", "net_capacity_ah"]
  ])("%s passes the charge its counter says", async (file, counter) => {
    const table = await readFileBytes(example(file), file);
    const [time, current, net] = ["test_time_second", "current_ampere", counter].map(
      name => values(table, name) as number[]
    );
    let charge = 0;
    for (let i = 1; i < time!.length; i++) charge += ((time![i]! - time![i - 1]!) * current![i]!) / 3600;
    const passed = net!.at(-1)! - net![0]!;
    expect(Math.abs(charge / passed - 1)).toBeLessThan(2e-3);
  });
});
