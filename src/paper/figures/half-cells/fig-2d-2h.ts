import {picture, px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {bold, failureMark, note, rails, strokeOf, path, type Point} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {cyclesControl, specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  defineFigure,
  provenanceOf,
  provenancesOf,
  reported,
  type Context,
  type Size,
  type State
} from "../../../figure/figure.js";
import {cellsFor} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {FOUR} from "../../specimens.js";
import {endsInWords, FATE, fateInWords, hoursOf, survives, untilFailure} from "./fate.js";
import {livesSql, type Piece} from "./lives.js";

interface Lives extends State {
  specimens: string[];
  cycles: [number, number];
  before: number;
}

const STRIP = 46;
const THIN = 22;
const GAP = 16;
const PITCH = 122;
const ENLARGED = 96;
/** mV. */
const VOLTS: [number, number] = [-100, 100];
const END_VOLTS: [number, number] = [-100, 250];
const PERCENT: [number, number] = [90, 101];

/** Hours shown of the end: before a failure and a little after it; before the end of the test where none came. */
const windows = (state: Lives, context: Context): Map<string, [number, number]> =>
  new Map(
    FOUR.map(specimen => {
      const end = hoursOf(specimen, context);
      return [specimen, [Math.max(0, end - state.before), survives(specimen) ? end : end + state.before / 6]];
    })
  );

export default defineFigure<Lives, Piece>({
  id: "fig-2d-2h",
  label: "2d to 2h",
  unites: ["2d", "2e", "2f", "2g", "2h"],
  title: "The life of four cells, and how it ends",
  page: "half-cells",
  rebuild: "live",
  claims: FOUR.flatMap(s => [FATE[s]!.hours, FATE[s]!.cycles]),
  shows: ["data", "reported"],
  controls: [
    specimensControl(FOUR),
    cyclesControl(300),
    {
      kind: "number",
      name: "before",
      label: "Hours shown of the end",
      unit: "h",
      min: 2,
      max: 24,
      step: 1,
      default: 6,
      why: "from one cycle to a day"
    }
  ],
  cells: (state, context) => cellsFor(context, "2d", state.specimens).map(c => c.cell),
  rows: {
    tables: ["cycles", "records", "cells"],
    sql: (state, context) => livesSql(context, state.specimens, state.cycles, windows(state, context))
  },
  finding: (_rows, _state, context) =>
    `${endsInWords(context)}. The cell with both films still runs after ${reported(context, FATE["Mg/W-Cu"]!.cycles)} cycles.`,
  caption: (state, context) =>
    `<b>Four cells on one axis of hours; each cycle is one bar, from its deposition to its dissolution voltage.</b> Under it the Coulombic efficiency, ${PERCENT[0]} to ${PERCENT[1]} %. Below, the last ${state.before} hours of each enlarged: the voltage over time, with the printed hour of failure. ${reported(context, "fig2d.current")} mA cm<sup>−2</sup>, ${reported(context, "fig2d.capacity")} mAh cm<sup>−2</sup>.`,
  alternative: (rows, state, context) =>
    state.specimens
      .map(specimen => {
        const own = rows.filter(r => r.specimen === specimen && r.part === "cycle");
        const read = own.length && allowsStatistics(context, own) ? `; ${own.length} cycles in the file` : "";
        return `${specimen}: ${fateInWords(specimen, context)}${read}.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const seen = untilFailure(rows, context);
    const cycles = seen.filter(r => r.part === "cycle");
    const ends = state.specimens.map(s => (survives(s) ? 0 : hoursOf(s, context)));
    const hours: [number, number] = [0, Math.max(1, largest([...cycles.map(r => r.end_hour ?? 0), ...ends]))];
    const foot = 20 + FOUR.length * PITCH + 44;
    const columns = size.narrow ? 2 : 4;
    const rowsOfEnds = Math.ceil(FOUR.length / columns);
    return picture(
      size.width,
      foot + 24 + rowsOfEnds * (ENLARGED + 84),
      "Life of the half cells in hours, and the last hours of each",
      state.specimens.map((specimen, i) =>
        strip(
          cycles.filter(r => r.specimen === specimen),
          specimen,
          {left: 44, top: 44 + i * PITCH, width: size.width - 44 - 22, height: STRIP},
          hours,
          size,
          context
        )
      ),
      state.specimens.length
        ? xAxis(
            {
              left: 44,
              top: 44 + (state.specimens.length - 1) * PITCH,
              width: size.width - 66,
              height: STRIP + GAP + THIN
            },
            {domain: hours, label: "Time (h)"},
            size.narrow ? 4 : 8
          )
        : null,
      state.specimens.map((specimen, i) =>
        end(
          seen.filter(r => r.specimen === specimen && r.part === "end"),
          specimen,
          enlarged(i, columns, foot + 60, size),
          windows(state, context).get(specimen)!,
          context
        )
      )
    );
  },
  table: (rows, _state, context) => ({
    columns: [
      {name: "part", label: "part", unit: null},
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle", label: "cycle", unit: "1", digits: 0},
      {name: "hour", label: "time", unit: "h", digits: 3},
      {name: "lowest", label: "lower voltage", unit: "V", digits: 4},
      {name: "highest", label: "upper voltage", unit: "V", digits: 4},
      {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: untilFailure(rows, context).map(r => [
      r.part,
      r.specimen,
      r.cycle_count,
      r.hour,
      r.low_volt,
      r.high_volt,
      r.efficiency_percent,
      provenanceOf(context, r.cell)
    ])
  })
});

/** One bar a cycle, and the efficiency as a thin strip under it. */
function strip(
  own: Piece[],
  specimen: string,
  panel: Panel,
  hours: [number, number],
  size: Size,
  context: Context
): Element {
  const x = xScale(panel, {domain: hours, label: ""});
  const y = yScale(panel, {domain: VOLTS, label: ""});
  const thin: Panel = {...panel, top: panel.top + STRIP + GAP, height: THIN};
  const share = yScale(thin, {domain: PERCENT, label: ""});
  const held = (v: number, [low, high]: [number, number]): number => Math.max(low, Math.min(high, v));
  const last = hoursOf(specimen, context);
  const bar = (r: Piece): string =>
    `M${px(x(r.hour))},${px(y(held(1000 * r.low_volt, VOLTS)))}V${px(y(held(1000 * r.high_volt, VOLTS)))}`;
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : "reconstructed";
  const efficiencies = own
    .filter(r => r.efficiency_percent !== null)
    .map((r): Point => [r.hour, held(r.efficiency_percent!, PERCENT)]);
  return h(
    "g",
    {class: specimenClass(specimen)},
    h(
      "text",
      {class: "lab2", x: panel.left, y: panel.top - 8},
      bold(specimen),
      size.narrow ? ` ${FATE[specimen]!.word}` : ` ${fateInWords(specimen, context)}`
    ),
    yAxis(panel, {domain: VOLTS, label: "", ticks: [0, VOLTS[1]]}, 2),
    panel.top < 60 ? h("text", {class: "axt", x: 0, y: 14}, "Voltage (mV), efficiency (%)") : null,
    own.length
      ? h("path", {class: provenance === "measured" ? "cycles" : "cycles ours", d: own.map(bar).join("")})
      : null,
    h("path", {class: "grid", d: `M${thin.left},${px(share(100))}h${thin.width}`}),
    h("text", {class: "tick", x: thin.left - 8, y: px(share(100)) + 4, "text-anchor": "end"}, "100"),
    own.length ? h("path", {class: strokeOf(provenance, true), d: path(efficiencies, x, share)}) : null,
    !survives(specimen) && last >= hours[0] && last <= hours[1]
      ? failureMark(specimen, x(last), panel.top + STRIP / 2)
      : null
  );
}

const enlarged = (i: number, columns: number, top: number, size: Size): Panel => {
  const cell = (size.width - (columns - 1) * 14) / columns;
  return {
    left: (i % columns) * (cell + 14) + 40,
    top: top + Math.floor(i / columns) * (ENLARGED + 84),
    width: cell - 52,
    height: ENLARGED
  };
};

/** The hours before an end, with the printed hour. */
function end(
  own: Piece[],
  specimen: string,
  panel: Panel,
  [from, to]: [number, number],
  context: Context
): Element {
  const xOf = {domain: [from, to] as [number, number], label: "h"};
  const yOf = {
    domain: END_VOLTS,
    label: "",
    ticks: [-100, 0, 100, 200]
  };
  const x = xScale(panel, xOf),
    y = yScale(panel, yOf);
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : "reconstructed";
  const at = hoursOf(specimen, context);
  // A bin of a rising voltage ends at its highest: lowest and highest follow one another.
  const points = own.flatMap((r, i): Point[] => {
    const [low, high] = [1000 * r.low_volt, 1000 * r.high_volt];
    const rising = (own[i + 1]?.high_volt ?? r.high_volt) >= r.low_volt;
    return rising
      ? [
          [r.hour, low],
          [r.hour, high]
        ]
      : [
          [r.hour, high],
          [r.hour, low]
        ];
  });
  return h(
    "g",
    {class: specimenClass(specimen)},
    h("text", {class: "lab2", x: panel.left - 40, y: panel.top - 12}, bold(specimen)),
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 3),
    own.length ? h("path", {class: strokeOf(provenance, true), d: path(points, x, y)}) : null,
    survives(specimen)
      ? null
      : [
          h("path", {
            class: "lead",
            "stroke-dasharray": "3 2",
            d: `M${px(x(at))},${panel.top}v${panel.height}`
          }),
          note(x(at) - 4, panel.top + 10, `${at} h`, "end")
        ],
    rails(panel, provenancesOf(context, own))
  );
}
