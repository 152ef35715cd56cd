import {describe, expect, it} from "vitest";
import {landWorkbook} from "../../../../src/formats/land/index.js";
import {clockText, dayHms, facts, hms} from "../../fixtures/land/protocol.js";
import {
  chineseWorkbook,
  recordSheet,
  threeSheets,
  threeSheetWorkbook
} from "../../fixtures/land/workbooks.js";
import {xlsx, type Cell} from "../../fixtures/land/xlsx.js";
import {codes, expectFacts, numbers, read, refusal, strings} from "../expect.js";

const readNow = (bytes: Uint8Array) => landWorkbook.read(bytes, "small");

describe("cells of a LAND workbook", () => {
  it("reads three sheets with times as cells, texts and numbers of days", async () => {
    const table = await read(threeSheetWorkbook(), "land-workbook");
    expectFacts(table);
    expect(strings(table, "system_time")).toEqual(facts().map(f => clockText(f.testSecond)));
    expect(strings(table, "step_state")).toEqual(facts().map(f => f.state));
    expect(codes(table).sort()).toEqual([
      "equal-times",
      "last-cycle-cut-off",
      "mass-inferred",
      "unconnected-channel"
    ]);
    expect(table.metadata).toMatchObject({
      cycle_table_rows: 2,
      step_table_rows: 5,
      inferred_active_mass_gram: 0.008
    });
    expect(numbers(table, "aux_temperature_celsius").every(Number.isNaN)).toBe(true);
  });

  it("keeps a blank column out and an unnamed one with values in", async () => {
    const plain = await read(threeSheetWorkbook(), "land-workbook");
    expect(plain.columns.some(c => c.name.startsWith("column"))).toBe(false);
    const sheets = threeSheets();
    sheets["Record-Tab"]![3]![13] = 7;
    const table = await read(xlsx(sheets), "land-workbook");
    expect(numbers(table, "column_14")[2]).toBe(7);
    expect(codes(table)).toContain("unnamed-column");
  });

  it.each([
    ["all times as cells of [h]:mm:ss", (s: number): Cell => ({time: s}), "[h]:mm:ss"],
    ["all times as text of D-hh:mm:ss", (s: number): Cell => dayHms(s), undefined],
    ["hours above 24 as text", (s: number): Cell => hms(s), undefined],
    ["days, a space and milliseconds", (s: number): Cell => `${dayHms(s, " ")}.000`, undefined],
    ["the word days", (s: number): Cell => dayHms(s, " days "), undefined]
  ])("reads %s (no real file behind it)", async (_, time, timeFormat) => {
    expectFacts(
      await read(threeSheetWorkbook({testTime: time, stepTime: time}, {timeFormat}), "land-workbook")
    );
  });

  it.each([
    ["h", 3600],
    ["Sec", 1],
    ["Sec.", 1],
    ["min", 60]
  ])("reads plain numbers under TestTime/%s (no real file behind it)", async (unit, second) => {
    const time = (s: number): Cell => s / second;
    const headers = {testTime: `TestTime/${unit}`, stepTime: `StepTime/${unit}`};
    expectFacts(await read(threeSheetWorkbook({testTime: time, stepTime: time, headers}), "land-workbook"));
  });

  it.each([
    [
      {current: "Current/A", capacity: "Capacity/Ah", energy: "Energy/Wh"},
      {current: 1e-3, capacity: 1e-3, energy: 1e-3}
    ],
    [
      {current: "Current/uA", capacity: "Capacity/uAh", energy: "Energy/uWh"},
      {current: 1e3, capacity: 1e3, energy: 1e3}
    ],
    [
      {current: "Current(µA)", capacity: "Capacity(μAh)", voltage: "Voltage/mV"},
      {current: 1e3, capacity: 1e3, voltage: 1e3}
    ]
  ])("takes units from the headers: %o (no real file behind it)", async (headers, scale) => {
    expectFacts(await read(threeSheetWorkbook({headers, scale}), "land-workbook"));
  });

  it("reads Chinese headers and states (no real file behind it)", async () => {
    const table = await read(chineseWorkbook(), "land-workbook");
    expectFacts(table);
    expect(codes(table)).not.toContain("cycle-tab-mismatch");
    expect(table.metadata).toMatchObject({cycle_table_rows: 2, step_table_rows: 5});
  });

  it.each([
    ["inline strings", {inline: true}],
    ["a namespace prefix", {prefix: "x:"}],
    ["no references", {bare: true}],
    ["the 1904 date system", {date1904: true}],
    ["no compression", {level: 0 as const}]
  ])("reads what other writers write: %s", async (_, style) => {
    const table = await read(threeSheetWorkbook({}, style), "land-workbook");
    expectFacts(table);
    expect(strings(table, "system_time")[0]).toBe("2022-07-27 13:46:02");
  });

  it("reads numbers kept as text, with decimal commas too", async () => {
    const sheets = threeSheets();
    sheets["Record-Tab"] = sheets["Record-Tab"]!.map((row, i) =>
      i === 0
        ? row
        : row.map((c, k) =>
            k >= 3 && k <= 8 && typeof c === "number" ? String(c.toFixed(7)).replace(".", ",") : c
          )
    );
    expectFacts(await read(xlsx(sheets), "land-workbook"));
  });

  it("keeps two columns of one name apart, and refuses a table of blanks", async () => {
    const sheets = threeSheets();
    sheets["Record-Tab"] = sheets["Record-Tab"]!.map((row, i) => [
      ...row,
      i === 0 ? "Voltage/V" : 1,
      i === 0 ? "Note" : i,
      i === 0 ? "Note" : -i
    ]);
    const table = await read(xlsx(sheets), "land-workbook");
    expectFacts(table);
    expect(numbers(table, "voltage_v")[0]).toBe(1);
    expect([numbers(table, "note")[4], numbers(table, "note_2")[4]]).toEqual([5, -5]);
    const wide = recordSheet();
    const many = Array.from({length: 12_000}, (_, i) => `Extra${i}`);
    expect(
      (await refusal(() => readNow(xlsx({Record: [[...wide[0]!, ...many], ...wide.slice(1)]})))).thing
    ).toContain("blank");
  });

  it("names sheet and cell of what it cannot read", async () => {
    const broken = (row: number, column: number, cell: Cell): Uint8Array => {
      const sheets = threeSheets();
      sheets["Record-Tab"]![row]![column] = cell;
      return xlsx(sheets);
    };
    expect(await refusal(() => readNow(broken(6, 7, "3.7x")))).toMatchObject({
      category: "value",
      where: "Record-Tab!H7"
    });
    expect(await refusal(() => readNow(broken(6, 1, "soon")))).toMatchObject({where: "Record-Tab!B7"});
    expect(await refusal(() => readNow(broken(6, 1, null)))).toMatchObject({where: "Record-Tab!B7"});
    expect(await refusal(() => readNow(broken(6, 0, 5.5)))).toMatchObject({where: "Record-Tab!A7"});
    expect(await refusal(() => readNow(broken(6, 1, 0.25)))).toMatchObject({
      category: "unit",
      where: "Record-Tab!B7"
    });
    expect(await refusal(() => readNow(broken(0, 3, "Current")))).toMatchObject({
      category: "unit",
      where: "Record-Tab!D1"
    });
    expect(await refusal(() => readNow(broken(0, 3, "Current/Oe")))).toMatchObject({
      category: "unit",
      where: "Record-Tab!D1"
    });
    expect(await refusal(() => readNow(broken(0, 3, "Field/Oe")))).toMatchObject({category: "columns"});
  });

  it("refuses a date where the time of the test must stand", async () => {
    const sheets = {...threeSheets(), "Record-Tab": recordSheet({testTime: second => ({date: second})})};
    expect(await refusal(() => readNow(xlsx(sheets)))).toMatchObject({
      category: "value",
      where: "Record-Tab!B2"
    });
  });

  it("takes a missing unit from side information", async () => {
    const headers = {current: "Current", testTime: "TestTime"};
    const time = (s: number): Cell => s / 3600;
    const bytes = threeSheetWorkbook({headers, testTime: time, stepTime: time});
    expectFacts(await read(bytes, "land-workbook", {current_unit: "mA", time_unit: "h"}));
  });

  it("keeps records without voltage as missing, and says so", async () => {
    const sheets = threeSheets();
    sheets["Record-Tab"]![6]![7] = "-";
    const table = await read(xlsx(sheets), "land-workbook");
    expect(numbers(table, "voltage_volt")[5]).toBeNaN();
    expect(table.warnings).toContainEqual(
      expect.objectContaining({code: "missing-values", where: "Record-Tab, row 7"})
    );
  });
});
