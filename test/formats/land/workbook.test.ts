import {describe, expect, it} from "vitest";
import {landWorkbook} from "../../../src/formats/land/index.js";
import {clockText, dayHms, facts, hms, START_SECOND} from "../fixtures/land/protocol.js";
import {
  chineseWorkbook,
  cycleSheet,
  recordSheet,
  stepSheet,
  threeSheets,
  threeSheetWorkbook
} from "../fixtures/land/workbooks.js";
import {xlsx, type Cell} from "../fixtures/land/xlsx.js";
import {codes, expectFacts, numbers, read, refusal, strings} from "./expect.js";

const readNow = (bytes: Uint8Array) => landWorkbook.read(bytes, "small");

describe("LAND workbook", () => {
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

  it("joins split record sheets in order, with and without a header in each (no real file behind it)", async () => {
    const [header, ...rows] = recordSheet();
    const sheets = {
      记录: [header!, ...rows.slice(0, 50)],
      "记录(3)": rows.slice(100),
      "记录(2)": [header!, ...rows.slice(50, 100)]
    };
    expectFacts(await read(xlsx(sheets), "land-workbook"));
    // The first may have no number while the second is 1.
    expectFacts(
      await read(
        xlsx({Record: sheets.记录, "Record(1)": sheets["记录(2)"], "Record(2)": sheets["记录(3)"]}),
        "land-workbook"
      )
    );
    expect(
      (await refusal(() => readNow(xlsx({Record: sheets.记录, "Record(3)": sheets["记录(3)"]})))).thing
    ).toContain("missing before");
  });

  it.each(["Record", "Record-Tab", "记录", "RECORD_TAB"])(
    "reads a workbook with the sheet %s alone",
    async name => {
      const table = await read(xlsx({[name]: recordSheet()}), "land-workbook");
      expectFacts(table);
      expect(table.metadata).toMatchObject({cycle_table_rows: null, step_table_rows: null});
    }
  );

  it("finds the records by their header where the sheet has another name", async () => {
    expectFacts(await read(xlsx({Sheet1: [["a title"], [], ...recordSheet()]}), "land-workbook"));
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

  it("tells a pause from the two clocks", async () => {
    const clock = (s: number): Cell => ({date: START_SECOND + s + (s > 50_000 ? 2220 : 0)});
    const table = await read(threeSheetWorkbook({clock}), "land-workbook");
    const warning = table.warnings.find(w => w.code === "paused");
    expect(warning?.message).toContain("37.0 min");
    expect(warning?.where).toMatch(/^Record-Tab, row \d+$/);
  });

  it("gives Unix time where the zone is stated, and only there", async () => {
    const bytes = threeSheetWorkbook();
    expect((await read(bytes, "land-workbook")).columns.some(c => c.name === "unix_time_second")).toBe(false);
    for (const [zone, hours] of [
      ["+08:00", 8],
      ["UTC-5", -5],
      ["Asia/Shanghai", 8],
      ["Europe/Berlin", 2]
    ] as const) {
      const table = await read(bytes, "land-workbook", {time_zone: zone});
      expect(numbers(table, "unix_time_second")[0]).toBe(START_SECOND - hours * 3600);
    }
    expect((await refusal(() => landWorkbook.read(bytes, "small", {time_zone: "Mars/Base"}))).category).toBe(
      "side"
    );
  });

  it("finds what cycle and step tables say otherwise than the records", async () => {
    const sheets = threeSheets();
    sheets["Cycle-Tab"]![1]![1] = 1.3;
    sheets["Step-Tab"]![3]![2] = {time: 3600};
    const table = await read(xlsx(sheets), "land-workbook");
    expect(table.warnings.find(w => w.code === "cycle-tab-mismatch")).toMatchObject({
      where: "Cycle-Tab, row 2"
    });
    expect(table.warnings.find(w => w.code === "step-tab-mismatch")).toMatchObject({
      where: "Step-Tab, row 4"
    });
    const shorter = {...threeSheets(), "Record-Tab": recordSheet().slice(0, 60)};
    expect(codes(await read(xlsx(shorter), "land-workbook"))).toContain("cycle-tab-mismatch");
  });

  it("remarks efficiencies above 100 %, gaps in the record numbers and unknown states", async () => {
    const sheets = threeSheets({state: s => (s === "CVC" ? "PULSE" : s)});
    sheets["Cycle-Tab"]![1]![5] = 102.56;
    sheets["Record-Tab"]!.splice(20, 3);
    const table = await read(xlsx(sheets), "land-workbook");
    expect(codes(table)).toEqual(
      expect.arrayContaining(["efficiency-above-100", "record-numbers", "unknown-state"])
    );
  });

  it("signs the current of an export without signs by its states", async () => {
    const unsigned = facts().map(f => ({...f, currentMilliampere: Math.abs(f.currentMilliampere)}));
    const table = await read(threeSheetWorkbook({facts: unsigned}), "land-workbook");
    expectFacts(table);
    expect(codes(table)).toContain("unsigned-current");
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

  it("says that a cycle table without a header is left out", async () => {
    const sheets = {...threeSheets(), "Cycle-Tab": cycleSheet().slice(1)};
    expect(codes(await read(xlsx(sheets), "land-workbook"))).toContain("sheet-not-read");
    const notes = {"Step notes": [["the fan stopped"]], "Cycle notes": [["none"]], ...threeSheets()};
    const noted = await read(xlsx(notes), "land-workbook");
    expect(codes(noted)).not.toContain("sheet-not-read");
    expect(noted.metadata).toMatchObject({cycle_table_rows: 2, step_table_rows: 5});
    const blank = {...threeSheets(), "Cycle-Tab": []};
    expect(codes(await read(xlsx(blank), "land-workbook"))).not.toContain("sheet-not-read");
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

  it("refuses a workbook without records and says which sheets it has", async () => {
    const without = xlsx({"Cycle-Tab": cycleSheet(), "Step-Tab": stepSheet()});
    expect(await refusal(() => readNow(without))).toMatchObject({
      category: "sheets",
      where: "small: Cycle-Tab, Step-Tab"
    });
    expect(await refusal(() => readNow(xlsx({"Record-Tab": recordSheet().slice(0, 1)})))).toMatchObject({
      category: "content"
    });
  });

  it("refuses two tests in one workbook, naming both sheets", async () => {
    const whole = recordSheet();
    const split = {"Record(1)": whole.slice(0, 5), "Record(2)": [whole[0]!, ...whole.slice(5)]};
    expectFacts(await read(xlsx(split), "land-workbook"));
    const two = {"Record-Tab 1": whole, "Record-Tab 2": whole};
    const {message} = await refusal(() => readNow(xlsx(two)));
    expect(message).toMatch(
      /start anew in "Record-Tab 2" .*two tests in one workbook \(small: Record-Tab 1, Record-Tab 2\)/
    );
  });

  it("refuses cells merged over several records, and lets a merged title be", async () => {
    const sheets = {"Record-Tab": recordSheet()};
    const {message} = await refusal(() => readNow(xlsx(sheets, {merged: ["O2:O4"]})));
    expect(message).toContain("(Record-Tab!O2:O4)");
    expectFacts(await read(xlsx(sheets, {merged: ["A1:B1"]}), "land-workbook"));
  });

  it("takes a counter that resumes a little lower for the same one", async () => {
    const sheets = threeSheets();
    const capacity = sheets["Record-Tab"]![0]!.indexOf("Capacity/mAh");
    const rows = sheets["Record-Tab"]!;
    const row = rows.findIndex((cells, i) => {
      const [before, now, after] = [rows[i - 1]?.[capacity], cells[capacity], rows[i + 1]?.[capacity]];
      return (
        typeof before === "number" &&
        before > 0 &&
        (now as number) > before &&
        (after as number) > (now as number)
      );
    });
    rows[row]![capacity] = (rows[row - 1]![capacity] as number) * 0.9997;
    const found = codes(await read(xlsx(sheets), "land-workbook"));
    expect(found).not.toContain("cycle-tab-mismatch");
    expect(found).not.toContain("step-tab-mismatch");
  });
});
