/** The files through the instrument readers: every record comes back within the digits the instrument shows. */
import {describe, expect, it} from "vitest";
import {rawFile} from "../../../../loaders/paper/reconstruct/reconstruct.js";
import {readFileBytes} from "../../../../src/formats/recognise.js";
import type {Table} from "../../../../src/formats/table.js";
import {entry, known, log, series} from "./cells.js";

async function readBack(cell: string): Promise<Table> {
  const {file, side} = entry(cell);
  return readFileBytes(rawFile(entry(cell), known), file, side);
}

function column(table: Table, name: string): Float64Array {
  const found = table.columns.find(c => c.name === name);
  if (!found || found.type === "string") throw new Error(`no numbers in "${name}"`);
  return found.values;
}

/** Largest difference between a column and what was written into it. */
const worst = (read: Float64Array, written: number[], scale: number): number =>
  written.reduce((most, value, i) => Math.max(most, Math.abs(read[i]! - value * scale)), 0);

const HALF_DIGIT = 0.5e-4 + 1e-12;

describe("LAND workbooks", () => {
  // Short and long tests, so that all forms of time occur; every kind of protocol.
  it.each([
    ["cu-cycling", "half"],
    ["w-efficiency", "half"],
    ["mg-activation", "half"],
    ["mgw-0.1c", "half"],
    ["mgw-rate", "full"]
  ])("%s comes back whole", async (cell, kind) => {
    const written = log(cell);
    const table = await readBack(cell);
    expect(table.format).toBe("land-workbook");
    expect(table.rows).toBe(written.rows);
    expect(worst(column(table, "test_time_second"), written.testTime_second, 1)).toBeLessThanOrEqual(
      0.5 + 1e-6
    );
    expect(worst(column(table, "voltage_volt"), written.voltage_volt, 1)).toBeLessThanOrEqual(HALF_DIGIT);
    expect(worst(column(table, "current_ampere"), written.current_mA, 1e-3)).toBeLessThanOrEqual(
      HALF_DIGIT / 1000
    );
    expect(worst(column(table, "capacity_ah"), written.capacity_mAh, 1e-3)).toBeLessThanOrEqual(
      HALF_DIGIT / 1000
    );
    expect(worst(column(table, "cycle_count"), written.cycle, 1)).toBe(0);
    expect(worst(column(table, "step_count"), written.step, 1)).toBe(0);
    // Seconds are shared at cutoffs; LAND divides discharge by charge; the mass follows from specific capacity.
    const expected = ["equal-times", ...(kind === "half" ? ["efficiency-above-100"] : ["mass-inferred"])];
    expect(expected).toEqual(expect.arrayContaining(table.warnings.map(w => w.code)));
  });

  it("active mass follows from the workbook", async () => {
    const table = await readBack("mgw-rate");
    const gram = table.metadata["inferred_active_mass_gram"];
    expect(gram).toBeCloseTo(entry("mgw-rate").active_mass_mg! / 1000, 5);
  });
});

describe("VersaStudio files", () => {
  it.each(["cu-spectra", "mgw-spectra", "lpscl-spectrum"])("%s comes back whole", async cell => {
    const found = series(cell);
    if (found.kind !== "spectra") throw new Error("no spectra");
    const table = await readBack(cell);
    const points = found.spectra.flatMap(s => s.impedance);
    expect(table.format).toBe("versastudio-par");
    expect(table.rows).toBe(points.length);
    const [re, im] = [column(table, "real_impedance_ohm"), column(table, "imaginary_impedance_ohm")];
    points.forEach((z, i) => {
      const digit = 1e-6 * Math.hypot(z.re, z.im);
      expect(Math.abs(re[i]! - z.re)).toBeLessThan(digit);
      expect(Math.abs(im[i]! - z.im)).toBeLessThan(digit);
    });
    const segments = new Set(column(table, "segment"));
    expect(segments.size).toBe(entry(cell).side["cycles"]!.split(" ").length);
    expect(table.warnings.map(w => w.code)).toEqual(["uncalibrated-impedance"]);
  });

  it.each(["cu-hold", "mgw-hold"])("%s comes back whole", async cell => {
    const found = series(cell);
    if (found.kind !== "hold") throw new Error("no hold");
    const table = await readBack(cell);
    expect(table.warnings).toEqual([]);
    expect(worst(column(table, "test_time_second"), found.hold.time_second, 1)).toBeLessThan(0.1);
    expect(worst(column(table, "current_ampere"), found.hold.current_ampere, 1)).toBeLessThan(1e-9);
    expect(new Set(column(table, "voltage_volt"))).toEqual(new Set([4.2]));
  });
});

describe("thickness tables", () => {
  it.each(["cu-thickness-rt", "cu-thickness-60c"])("%s comes back whole", async cell => {
    const found = series(cell);
    if (found.kind !== "thickness") throw new Error("no lines");
    const table = await readBack(cell);
    expect(table.format).toBe("thickness-table");
    expect(table.warnings).toEqual([]);
    expect(
      worst(
        column(table, "thickness_nm"),
        found.lines.map(l => l.thickness_nm),
        1
      )
    ).toBeLessThanOrEqual(0.0005 + 1e-9);
  });
});
