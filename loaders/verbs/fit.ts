/**
 * `fit FILE --circuit "R0-p(R1,CPE1)" [--weight modulus|unit|proportional] [--profile] [--spectrum N|all]
 * [--negate]`. `--profile` adds intervals by profile likelihood.
 * Without a circuit it takes one arc, or two where the spectrum calls for two.
 */
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {describe} from "../../src/models/impedance/description.js";
import {fit, type Fit} from "../../src/models/impedance/fit.js";
import {profileIntervals, type ProfileInterval} from "../../src/models/impedance/profile.js";
import {type Weight, WEIGHTS} from "../../src/models/impedance/problem.js";
import {fitReport} from "../../src/models/impedance/report.js";
import {chooseFit} from "../../src/models/impedance/series.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {testKK} from "../../src/models/impedance/verdict.js";
import {asJson, chosenSpectra, SPECTRUM_FLAGS, SPECTRUM_KEYS} from "./spectrum-files.js";
import {type Io, parseArguments, WrongUse} from "./verb.js";

export async function run(args: string[], io: Io): Promise<number> {
  const parsed = parseArguments(
    args,
    [...SPECTRUM_FLAGS, "profile"],
    [...SPECTRUM_KEYS, "circuit", "weight"]
  );
  const weight = (parsed.values.get("weight")?.at(-1) ?? "modulus") as Weight;
  if (!WEIGHTS.includes(weight))
    throw new WrongUse(`--weight is one of ${WEIGHTS.join(", ")}, not "${weight}"`);
  const text = parsed.values.get("circuit")?.at(-1);
  const circuit = text === undefined ? null : parseCircuit(text);
  const work = (spectrum: Spectrum): Fit =>
    circuit ? fit(circuit, spectrum, {weight}) : chooseFit(spectrum, undefined, {weight}).chosen;

  const {list, spectra} = await chosenSpectra(parsed, "fit", io);
  const results = spectra.map(({name, spectrum}) => {
    const start = performance.now();
    const found = work(spectrum);
    const seconds = (performance.now() - start) / 1000;
    const kk = testKK(spectrum);
    const described = describe(found, spectrum, kk);
    for (const note of [...(described.sentence ? [described.sentence] : []), ...found.notes, ...kk.reasons])
      io.err(`${note}\n`);
    const report = fitReport(found, kk, seconds, described);
    const intervals = parsed.flags.has("profile")
      ? {intervals_95: profileIntervals(parseCircuit(found.circuit), spectrum, found)}
      : {};
    return {name, report: {...report, ...intervals}};
  });
  if (parsed.flags.has("json"))
    io.out(
      asJson(
        list,
        results.map(({report}) => report)
      )
    );
  else for (const {name, report} of results) io.out(readable(name, report));
  return 0;
}

type Report = ReturnType<typeof fitReport> & {intervals_95?: ProfileInterval[]};

function readable(name: string, report: Report): string {
  const rows = report.parameters.map(({name: parameter, value, standard_error: error, unit, at_bound}) => {
    const inner = error === null ? "not determined" : `± ${error.toPrecision(2)}`;
    const spread = at_bound ? "at its bound" : inner;
    return `  ${parameter.padEnd(8)} ${value.toPrecision(6).padStart(12)}  ${spread.padEnd(14)} ${unit}`;
  });
  const {kk} = report;
  const intervals = (report.intervals_95 ?? []).map(({name: parameter, low, high}) => {
    const end = (x: number | null) => x?.toPrecision(4) ?? "no limit";
    return `  ${parameter.padEnd(8)} ${end(low)} to ${end(high)} (95 %, profile likelihood)`;
  });
  return [
    `${name}: ${report.circuit}, weight ${report.weight}`,
    ...rows,
    ...intervals,
    `  χ² ${report.chi2.toPrecision(4)}, rms ${(100 * report.rms_relative).toPrecision(3)} % of |Z|, AICc ${report.aicc?.toFixed(1) ?? "undefined"}`,
    ...(report.misfit ? [`  ${report.misfit}`] : []),
    `  Kramers–Kronig, order ${kk.order}: ${kk.verdict}, rms ${(100 * kk.rms).toPrecision(3)} %`,
    ""
  ].join("\n");
}
