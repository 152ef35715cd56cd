/** Small inputs that once failed, each with its right answer; they stand beside the checkout on some machines. */
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {columnsOf, warningsOf, type Described} from "../../src/data/columns-of.js";
import {readFileBytes} from "../../src/formats/recognise.js";
import type {Table} from "../../src/formats/table.js";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {fit} from "../../src/models/impedance/fit.js";
import {readSpectra} from "../../src/models/impedance/read.js";
import {codes, example, refusal, values} from "./fixture.js";

const folder = fileURLToPath(new URL("../../../shared/formats/cases/", import.meta.url));
const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(folder + path));
const read = (path: string) => readFileBytes(bytes(path), path);

describe.skipIf(!existsSync(folder))("inputs that failed", () => {
  it.each([
    ["11-z60-zview/a.z", [200]],
    ["11-z60-zview/b.z60", [200]],
    ["12-minus-zim-and-plain-spectra/a_minus_Zim.csv", [200]],
    ["12-minus-zim-and-plain-spectra/d_f_Zp_Zpp.csv", [200]],
    ["12-minus-zim-and-plain-spectra/f_no_header.csv", [200]],
    ["12-minus-zim-and-plain-spectra/h_mod_phase.csv", [200]],
    ["13-two-sweeps-one-file/two_down.txt", [200, 400]],
    ["13-two-sweeps-one-file/down_up.txt", [200, 400]],
    ["14-zview-variants/err_points.z", [200]],
    ["17-bdf-eis/b.bdf.csv", [200]],
    ["17-bdf-eis/c.bdf.csv", [200]]
  ])("%s: 100 Ω and arcs of %j Ω", async (file, arcs) => {
    const {spectra} = await readSpectra(bytes(file), file);
    expect(spectra).toHaveLength(arcs.length);
    const circuit = parseCircuit("R0-p(R1,C1)");
    spectra.forEach(({spectrum}, i) => {
      const [r0, r1] = fit(circuit, spectrum, {}).parameters.map(({value}) => value);
      expect(r0).toBeCloseTo(100, 0);
      expect(r1).toBeCloseTo(arcs[i]!, 0);
    });
  });

  it("01 LAND text of three columns", async () => {
    const table = await read("01-land-txt-three-columns/a_hms.txt");
    expect([table.format, table.rows]).toEqual(["land-text", 10]);
    expect(values(table, "current_ampere").at(-1)).toBeCloseTo(0.0005, 12);
    expect(values(table, "test_time_second").at(-1)).toBe(540);
  });

  it.each(["maccor.txt", "maccor_min_unit.txt"])(
    "03 %s: discharge negative, times in minutes",
    async file => {
      const table = await read(`03-maccor-read-as-land/${file}`);
      const states = values(table, "step_state");
      values(table, "current_ampere").forEach((ampere, i) => {
        if (states[i] === "D") expect(ampere).toBeCloseTo(-0.001, 9);
      });
      expect(values(table, "test_time_second").at(-1)).toBeCloseTo(840, 3);
    }
  );

  it("04 and 05 BDF heads of other versions", async () => {
    const symbols = await read("04-bdf-machine-names-symbol-units/a.bdf.csv");
    expect(values(symbols, "test_time_second")).toEqual([0, 1]);
    expect(codes(symbols)).toContain("pre-1.0-names");
    for (const file of ["a", "b"]) {
      const table = await read(`05-bdf-labels/${file}.bdf.csv`);
      expect(values(table, "test_time_second")).toEqual([0, 1]);
      expect(values(table, "unix_time_second")).toEqual([1.7e9, 1.7e9 + 1]);
      expect(values(table, "voltage_volt")).toEqual([3, 3.1]);
      expect(values(table, "current_ampere")).toEqual([0.001, 0.001]);
      expect(values(table, "step_type")).toEqual(["CC_CHG", "CC_CHG"]);
    }
    const labels = await read("05-bdf-labels/a.bdf.csv");
    expect(values(labels, "charging_capacity_ah")).toEqual([0, 1e-6]);
    expect(values(labels, "temperature_t1_celsius")).toEqual([25, 25]);
  });

  it("06 BDF with the sign against its convention", async () => {
    const found = codes(await read("06-bdf-sign-against-convention/a.bdf.csv"));
    expect(found).toEqual(expect.arrayContaining(["current-sign", "sign-against-capacity"]));
  });

  it("08 Arbin workbook", async () => {
    const table = await read("08-arbin-workbook/a.xlsx");
    expect([table.format, ...values(table, "voltage_volt")]).toEqual(["arbin-workbook", 3, 3.1]);
  });

  it.each([
    ["09-sheets-of-two-cells/two_cells.xlsx", /Record-Tab 1, Record-Tab 2/],
    ["10-merged-cells/merged_cycle.xlsx", /Record-Tab!O2:O19/],
    ["14-zview-variants/admittance.z", /admittances/]
  ])("%s is refused by name", async (file, words) => {
    expect((await refusal(() => read(file))).message).toMatch(words);
  });

  it("14 points with an error code", async () => {
    expect(codes(await read("14-zview-variants/err_points.z"))).toContain("error-code");
  });

  it("18 a counter that resumes lower", async () => {
    const found = codes(await read("18-capacity-dips-after-pause/dip.xlsx"));
    expect(found.filter(code => /mismatch/.test(code))).toEqual([]);
  });

  const entry = (side: Record<string, string> = {}): Described => ({
    ...{cell: "cu-cycling", family: "half-cell", specimen: "Cu", where: "half-cells/own"},
    ...{area_cm2: 0.5027, active_mass_mg: null, temperature_celsius: 23},
    ...{provenance: "measured" as const, side}
  });
  const built = (table: Table) => {
    const columns = columnsOf("records", table, entry());
    const all = (field: string) => Array.from({length: columns.length}, (_, i) => columns.get(field, i));
    return {
      rows: columns.length,
      cycles: all("cycle_count"),
      capacity: all("step_capacity_ah"),
      warnings: warningsOf(columns, entry()).map(({code}) => code)
    };
  };

  it("21 the build takes a Landt CSV, a BDF file with and without cycles, and LAND text of three columns", async () => {
    const landt = built(await readFileBytes(example("landt-csv/SINTEF_Landt_first3200.csv"), "landt"));
    // Its counters are printed as 0 throughout: the current is integrated.
    expect([landt.rows, landt.warnings]).toEqual([3200, ["one-direction", "capacity-derived"]]);
    expect(Math.max(...(landt.capacity as number[]))).toBeGreaterThan(1e-5);
    const bdf = built(await readFileBytes(example("bdf/arbin_example.bdf.csv"), "bdf"));
    expect([bdf.rows, new Set(bdf.cycles).size]).toEqual([2150, 5]);
    const bare = built(await read("06-bdf-sign-against-convention/a.bdf.csv"));
    expect(bare.warnings).toEqual(["cycles-derived", "steps-counted", "one-direction", "capacity-derived"]);
    const three = built(await read("01-land-txt-three-columns/a_hms.txt"));
    expect(three.cycles).toEqual(new Array(10).fill(1));
    // 0.5 mA over the records from 180 to 540 s.
    expect(three.capacity.at(-1)).toBeCloseTo((0.0005 * 360) / 3600, 12);
  });

  it("22 another maker's file is named, never called unknown", async () => {
    for (const [file, words] of [
      ["binary/biologic.mpr", /BioLogic/],
      ["binary/neware.ndax", /Neware/],
      ["binary/neware_head.nda", /Neware/],
      ["binary/arbin_head.res", /Arbin/]
    ] as const)
      expect((await refusal(() => readFileBytes(example(file), file))).message).toMatch(words);
  });
});
