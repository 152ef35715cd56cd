/** What the figures of impedance share: the query, the rows as curves, the printed resistances. */
import {groundOf, groundWord, type Ground} from "../../../chart/series.js";
import type {Curve} from "../../../chart/spectrum.js";
import {parseCircuit} from "../../../models/impedance/circuit.js";
import {spectraOf, type MeasuredSpectrum} from "../../../models/impedance/fits.js";
import {simulate} from "../../../models/impedance/simulate.js";
import {
  cellsFor,
  provenanceOf,
  sqlValue,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";

export interface SeriesState extends State {
  specimens: string[];
  cycle: number;
  band: [number, number];
  fit: boolean;
  published: boolean;
}

export interface SpectrumRow extends Row {
  cell: string;
  specimen: string;
  provenance: string;
  cycle_count: number;
  point: number;
  frequency_hertz: number;
  real_impedance_ohm: number;
  imaginary_impedance_ohm: number;
  circuit: string;
  parameters: string;
  arcs: number;
  bulk_ohm: number;
  bulk_error_ohm: number | null;
  arcs_ohm: number;
  arcs_error_ohm: number | null;
  first_arc_ohm: number | null;
  first_arc_error_ohm: number | null;
  second_arc_ohm: number | null;
  second_arc_error_ohm: number | null;
  noise: number | null;
  aicc_gain: number | null;
  kk_rms: number | null;
  kk_verdict: string | null;
}

/** All points of the figure's cells between two cycles, each with the fit of its spectrum. */
/** A reader's own spectra are of cycles of their own. */
function ownToo(context: Context, figure: string): string {
  const own = cellsFor(context, figure).filter(c => c.own);
  return own.length ? ` or s.cell in (${sqlValue(own.map(c => c.cell))})` : "";
}

export const spectraSql = (context: Context, figure: string, from: number, to: number): string =>
  `select s.cell, s.specimen, s.provenance, s.cycle_count, s.point,
       s.frequency_hertz, s.real_impedance_ohm, s.imaginary_impedance_ohm,
       f.circuit, f.parameters, f.arcs, f.bulk_ohm, f.bulk_error_ohm, f.arcs_ohm, f.arcs_error_ohm,
       f.first_arc_ohm, f.first_arc_error_ohm, f.second_arc_ohm, f.second_arc_error_ohm,
       f.noise, f.aicc_gain, f.kk_rms, f.kk_verdict
from spectra s join fits f on f.cell = s.cell and f.cycle_count = s.cycle_count
where s.cell in (${sqlValue(cellsFor(context, figure).map(c => c.cell))})
  and (s.cycle_count between ${sqlValue(from)} and ${sqlValue(to)}${ownToo(context, figure)})
order by s.cell, s.cycle_count, s.point`;

/** One row per spectrum with its fit, without the points. */
export const fitRowsOf = (rows: SpectrumRow[]): SpectrumRow[] =>
  rows.filter(
    (row, i) => i === 0 || row.cell !== rows[i - 1]!.cell || row.cycle_count !== rows[i - 1]!.cycle_count
  );

/** A spectrum is drawn through printed values where both of its resistances are printed for its cycle. */
export const groundOfSpectrum = (
  context: Context,
  {cell, specimen, cycle}: Pick<MeasuredSpectrum, "cell" | "specimen" | "cycle">
): Ground =>
  groundOf(
    provenanceOf(context, cell),
    (["rb", "rsct"] as const).filter(what =>
      printedTotals(context, what).some(p => p.specimen === specimen && p.cycle === cycle)
    ).length
  );

/** The same of a row of the fits, as tables write it. */
export const groundInWords = (
  context: Context,
  {cell, specimen, cycle_count}: Pick<SpectrumRow, "cell" | "specimen" | "cycle_count">
): string => groundWord(groundOfSpectrum(context, {cell, specimen, cycle: cycle_count}));

export function fittedCurve(
  context: Context,
  measured: MeasuredSpectrum,
  fit?: Pick<SpectrumRow, "circuit" | "parameters">
): Curve {
  const {specimen, spectrum} = measured;
  const curve: Curve = {
    specimen,
    provenance: groundOfSpectrum(context, measured),
    spectrum,
    label: specimen
  };
  if (fit)
    curve.fitted = simulate(
      parseCircuit(fit.circuit),
      fit.parameters.split(" ").map(Number),
      spectrum.frequencyHertz
    );
  return curve;
}

/** Spectra of the specimens chosen, in their order. */
export function chosenSpectra(rows: SpectrumRow[], specimens: string[]): MeasuredSpectrum[] {
  return spectraOf(rows)
    .filter(s => specimens.includes(s.specimen))
    .sort((a, b) => specimens.indexOf(a.specimen) - specimens.indexOf(b.specimen) || a.cycle - b.cycle);
}

export const cyclesOf = (rows: SpectrumRow[]): number[] =>
  [...new Set(rows.map(r => r.cycle_count))].sort((a, b) => a - b);
export const nearestCycle = (cycles: number[], wanted: number): number =>
  cycles.reduce(
    (best, c) => (Math.abs(c - wanted) < Math.abs(best - wanted) ? c : best),
    cycles[0] ?? wanted
  );

export type Resistance = "rb" | "rsct" | "rsei" | "rct";
export interface PrintedResistance {
  id: string;
  table: "ts1" | "ts2";
  what: Resistance;
  specimen: string;
  cycle: number;
  ohm: number;
  text: string;
}

const printedOf = new WeakMap<Context["claims"], PrintedResistance[]>();

/** Resistances the paper prints, from the claims of Tables S1 and S2. */
export function printedResistances({claims}: Context, table?: "ts1" | "ts2"): PrintedResistance[] {
  const all = printedOf.get(claims) ?? resistancesOf(claims);
  printedOf.set(claims, all);
  return table ? all.filter(p => p.table === table) : all;
}

const resistancesOf = (claims: Context["claims"]): PrintedResistance[] =>
  Object.values(claims).flatMap(({id, specimen, value}) => {
    const found = /^(ts[12])\.(rb|rsct|rsei|rct)\.[a-z]+\.c(\d+)$/.exec(id);
    if (!found) return [];
    return [
      {
        id,
        table: found[1] as "ts1" | "ts2",
        what: found[2] as Resistance,
        specimen,
        cycle: Number(found[3]),
        ohm: Number(value),
        text: value
      }
    ];
  });

/** R_b or the sum of the arcs; where the paper prints R_SEI and R_ct apart, their sum. */
export function printedTotals(
  context: Context,
  what: "rb" | "rsct"
): Pick<PrintedResistance, "specimen" | "cycle" | "ohm" | "text">[] {
  const all = printedResistances(context);
  const sums = all
    .filter(p => p.what === "rsei")
    .flatMap(sei => {
      const ct = all.find(p => p.what === "rct" && p.specimen === sei.specimen && p.cycle === sei.cycle);
      const ohm = sei.ohm + (ct?.ohm ?? NaN);
      return ct ? [{specimen: sei.specimen, cycle: sei.cycle, ohm, text: ohm.toFixed(1)}] : [];
    });
  return [...all.filter(p => p.what === what), ...(what === "rsct" ? sums : [])];
}

/** First and last printed value of a resistance between two cycles: "6.2 Ω at cycle 1 and 6.2 Ω at cycle 30". */
export function printedEnds(
  context: Context,
  what: "rb" | "rsct",
  specimen: string,
  [from, to]: [number, number]
): string {
  const own = printedTotals(context, what)
    .filter(p => p.specimen === specimen && p.cycle >= from && p.cycle <= to)
    .sort((a, b) => a.cycle - b.cycle);
  const ends = [...new Set([own[0], own.at(-1)])].flatMap(p => (p ? `${p.text} Ω at cycle ${p.cycle}` : []));
  return ends.join(" and ") || "not at all";
}

/** The fit's value of a printed quantity, with its standard error. */
export function fittedResistance(
  row: SpectrumRow,
  what: Resistance
): {ohm: number; errorOhm: number | null} | null {
  const of = (ohm: number | null, errorOhm: number | null) => (ohm === null ? null : {ohm, errorOhm});
  if (what === "rb") return of(row.bulk_ohm, row.bulk_error_ohm);
  if (what === "rsct") return of(row.arcs_ohm, row.arcs_error_ohm);
  return what === "rsei"
    ? of(row.first_arc_ohm, row.first_arc_error_ohm)
    : of(row.second_arc_ohm, row.second_arc_error_ohm);
}
