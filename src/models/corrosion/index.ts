/** The corrosion model as one call: six readings and named parameters in, named results out. */
import {Refusal} from "../../lib/refusal.js";
import {ZERO_CELSIUS_K} from "../constants.js";
import {readParameters, type Given} from "../parameters.js";
import {readChoice} from "../quantity.js";
import {fitAll, toleratedError, verdicts} from "./fast.js";
import {LAW, LAWS, type LawId} from "./laws.js";
import {CORROSION} from "./parameters.js";
import {
  activationEnergy,
  ARRHENIUS_FACTOR,
  commonExponent,
  predict,
  predictThroughOrigin,
  throughOrigin
} from "./read.js";
import type {LogFit, Prediction, Reading, Verdict} from "./read.js";

export const SERIES = ["rt", "60c"] as const;
export type SeriesId = (typeof SERIES)[number];
export type Readings = Record<SeriesId, readonly Reading[]>;
type PerSeries<T> = Record<SeriesId, T>;
type CorrosionOptions = Given<keyof typeof CORROSION | "law">;

export interface CorrosionResult {
  law: LawId;
  /** k (or K) by least squares through the origin for linear and parabolic, else by the fit to ln h. */
  k: PerSeries<number>;
  k_unit: string;
  /** null where no degree of freedom is left. */
  k_se: PerSeries<number | null>;
  shape: PerSeries<Record<string, number>>;
  /** The parameter the fit would take beyond its bound (K at K_max: what the foil can give), or null. */
  at_bound: PerSeries<string | null>;
  /** null for laws whose constants at two temperatures have no common unit or are not rates. */
  Ea_kJ_mol: number | null;
  Ea_se_kJ_mol: number | null;
  Ea_by_day_kJ_mol: {day: number; Ea_kJ_mol: number}[];
  common_exponent: {n: number; n_se: number; Ea_kJ_mol: number; Ea_se_kJ_mol: number};
  /** Every law at the assumed error, with the smallest error that lets it survive. */
  verdicts: PerSeries<(Verdict & {law: LawId; tolerated_error: number | null; at_bound: string | null})[]>;
  /** From the fit to ln h; the interval is 95 % for one further reading. */
  extrapolation: PerSeries<Prediction>;
  /** From k by least squares through the origin, with an error equal in nm on every day. */
  extrapolation_least_squares: PerSeries<Prediction> | null;
}

const each = <T>(make: (id: SeriesId) => T): PerSeries<T> => ({rt: make("rt"), "60c": make("60c")});

/** Every law fitted to both series once; what a slider of the error or the day then needs is arithmetic. */
export type Fits = PerSeries<LogFit[]>;

/** @throws Refusal for readings that are not three positive ones per series. */
export function fitBoth(readings: Readings, largestNm: number = CORROSION.Kmax.default): Fits {
  for (const id of SERIES) checkReadings(id, readings[id]);
  return each(id => fitAll(readings[id], largestNm));
}

/** @throws Refusal for a parameter out of range or readings that are not three positive ones per series. */
export function runCorrosion(
  readings: Readings,
  options: CorrosionOptions = {},
  made?: Fits
): CorrosionResult {
  const {law: named = "linear", ...given} = options;
  const law = readChoice("law", String(named), LAWS);
  const {error, day, Trt, T60, Kmax} = readParameters(CORROSION, given);
  const inverse = (ratio: number): number =>
    activationEnergy(ratio, Trt + ZERO_CELSIUS_K, T60 + ZERO_CELSIUS_K);
  const all = made ?? fitBoth(readings, Kmax);
  const fits = each(id => all[id].find(fit => fit.law === law)!);
  const rates = each(id => rate(fits[id], readings[id]));
  const one = law === "linear" || law === "parabolic" ? law : null;
  const factor = one && ARRHENIUS_FACTOR[one];
  const common = commonExponent(readings.rt, readings["60c"]);
  return {
    law,
    k: each(id => rates[id].k),
    k_unit: LAW[law].scale.unit,
    k_se: each(id => rates[id].se),
    shape: each(id => Object.fromEntries(LAW[law].shape.map(({symbol}, m) => [symbol, fits[id].shape[m]!]))),
    at_bound: each(id => (fits[id].atBound ? LAW[law].scale.symbol : null)),
    Ea_kJ_mol: factor && factor * inverse(rates["60c"].k / rates.rt.k),
    Ea_se_kJ_mol:
      factor && factor * inverse(Math.exp(Math.hypot(...SERIES.map(id => rates[id].se! / rates[id].k)))),
    Ea_by_day_kJ_mol: byDay(readings).map(({day, ratio}) => ({
      day,
      Ea_kJ_mol: (factor ?? 1) * inverse(ratio)
    })),
    common_exponent: {
      n: common.n,
      n_se: common.nSe,
      Ea_kJ_mol: inverse(Math.exp(common.b)),
      Ea_se_kJ_mol: inverse(Math.exp(common.bSe))
    },
    verdicts: each(id => survey(all[id], readings[id].length, error)),
    extrapolation: each(id => predict(fits[id], readings[id], day)),
    extrapolation_least_squares: one && each(id => predictThroughOrigin(one, readings[id], day))
  };
}

function rate(fit: LogFit, series: readonly Reading[]): {k: number; se: number | null} {
  if (fit.law === "linear" || fit.law === "parabolic") return throughOrigin(fit.law, series);
  if (fit.law !== "power") return {k: fit.scale, se: null};
  const x = series.map(r => Math.log(r.day));
  const centre = x.reduce((a, b) => a + b, 0) / x.length;
  const sxx = x.reduce((a, v) => a + (v - centre) ** 2, 0);
  const lnSe = Math.sqrt((fit.squares / (x.length - 2)) * (1 / x.length + centre ** 2 / sxx));
  return {k: fit.scale, se: fit.scale * lnSe};
}

const survey = (fits: readonly LogFit[], count: number, error: number): CorrosionResult["verdicts"]["rt"] =>
  verdicts(fits, count, error).map((verdict, m) => ({
    law: fits[m]!.law,
    ...verdict,
    tolerated_error: toleratedError(fits[m]!, count),
    at_bound: fits[m]!.atBound ? LAW[fits[m]!.law].scale.symbol : null
  }));

const byDay = ({rt, "60c": warm}: Readings): {day: number; ratio: number}[] =>
  rt.flatMap(({day, thicknessNm}) => {
    const partner = warm.find(r => r.day === day);
    return partner ? [{day, ratio: partner.thicknessNm / thicknessNm}] : [];
  });

function checkReadings(id: SeriesId, series: readonly Reading[]): void {
  const sound = series.length >= 3 && series.every(r => r.day > 0 && r.thicknessNm > 0);
  if (sound && new Set(series.map(r => r.day)).size === series.length) return;
  throw new Refusal(
    "readings",
    `series ${id} cannot be fitted`,
    null,
    "give three or more positive thicknesses on different days"
  );
}
