/** The growth laws when the printed thicknesses and the two temperatures are intervals. */
import {ZERO_CELSIUS_K} from "../constants.js";
import {halfDigit, type Spread} from "../intervals.js";
import {uncertainty, type Uncertainty} from "../uncertain.js";
import {bandOf, type Band, type Box, type Span} from "../uncertainty.js";
import {logFit} from "./fast.js";
import {SERIES, type Readings, type SeriesId} from "./index.js";
import {LAW, type LawId} from "./laws.js";
import {activationEnergy, ARRHENIUS_FACTOR, throughOrigin, type Reading} from "./read.js";

/** A temperature is known to a degree, whatever the spread of the thicknesses. */
const KELVIN = 0.5;

const around = (value: number, half: number): Span => ({low: value - half, high: value + half});
const nameOf = (series: SeriesId, {day}: Reading): string => `${series}.d${day}`;

/** Interval of a thickness: half a unit of its last digit, or a share of it. */
function readingSpan({thicknessNm}: Reading, spread: Spread): Span {
  if (spread === "printed") return around(thicknessNm, halfDigit(String(thicknessNm)));
  return around(thicknessNm, spread === "exact" ? 0 : spread * thicknessNm);
}

/** One input per reading of a series, `rt.d1` and so on. */
const readingBox = (series: SeriesId, readings: readonly Reading[], spread: Spread): Box<string> =>
  Object.fromEntries(readings.map(r => [nameOf(series, r), readingSpan(r, spread)]));

const valuesOf = (series: SeriesId, readings: readonly Reading[]): Record<string, number> =>
  Object.fromEntries(readings.map(r => [nameOf(series, r), r.thicknessNm]));

const moved = (
  series: SeriesId,
  readings: readonly Reading[],
  inputs: Readonly<Record<string, number>>
): Reading[] => readings.map(r => ({...r, thicknessNm: inputs[nameOf(series, r)]!}));

/** Thickness of the fitted law on each day, nm. */
export function curveBand(
  law: LawId,
  series: SeriesId,
  readings: readonly Reading[],
  days: readonly number[],
  spread: Spread,
  largestNm: number
): Band<string> {
  return bandOf(valuesOf(series, readings), readingBox(series, readings, spread), inputs => {
    const {scale, shape} = logFit(law, moved(series, readings, inputs), largestNm);
    return days.map(day => scale * LAW[law].g(day, shape));
  });
}

interface Conditions {
  day: number;
  Trt: number;
  T60: number;
  Kmax: number;
}

/** Scale of the law, activation energy and thickness on a day. */
export function corrosionUncertainty(
  law: LawId,
  readings: Readings,
  {day, Trt, T60, Kmax}: Conditions,
  spread: Spread
): Uncertainty {
  const one = law === "linear" || law === "parabolic" ? law : null;
  const values = {...valuesOf("rt", readings.rt), ...valuesOf("60c", readings["60c"]), Trt, T60};
  const kelvin = spread === "exact" ? 0 : KELVIN;
  const box: Box<string> = {
    ...readingBox("rt", readings.rt, spread),
    ...readingBox("60c", readings["60c"], spread),
    Trt: around(Trt, kelvin),
    T60: around(T60, kelvin)
  };
  return uncertainty(values, box, inputs => {
    const [cold, warm] = SERIES.map(id => {
      const own = moved(id, readings[id], inputs);
      const fit = logFit(law, own, Kmax);
      return {
        k: one ? throughOrigin(one, own).k : fit.scale,
        thickness: fit.scale * LAW[law].g(day, fit.shape)
      };
    }) as [{k: number; thickness: number}, {k: number; thickness: number}];
    const energy =
      one &&
      ARRHENIUS_FACTOR[one] *
        activationEnergy(warm.k / cold.k, inputs["Trt"]! + ZERO_CELSIUS_K, inputs["T60"]! + ZERO_CELSIUS_K);
    return {
      "k.rt": cold.k,
      "k.60c": warm.k,
      Ea_kJ_mol: energy,
      "thickness_nm.rt": cold.thickness,
      "thickness_nm.60c": warm.thickness
    };
  });
}
