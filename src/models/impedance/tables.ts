/** Spectra inside a table that a format reader returned: rows with an impedance, one spectrum per sweep. */
import type {Column, Table} from "../../formats/table.js";
import {Refusal} from "../../lib/refusal.js";
import type {Spectrum} from "./spectrum.js";

export interface NamedSpectrum {
  /** Such as `segment 3` or `sweep 2`; empty when the file holds one spectrum. */
  name: string;
  spectrum: Spectrum;
}

const IMPEDANCE = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"] as const;

/** @throws Refusal when the table holds no impedance at all */
export function spectraIn(table: Table, file: string): NamedSpectrum[] {
  const [frequency, real, imaginary] = IMPEDANCE.map(name => numbers(table.columns, name));
  if (!frequency || !real || !imaginary)
    throw new Refusal("spectrum", "the file holds no impedance", file, `it was read as ${table.format}`);
  const sweep = numbers(table.columns, "sweep");
  const segment = numbers(table.columns, "segment");
  const groups = new Map<number, number[]>();
  for (let row = 0; row < table.rows; row++) {
    // Rows of direct current belong to no sweep.
    const key = sweep?.[row] ?? NaN;
    if (Number.isNaN(key)) continue;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size === 0) throw new Refusal("spectrum", "the file holds no row with an impedance", file);
  const nameOf = (sweep: number, row: number): string =>
    segment ? `segment ${segment[row]}` : `sweep ${sweep}`;
  return [...groups].map(([key, rows]) => ({
    name: groups.size > 1 ? nameOf(key, rows[0]!) : "",
    spectrum: {
      frequencyHertz: Float64Array.from(rows, row => frequency[row]!),
      realOhm: Float64Array.from(rows, row => real[row]!),
      imaginaryOhm: Float64Array.from(rows, row => imaginary[row]!)
    }
  }));
}

function numbers(columns: Column[], name: string): Float64Array | undefined {
  const column = columns.find(candidate => candidate.name === name);
  return column && column.type !== "string" ? column.values : undefined;
}
