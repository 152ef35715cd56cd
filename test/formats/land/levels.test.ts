import {describe, expect, it} from "vitest";
import {landThreeLevel} from "../../../src/formats/land/index.js";
import {dayHms, hms} from "../fixtures/land/protocol.js";
import {delimited, encoded} from "../fixtures/land/texts.js";
import {indented, lanheSheets, repeated} from "../fixtures/land/levels.js";
import {xlsx, type Cell} from "../fixtures/land/xlsx.js";
import {codes, expectFacts, numbers, read, refusal, strings} from "./expect.js";

const csv = (rows: Cell[][], separator = ","): Uint8Array => encoded(delimited(rows, separator), "utf-8");

describe("LAND three-level export (no real file behind any of these layouts)", () => {
  it.each([
    ["workbook", xlsx({Sheet1: indented()})],
    ["workbook with time cells", xlsx({Sheet1: indented(s => (s < 86_400 ? {time: s} : dayHms(s)))})],
    ["CSV", csv(indented())],
    ["tab-separated text", csv(indented(), "\t")],
    ["UTF-16 text", encoded(delimited(indented(), "\t"), "utf-16le-bom")]
  ])("reads the indented layout as %s", async (_, bytes) => {
    const table = await read(bytes, "land-three-level");
    expectFacts(table);
    expect(table.metadata).toMatchObject({layout: "indented", cycle_table_rows: 2, step_table_rows: 5});
    expect(table.columns.slice(0, 8).map(({name}) => name)).toEqual([
      "record_index",
      "cycle_count",
      "step_count",
      "step_type",
      "test_time_second",
      "step_time_second",
      "voltage_volt",
      "current_ampere"
    ]);
    expect(codes(table)).not.toContain("cycle-tab-mismatch");
    expect(codes(table)).not.toContain("step-tab-mismatch");
  });

  it.each([
    ["workbook", xlsx({Sheet1: repeated()})],
    ["CSV", csv(repeated())]
  ])("reads the layout with a header before each block as %s", async (_, bytes) => {
    const table = await read(bytes, "land-three-level");
    expectFacts(table);
    expect(table.metadata).toMatchObject({layout: "not indented", cycle_table_rows: 2, step_table_rows: 5});
  });

  it("tells a step or cycle row from a record where a header was not repeated", async () => {
    const rows = repeated();
    const steps = rows.flatMap((row, i) => (row[0] === "Step" && i > 10 ? [i] : []));
    const table = await read(csv(rows.filter((_, i) => !steps.includes(i))), "land-three-level");
    expectFacts(table);
    expect(codes(table)).not.toContain("rows-without-level");
  });

  it("takes a step whose state it does not know for a step", async () => {
    const rows = repeated().map(row => row.map(cell => (cell === "Rest" ? "Settling" : cell)));
    const table = await read(csv(rows), "land-three-level");
    expect(table.metadata).toMatchObject({cycle_table_rows: 2, step_table_rows: 5});
    expect(codes(table)).not.toContain("rows-without-level");
  });

  it("reads the workbook of the newer client", async () => {
    const table = await read(xlsx(lanheSheets()), "land-three-level");
    expectFacts(table);
    expect(table.metadata).toMatchObject({test_name: "Zn–Mn", test_start_time: "2022-07-27 13:46:02"});
    expect(strings(table, "step_in_process")[0]).toBe("1-1");
    expect(strings(table, "system_time")[1]).toBe("2022-07-27 14:16:02.000");
    expect(numbers(table, "temperature_t1_celsius")[0]).toBe(25);
    expect(numbers(table, "step_duration_second")[0]).toBe(6 * 3600);
  });

  it("reads the newer client's sheet as CSV", async () => {
    expectFacts(await read(csv(lanheSheets().DefaultGroup_00_6!), "land-three-level"));
  });

  it("takes a row without a state for no step", async () => {
    const rows = repeated();
    const at = rows.findIndex(row => row[0] === "Step");
    rows.splice(at + 1, 0, [9, "-", "6:00:00", 0, 0, 0.05, 0.01]);
    const table = await read(csv(rows), "land-three-level");
    expect(table.metadata).toMatchObject({step_table_rows: 5});
    expect(codes(table)).toContain("rows-without-level");
  });

  it("takes titles above the first header for no rows", async () => {
    const titles = [["Test of a cell"], ["remark", "made by hand"]];
    const table = await read(csv([...titles, ...repeated()]), "land-three-level");
    expectFacts(table);
    expect(codes(table)).not.toContain("rows-without-level");
  });

  it("counts rows that fit no level", async () => {
    const rows = repeated();
    rows.splice(12, 0, ["remark", "the fan stopped"], ["?"]);
    const table = await read(csv(rows), "land-three-level");
    expectFacts(table);
    expect(table.warnings).toContainEqual(
      expect.objectContaining({
        code: "rows-without-level",
        message: expect.stringMatching(/^2 rows/),
        where: "small, line 13"
      })
    );
  });

  it.each([
    ["whose time is cut off", (row: Cell[]) => [...row.slice(0, 1), "0:00"]],
    ["that ends behind its number", (row: Cell[]) => row.slice(0, 1)],
    ["with a word for its voltage", (row: Cell[]) => row.map(cell => (cell === row[7] ? "high" : cell))]
  ])("refuses a record %s rather than take it for another level", async (_, spoil) => {
    const rows = repeated();
    rows.splice(-2, 1, spoil(rows.at(-2)!));
    expect(await refusal(() => landThreeLevel.read(csv(rows), "small"))).toMatchObject({
      where: expect.stringContaining(`small, line ${rows.length - 1}`)
    });
  });

  it("names the line and column of what it cannot read", async () => {
    const rows = indented();
    rows[10]![9] = "3.7x";
    expect(await refusal(() => landThreeLevel.read(csv(rows), "small"))).toMatchObject({
      where: "small, line 11, column 10"
    });
  });

  it("refuses two tests in one workbook", async () => {
    const two = xlsx({A: indented(), B: indented(hms)});
    expect(await refusal(() => landThreeLevel.read(two, "small"))).toMatchObject({category: "sheets"});
  });
});
