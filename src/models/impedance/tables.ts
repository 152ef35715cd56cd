/** Spectra inside a table that a format reader returned: rows with an impedance, one spectrum per executed step. */
import {type Column, Refusal, type Table} from "../../formats/table.js";
import type {Spectrum} from "./spectrum.js";

export interface NamedSpectrum {
  /** Such as `segment 3`; empty when the file holds one spectrum. */
  name: string;
  spectrum: Spectrum;
}

const IMPEDANCE = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"] as const;

/** @throws Refusal when the table holds no impedance at all */
export function spectraIn(table: Table, file: string): NamedSpectrum[] {
  const [frequency, real, imaginary] = IMPEDANCE.map(name => numbers(table.columns, name));
  if (!frequency || !real || !imaginary)
    throw new Refusal("spectrum", "the file holds no impedance", file, `it was read as ${table.format}`);
  const step = numbers(table.columns, "step_count") ?? numbers(table.columns, "segment");
  const groups = new Map<number, number[]>();
  for (let row = 0; row < table.rows; row++) {
    // Rows of direct current carry none of the three.
    if ([frequency, real, imaginary].every(column => Number.isNaN(column[row]))) continue;
    const key = step?.[row] ?? 0;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  if (groups.size === 0) throw new Refusal("spectrum", "the file holds no row with an impedance", file);
  return [...groups].map(([key, rows]) => ({
    name: groups.size > 1 ? `segment ${key}` : "",
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
