/** What the workbench asks its worker, and what comes back: plain data that can be posted. */
import {parseCircuit} from "../../models/impedance/circuit.js";
import {CORRUPTIONS, type Corruption} from "../../models/impedance/corrupt.js";
import {describe, type Description} from "../../models/impedance/description.js";
import {arcDistribution, type Distribution, relaxationTimes} from "../../models/impedance/drt.js";
import {arcsOf, timeConstant} from "../../models/impedance/arcs.js";
import {fit, type Fit} from "../../models/impedance/fit.js";
import type {LinearKK} from "../../models/impedance/kk.js";
import {profileSteps, type ProfileInterval} from "../../models/impedance/profile.js";
import type {Weight} from "../../models/impedance/problem.js";
import {type Power, powerOf} from "../../models/impedance/power.js";
import {fitReport} from "../../models/impedance/report.js";
import {CELL_CIRCUITS, cellResistances, type CellResistances} from "../../models/impedance/series.js";
import type {Spectrum} from "../../models/impedance/spectrum.js";
import {testKK, type KKOptions, type KKTest} from "../../models/impedance/verdict.js";

export interface AnalysisJob {
  kind: "analysis";
  spectrum: Spectrum;
  corruption: Corruption["id"] | "none";
  circuit: string;
  weight: Weight;
  /** Null leaves the choice to the spectrum. */
  lambda: number | null;
  /** Order and reach of the fixed Kramers–Kronig sum. */
  kk?: KKOptions;
}
export interface SeriesJob {
  kind: "series";
  circuit: string;
  weight: Weight;
  spectra: {name: string; spectrum: Spectrum}[];
}
export interface ProfileJob {
  kind: "profile";
  spectrum: Spectrum;
  fit: Fit;
}
interface PowerJob {
  kind: "power";
  spectrum: Spectrum;
  kk?: KKOptions;
}
export type Job = AnalysisJob | SeriesJob | ProfileJob | PowerJob;

/** The test without its function. */
export type PlainKK = Omit<LinearKK, "respond" | "basis">;
export interface Analysis {
  /** As analysed, after the corruption. */
  spectrum: Spectrum;
  fit: Fit;
  report: ReturnType<typeof fitReport>;
  described: Description;
  kk: Omit<KKTest, "fixed" | "automatic" | "judged"> & Record<"fixed" | "automatic" | "judged", PlainKK>;
  drt: Distribution;
  /** γ of the fitted arcs in closed form, at the same τ. */
  closedForm: Float64Array | null;
  /** Circuits on the same spectrum and weight, least AICc first. */
  compared: {circuit: string; aicc: number | null; chi2: number; parameters: number}[];
}
export interface SeriesRow extends CellResistances {
  name: string;
  rmsRelative: number;
  warnings: number;
}
export type Answer =
  | {kind: "analysis"; analysis: Analysis}
  | {kind: "power"; power: Power[]}
  | {kind: "series"; rows: SeriesRow[]}
  | {kind: "profile"; intervals: ProfileInterval[]}
  | {kind: "progress"; done: number; total: number; what: string}
  | {kind: "refused"; message: string};

const OTHERS = ["R0-p(R1,CPE1)", ...CELL_CIRCUITS, "R0-p(R1,CPE1)-p(R2,CPE2)"];

/** What the Kramers–Kronig test of a spectrum would have seen; it takes longer than all else of the analysis. */
export function* power({spectrum, kk}: PowerJob): Generator<Answer> {
  yield {kind: "power", power: powerOf(testKK(spectrum, kk), kk)};
}

/** @throws Refusal for the circuit or the spectrum */
export function analyse({
  spectrum: given,
  corruption,
  circuit: text,
  weight,
  lambda,
  kk: sum
}: AnalysisJob): Analysis {
  const circuit = parseCircuit(text);
  const spectrum = CORRUPTIONS.find(c => c.id === corruption)?.apply(given) ?? given;
  const start = performance.now();
  const found = fit(circuit, spectrum, {weight});
  const seconds = (performance.now() - start) / 1000;
  const kk = testKK(spectrum, sum);
  const described = describe(found, spectrum, kk);
  const drt = relaxationTimes(spectrum, lambda ?? undefined);
  const others = OTHERS.filter(other => other !== found.circuit).map(other =>
    fit(parseCircuit(other), spectrum, {weight})
  );
  const compared = [found, ...others]
    .map(f => ({circuit: f.circuit, aicc: f.aicc, chi2: f.chi2, parameters: f.parameters.length}))
    .sort((a, b) => (a.aicc ?? Infinity) - (b.aicc ?? Infinity));
  return {
    spectrum,
    fit: found,
    report: fitReport(found, kk, seconds, described),
    described,
    kk: {...kk, fixed: plain(kk.fixed), automatic: plain(kk.automatic), judged: plain(kk.judged)},
    drt,
    closedForm: closedForm(found, drt.tauSecond),
    compared
  };
}

const plain = ({respond: _, basis: __, ...rest}: LinearKK): PlainKK => rest;

/** Sum over the arcs R‖CPE of the circuit; null when it has none, or one that is no such arc. */
export function closedForm(found: Fit, tauSecond: Float64Array): Float64Array | null {
  const value = (name: string): number => found.parameters.find(p => p.name === name)!.value;
  const arcs = arcsOf(parseCircuit(found.circuit)).map(arc => {
    if (arc.type !== "parallel" || arc.parts.length !== 2) return null;
    const labels = arc.parts.map(part => (part.type === "element" ? part : null));
    const r = labels.find(part => part?.kind === "R");
    const q = labels.find(part => part?.kind === "CPE");
    return r && q ? {ohm: value(r.label), tau: timeConstant(arc, value)!, n: value(`${q.label}_n`)} : null;
  });
  if (arcs.length === 0 || arcs.some(arc => arc === null || arc.n >= 1)) return null;
  return tauSecond.map(tau =>
    arcs.reduce((sum, arc) => sum + arcDistribution(tau, arc!.ohm, arc!.tau, arc!.n), 0)
  );
}

/** Fits one spectrum after the other and says how far it is. */
export function* fitSeries({circuit: text, weight, spectra}: SeriesJob): Generator<Answer> {
  const circuit = parseCircuit(text);
  const rows: SeriesRow[] = [];
  for (const {name, spectrum} of spectra) {
    const found = fit(circuit, spectrum, {weight});
    rows.push({
      name,
      ...cellResistances(found),
      rmsRelative: found.rmsRelative,
      warnings: found.notes.length
    });
    yield {kind: "progress", done: rows.length, total: spectra.length, what: "spectra fitted"};
  }
  yield {kind: "series", rows};
}

/** Intervals by profile likelihood, one parameter after the other. */
export function* profile({spectrum, fit: found}: ProfileJob): Generator<Answer> {
  const intervals: ProfileInterval[] = [];
  const total = found.parameters.length;
  for (const interval of profileSteps(parseCircuit(found.circuit), spectrum, found)) {
    intervals.push(interval);
    yield {kind: "progress", done: intervals.length, total, what: "parameters followed"};
  }
  yield {kind: "profile", intervals};
}
