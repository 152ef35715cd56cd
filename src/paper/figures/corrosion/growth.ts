/** The corrosion model on the six printed thicknesses, as figures and pages use it. */
import {
  fitBoth,
  runCorrosion,
  SERIES,
  type CorrosionResult,
  type Fits,
  type Readings,
  type SeriesId
} from "../../../models/corrosion/index.js";
import {reported, type Context} from "../../../figure/figure.js";

const DAYS = [1, 4, 7];

const thicknessClaim = (series: SeriesId, day: number): string => `figS23.thickness.cu.${series}.d${day}`;
export const THICKNESS_CLAIMS = SERIES.flatMap(series => DAYS.map(day => thicknessClaim(series, day)));

export const printedReadings = (context: Context): Readings => ({
  rt: DAYS.map(day => ({day, thicknessNm: reported(context, thicknessClaim("rt", day))})),
  "60c": DAYS.map(day => ({day, thicknessNm: reported(context, thicknessClaim("60c", day))}))
});

const fitted = new WeakMap<Context, Fits>();

/** Fits are made once per context; law, assumed error and day are arithmetic on them. */
export function growth(
  context: Context,
  options: {law: string; error: number; day: number}
): CorrosionResult & {fits: Fits} {
  const readings = printedReadings(context);
  const fits = fitted.get(context) ?? fitBoth(readings);
  fitted.set(context, fits);
  return {...runCorrosion(readings, options, fits), fits};
}
