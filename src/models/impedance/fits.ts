/** Rows of the table `spectra` → rows of the table `fits`. The build and the page fit by this one function. */
import {stated} from "../../lib/stated.js";
import {arcsOf} from "./arcs.js";
import {parseCircuit} from "./circuit.js";
import {CELL_CIRCUITS, cellResistances, chooseFit, PELLET_CIRCUITS} from "./series.js";
import type {Spectrum} from "./spectrum.js";
import {shortVerdict, testKK} from "./verdict.js";
import {least} from "../../lib/extremes.js";

/** Digits of a fitted value: a hundred times finer than its standard error in good data, coarser than a search ends. */
export const FIT_DIGITS = 6;

export type FitRow = Record<string, string | number | null>;
type SpectrumRow = Record<string, unknown>;

export interface MeasuredSpectrum {
  cell: string;
  specimen: string;
  provenance: string;
  cycle: number;
  spectrum: Spectrum;
}

/** Rows grouped by cell and cycle, in the order they come. */
export function spectraOf(rows: readonly SpectrumRow[]): MeasuredSpectrum[] {
  const groups = new Map<string, SpectrumRow[]>();
  for (const row of rows) {
    const key = `${String(row["cell"])} ${String(row["cycle_count"])}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map(group => {
    const column = (name: string) => Float64Array.from(group, row => Number(row[name]));
    const [first] = group as [SpectrumRow];
    return {
      cell: String(first["cell"]),
      specimen: String(first["specimen"]),
      provenance: String(first["provenance"]),
      cycle: Number(first["cycle_count"]),
      spectrum: {
        frequencyHertz: column("frequency_hertz"),
        realOhm: column("real_impedance_ohm"),
        imaginaryOhm: column("imaginary_impedance_ohm")
      }
    };
  });
}

/** A spectrum that never returns to the real axis is that of an electrolyte between blocking electrodes. */
export function circuitsFor({imaginaryOhm, realOhm, frequencyHertz}: Spectrum): readonly string[] {
  const slowest = frequencyHertz.indexOf(least(frequencyHertz));
  return -imaginaryOhm[slowest]! > Math.abs(realOhm[slowest]!) ? PELLET_CIRCUITS : CELL_CIRCUITS;
}

/** What only a measured spectrum has: of one made from its own circuit they say how it was made. */
const STATISTICS =
  /^(bulk_error_ohm|arcs_error_ohm|first_arc_error_ohm|second_arc_error_ohm|noise|aicc_gain|kk_rms|kk_verdict)$/;

/** @throws Refusal naming the point of a spectrum that cannot be analysed */
function fitRow({cell, specimen, provenance, cycle, spectrum}: MeasuredSpectrum): FitRow {
  const {chosen, tried} = chooseFit(spectrum, circuitsFor(spectrum));
  const {bulk, arcs, each} = cellResistances(chosen);
  const [first, second] = each.length === 2 ? each : [];
  const kk = testKK(spectrum);
  const [simple, richer] = tried;
  const row: FitRow = {
    cell,
    specimen,
    provenance,
    cycle_count: cycle,
    circuit: chosen.circuit,
    parameters: chosen.parameters.map(parameter => stated(parameter.value, FIT_DIGITS)).join(" "),
    arcs: arcsOf(parseCircuit(chosen.circuit)).length,
    bulk_ohm: bulk.ohm,
    bulk_error_ohm: bulk.errorOhm,
    arcs_ohm: arcs.ohm,
    arcs_error_ohm: arcs.errorOhm,
    first_arc_ohm: first?.ohm ?? null,
    first_arc_error_ohm: first?.errorOhm ?? null,
    second_arc_ohm: second?.ohm ?? null,
    second_arc_error_ohm: second?.errorOhm ?? null,
    noise: chosen.noise,
    aicc_gain: simple!.aicc === null || richer!.aicc === null ? null : simple!.aicc - richer!.aicc,
    kk_rms: kk.fixed.rms,
    kk_verdict: shortVerdict(kk)
  };
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (provenance === "reconstructed" && STATISTICS.test(name)) return [name, null];
      return [name, typeof value === "number" ? stated(value, FIT_DIGITS) : value];
    })
  );
}

export const fitsOf = (rows: readonly SpectrumRow[]): FitRow[] => spectraOf(rows).map(fitRow);
