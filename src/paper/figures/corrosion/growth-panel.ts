import {
  label,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel,
  type Scale
} from "../../../chart/panel.js";
import {largest} from "../../../lib/extremes.js";
import {computedLine, path, rails, reportedMark, strokeOf, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
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

/** Thicknesses beyond this many times the largest reading are cut off. */
const BEYOND = 2.5;
const STEP_NM = 500;

/** Both temperatures on one axis: lines of the table, printed means, the law of each with its band and its name. */
export function growthPanel(rows: Day[], state: Growth, context: Context, panel: Panel): Element {
  const readings = printedReadings(context);
  const most = largest(SERIES_IDS.flatMap(id => readings[id].map(r => r.thicknessNm)));
  const days = Array.from({length: 81}, (_, k) => 0.02 + ((state.until - 0.02) * k) / 80);
  const laws = SERIES_IDS.map(id => {
    const fit = resultOf(state, context).fits[id].find(f => f.law === (state.law as LawId))!;
    return {id, line: days.map(day => predict(fit, readings[id], day))};
  });
  const reach = Math.min(
    BEYOND * most,
    largest([1.1 * most, ...laws.map(({line}) => 1.04 * line.at(-1)!.thicknessNm)])
  );
  const top = Math.ceil(reach / STEP_NM) * STEP_NM;
  const xOf: Axis = {
    domain: [0, state.until],
    label: "Day",
    ...(state.until <= 10 ? {ticks: [1, 4, 7]} : {})
  };
  const yOf: Axis = {domain: [0, top], label: "Thickness (nm)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const clip = (nm: number): number => Math.min(top, Math.max(0, nm));
  const own = rows.filter(r => allowsStatistics(context, [r]));
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : null;
  const lines = laws.map(({line}) =>
    line.filter(p => p.thicknessNm <= top).map((p): Point => [p.day, p.thicknessNm])
  );
  const crowded = x(4) - x(1) < CROWDED;
  const numbers = SERIES_IDS.flatMap(id =>
    readings[id].map((r): Label => ({
      x: x(r.day) + 9,
      y: y(r.thicknessNm) - 10,
      specimen: "Cu",
      text: [bold(String(r.thicknessNm))]
    }))
  );
  const names = SERIES_IDS.map((id, k): Label => {
    const [day, nm] = lines[k]!.at(-1) ?? [0, 0];
    return {x: x(day) + 8, y: y(nm), specimen: "", text: [bold(id === "rt" ? "room" : SERIES_NAME[id])]};
  });
  const law = LAW[state.law as LawId].equation;
  return h(
    "g",
    {},
    laws.map(({id, line}) => bandOf(id, line, state, context, days, clip, x, y)),
    yAxis(panel, yOf, 5),
    xAxis(panel, xOf, 6),
    state.until > LAST ? h("path", {class: "lim", d: `M${px(x(LAST))},${panel.top}v${panel.height}`}) : null,
    state.until >= 14 ? note(x(LAST) + 5, panel.top - 8, "beyond the readings") : null,
    lines.map(points => computedLine(points, x, y)),
    own.map(r =>
      bar(
        x(r.day) - (crowded ? 0 : 14),
        y(r.mean_nm),
        r.spread_nm === null ? null : [y(r.mean_nm + r.spread_nm), y(Math.max(r.mean_nm - r.spread_nm, 0))]
      )
    ),
    SERIES_IDS.flatMap(id => readings[id].map(r => reportedMark("Cu", x(r.day), y(r.thicknessNm)))),
    labels(numbers),
    labels(dodge(names, panel)),
    h(
      "text",
      {class: "axt", x: panel.left + panel.width, y: panel.top - 24, "text-anchor": "end"},
      ...label(law)
    ),
    rails(panel, ["reported", provenance, "computed"])
  );
}

const SERIES_IDS = ["rt", "60c"] as const;

/** Where a further reading would lie, or what the thicknesses themselves leave open. */
function bandOf(
  id: SeriesId,
  line: ReturnType<typeof predict>[],
  state: Growth,
  context: Context,
  days: number[],
  clip: (nm: number) => number,
  x: Scale,
  y: Scale
): Element | null {
  const open = growthBand(id, state, context, days)?.map(([day, nm]): Point => [day, clip(nm)]);
  if (open) return h("path", {class: "open", d: `${path(open, x, y)}Z`});
  if (line.some(p => p.low === null)) return null;
  const edge = [
    ...line.map((p): Point => [p.day, clip(p.high!)]),
    ...line.toReversed().map((p): Point => [p.day, clip(p.low!)])
  ];
  return h("path", {class: "used", d: `${path(edge, x, y)}Z`});
}

/** Mean and standard deviation of measured lines. */
function bar(x: number, mean: number, spread: [number, number] | null): Element {
  const d = `M${px(x - 7)},${px(mean)}h14` + (spread ? `M${px(x)},${px(spread[0])}V${px(spread[1])}` : "");
  return h("g", {class: specimenClass("Cu")}, h("path", {class: strokeOf("measured"), d}));
}
