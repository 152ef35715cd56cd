/** Real files, where they are at hand: they may not be passed on, so the fixtures stand in for them elsewhere. */
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {flowOf, passedBy} from "../../../src/formats/land/series.js";
import type {Table} from "../../../src/formats/table.js";
import {codes, numbers, read, strings} from "./expect.js";

const FOLDER = "../shared/formats/examples";
const HALF = `${FOLDER}/land-xlsx/LSEDS_4Vcutoff_alclad_004_7.xlsx`;
const FULL = `${FOLDER}/land-xlsx/LSE_DS_4.1Vcutoff_fulcells_004_2.xlsx`;
const CCS = `${FOLDER}/land-ccs/BB.ccs`;
const LANDT = `${FOLDER}/landt-csv/SINTEF_Landt_first3200.csv`;
const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const message = (table: Table, code: string): string =>
  table.warnings.find(w => w.code === code)?.message ?? "";

describe("real files in ../shared (skipped where they are absent)", () => {
  it.skipIf(!existsSync(HALF))(
    "LAND workbook of 26 cycles: counts, capacities, times and pauses",
    async () => {
      const table = await read(bytes(HALF), "land-workbook");
      expect(table.rows).toBe(7751);
      expect(numbers(table, "record_index")).toEqual(Array.from({length: 7751}, (_, i) => i + 1));
      expect(new Set(numbers(table, "cycle_count")).size).toBe(26);
      expect(Math.max(...numbers(table, "step_count"))).toBe(75);
      expect(numbers(table, "test_time_second").at(-1)).toBe(((7 * 24 + 19) * 60 + 59) * 60 + 42);
      expect(numbers(table, "step_time_second").at(-1)).toBe(0.5013888888888889 * 86_400);
      expect(strings(table, "system_time")[0]).toBe("2022-07-27 13:46:02");
      expect(strings(table, "step_type").at(-1)).toBe("CV_CHG");
      const charge = passedBy(Float64Array.from(numbers(table, "cycle_count")), flowOf(table)!, 1);
      expect(charge.get(1)).toBeCloseTo(1.4911e-3, 7);
      expect(charge.get(26)).toBeCloseTo(0.9121e-3, 7);
      expect([...charge.values()].reduce((a, b) => a + b)).toBeCloseTo(
        table.metadata.cycle_table_charge_ah as number,
        6
      );
      expect(codes(table)).not.toContain("cycle-tab-mismatch");
      expect(codes(table)).not.toContain("step-tab-mismatch");
      expect(message(table, "paused")).toMatch(/3 times, by 36\.8 min/);
      expect(table.warnings.find(w => w.code === "paused")?.where).toBe("Record-Tab, row 3761");
      expect(message(table, "equal-times")).toMatch(/^122 /);
      expect(codes(table)).toEqual(
        expect.arrayContaining(["last-cycle-cut-off", "unconnected-channel", "mass-inferred"])
      );
      expect(table.metadata.inferred_active_mass_gram).toBeCloseTo(7.864e-3, 6);
    }
  );

  it.skipIf(!existsSync(FULL))("LAND workbook of two cycles", async () => {
    const table = await read(bytes(FULL), "land-workbook");
    expect(table.rows).toBe(592);
    expect(new Set(numbers(table, "cycle_count")).size).toBe(2);
    expect(Math.max(...numbers(table, "step_count"))).toBe(5);
    expect(numbers(table, "test_time_second").at(-1)).toBe(((24 + 15) * 60 + 57) * 60 + 41);
    expect(table.metadata).toMatchObject({
      cycle_table_charge_ah: 0.002865,
      cycle_table_discharge_ah: 0.0021762
    });
    expect(codes(table).sort()).toEqual(["equal-times", "mass-inferred", "unconnected-channel"]);
  });

  it.skipIf(!existsSync(CCS))("LANHE .ccs: every record of its pages, steps that join in time", async () => {
    const table = await read(bytes(CCS), "landhe-ccs");
    expect(table.rows).toBe(59_625);
    expect(new Set(numbers(table, "cycle_count")).size).toBe(3);
    expect(Math.max(...numbers(table, "step_count"))).toBe(8);
    expect(numbers(table, "test_time_second").at(-1)).toBe(59_614.595);
    expect(codes(table)).toEqual(["paused"]);
    expect(table.metadata).toMatchObject({process_name: "Zn-MnO2-0.1C", active_mass_gram: 0.00423});
  });

  it.skipIf(!existsSync(LANDT))("Landt CSV cut after 3,200 records", async () => {
    const table = await read(bytes(LANDT), "landt-csv");
    expect(table.rows).toBe(3200);
    expect(numbers(table, "step_count").filter(n => n === 2).length).toBe(319);
    expect(numbers(table, "test_time_second").at(-1)).toBe(43_421.137);
    expect(strings(table, "step_type").at(-1)).toBe("CC_DCH");
    expect(table.metadata.cell_id).toBeNull();
    expect(codes(table).sort()).toEqual([
      "current-resolution",
      "extra-trailing-field",
      "unconnected-channel"
    ]);
  });
});
