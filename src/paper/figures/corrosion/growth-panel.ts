import {label, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {
  bold,
  computedLine,
  dodge,
  labels,
  note,
  path,
  rails,
  reportedMark,
  strokeOf,
  type Label,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import type {SeriesId} from "../../../models/corrosion/index.js";
import {LAW, type LawId} from "../../../models/corrosion/laws.js";
import {CORROSION} from "../../../models/corrosion/parameters.js";
import {predict} from "../../../models/corrosion/read.js";
import {allowsStatistics, provenanceOf, type Context, type Row, type State} from "../../../figure/figure.js";
import {growthBand} from "./growth-band.js";
import {growth, printedReadings} from "./growth.js";

export interface Growth extends State {
  law: string;
  error: number;
  until: number;
  spread: string;
}

/** Mean and spread of the lines of one day, from the thickness table. */
export interface Day extends Row {
  cell: string;
  temperature_celsius: number;
  day: number;
  lines: number;
  mean_nm: number;
  spread_nm: number | null;
}

export const SERIES_NAME: Record<SeriesId, string> = {
  rt: "Room temperature",
  "60c": `${CORROSION.T60.default} °C`
};
const LAST = 7;
/** Marks closer than this, px, have no room for their numbers between them. */
const CROWDED = 42;

export const resultOf = (state: Growth, context: Context): ReturnType<typeof growth> =>
  growth(context, {law: state.law, error: state.error, day: state.until});

/** The room-temperature exposure is the one below 40 °C. */
export const seriesOf = (row: Day): SeriesId => (row.temperature_celsius < 40 ? "rt" : "60c");

/** One temperature: lines of the table, printed means, the law and its band. */
export function growthPanel(
  rows: Day[],
  id: SeriesId,
  state: Growth,
  context: Context,
  panel: Panel
): Element {
  const xAxisOf: Axis = {
    domain: [0, state.until],
    label: "Day",
    ...(state.until <= 10 ? {ticks: [1, 4, 7]} : {})
  };
  const yAxisOf: Axis = {domain: [10, 1e5], label: "Thickness (nm)", log: true};
  const x = xScale(panel, xAxisOf);
  const y = yScale(panel, yAxisOf);
  const readings = printedReadings(context)[id];
  const fit = resultOf(state, context).fits[id].find(f => f.law === (state.law as LawId))!;
  const days = Array.from({length: 81}, (_, k) => 0.1 + ((state.until - 0.1) * k) / 80);
  const clip = (nm: number): number => Math.min(yAxisOf.domain[1], Math.max(yAxisOf.domain[0], nm));
  const predictions = days.map(day => predict(fit, readings, day));
  const shade = predictions.every(p => p.low !== null)
    ? path(
        [
          ...predictions.map((p): Point => [p.day, clip(p.high!)]),
          ...predictions.toReversed().map((p): Point => [p.day, clip(p.low!)])
        ],
        x,
        y
      )
    : null;
  const open = growthBand(id, state, context, days)?.map(([day, nm]): Point => [day, clip(nm)]);
  const own = rows.filter(r => seriesOf(r) === id && allowsStatistics(context, [r]));
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : null;
  const line = predictions.filter(
    p => p.thicknessNm >= yAxisOf.domain[0] && p.thicknessNm <= yAxisOf.domain[1]
  );
  const crowded = readings.some((r, k) => k > 0 && x(r.day) - x(readings[k - 1]!.day) < CROWDED);
  const numbers = readings.map((r): Label => ({
    x: crowded ? x(LAST) + 12 : x(r.day) + 9,
    y: y(r.thicknessNm) + (crowded ? 0 : 12),
    specimen: "Cu",
    text: [bold(String(r.thicknessNm))]
  }));
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left - 40, y: panel.top - 34}, SERIES_NAME[id]),
    shade && !open ? h("path", {class: "used", d: `${shade}Z`}) : null,
    open ? h("path", {class: "open", d: `${path(open, x, y)}Z`}) : null,
    yAxis(panel, yAxisOf, 4),
    xAxis(panel, xAxisOf, 6),
    state.until > LAST ? h("path", {class: "lim", d: `M${px(x(LAST))},${panel.top}v${panel.height}`}) : null,
    state.until >= 14 ? note(x(LAST) + 5, panel.top + 12, "beyond the readings") : null,
    computedLine(
      line.map((p): Point => [p.day, p.thicknessNm]),
      x,
      y
    ),
    own.map(r =>
      bar(
        x(r.day) - (crowded ? 0 : 14),
        y(r.mean_nm),
        r.spread_nm === null ? null : [y(r.mean_nm + r.spread_nm), y(Math.max(r.mean_nm - r.spread_nm, 10))]
      )
    ),
    readings.map(r => reportedMark("Cu", x(r.day), y(r.thicknessNm))),
    labels(crowded ? dodge(numbers, panel) : numbers),
    note(
      panel.left + panel.width,
      panel.top + panel.height - 8,
      label(LAW[state.law as LawId].equation),
      "end"
    ),
    rails(panel, ["reported", provenance, "computed"])
  );
}

/** Mean and standard deviation of measured lines. */
function bar(x: number, mean: number, spread: [number, number] | null): Element {
  const d = `M${px(x - 7)},${px(mean)}h14` + (spread ? `M${px(x)},${px(spread[0])}V${px(spread[1])}` : "");
  return h("g", {class: specimenClass("Cu")}, h("path", {class: strokeOf("measured"), d}));
}
