/** The growth laws when the printed thicknesses are intervals: the band of a curve, and shares by day. */
import {SERIES, type SeriesId} from "../../../models/corrosion/index.js";
import type {LawId} from "../../../models/corrosion/laws.js";
import {CORROSION} from "../../../models/corrosion/parameters.js";
import {corrosionUncertainty, curveBand} from "../../../models/corrosion/uncertainty.js";
import type {Uncertain} from "../../../models/uncertain.js";
import type {Context} from "../../../figure/figure.js";
import type {Point} from "../../../chart/series.js";
import {printedReadings} from "./growth.js";
import {EXACT, spreadOf} from "../uncertain.js";

interface BandState {
  law: string;
  spread: string;
  until: number;
}

/** Outline of the band in days and nm, there and back; null where the thicknesses are exact. */
export function growthBand(
  id: SeriesId,
  state: BandState,
  context: Context,
  days: readonly number[]
): Point[] | null {
  if (state.spread === EXACT) return null;
  const {low, high} = curveBand(
    state.law as LawId,
    id,
    printedReadings(context)[id],
    days,
    spreadOf(state),
    CORROSION.Kmax.default
  );
  return [
    ...days.map((day, k): Point => [day, low[k]!]),
    ...days.map((day, k): Point => [day, high[k]!]).reverse()
  ];
}

/** Results with bands and shares; null where the thicknesses are exact. */
export const growthResults = (state: BandState, context: Context): Record<string, Uncertain> | null =>
  state.spread === EXACT
    ? null
    : corrosionUncertainty(
        state.law as LawId,
        printedReadings(context),
        {
          day: state.until,
          Trt: CORROSION.Trt.default,
          T60: CORROSION.T60.default,
          Kmax: CORROSION.Kmax.default
        },
        spreadOf(state)
      ).results;

/** "2/16/82 % by day": the shares of one temperature's readings, from the first day to the last. */
export const sharesByDay = ({shares}: Uncertain, id: SeriesId): string =>
  `${Object.entries(shares)
    .filter(([input]) => input.startsWith(`${id}.`))
    .map(([, share]) => Math.round(100 * share))
    .join("/")} % by day`;

/** `rt.d7` as "day 7". */
export const dayName = (input: string): string => input.replace(/^.*\.d(\d+)$/, "day $1");

export const resultNames: Record<SeriesId, string> = Object.fromEntries(
  SERIES.map(id => [id, `thickness_nm.${id}`])
) as Record<SeriesId, string>;
