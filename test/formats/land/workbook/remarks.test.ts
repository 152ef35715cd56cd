import {describe, expect, it} from "vitest";
import {landWorkbook} from "../../../../src/formats/land/index.js";
import {facts, START_SECOND} from "../../fixtures/land/protocol.js";
import {recordSheet, threeSheets, threeSheetWorkbook} from "../../fixtures/land/workbooks.js";
import {xlsx, type Cell} from "../../fixtures/land/xlsx.js";
import {codes, expectFacts, numbers, read, refusal} from "../expect.js";

describe("what is told of a LAND workbook", () => {
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
