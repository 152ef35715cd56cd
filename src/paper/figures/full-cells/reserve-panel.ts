import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel, type Scale} from "../../../chart/panel.js";
import {computedLine, ghostLine, line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {lost, retention} from "../../../models/inventory/fast.js";
import type {Cell} from "../../../models/inventory/read.js";
import {provenanceOf, reported, type Context, type Row, type State} from "../../../figure/figure.js";
import {significant} from "../slab.js";

export interface Reserve extends State {
  ce: number;
  reserve: number;
  until: number;
}

export interface Moved extends Row {
  cell: string;
  cycle_count: number;
  discharge_mah_g: number;
}

const SPECIMEN = "Mg/W-Cu";

export const cellOf = (state: Reserve, context: Context): Cell => ({
  capacity: reported(context, "figS33.charge-limit"),
  reserve: state.reserve
});

export const at = (cell: Cell, state: Reserve, cycle: number): number =>
  cell.capacity * retention(cell, state.ce, cycle);

/** Lithium that has not been lost: what still moves and what is still held back, mAh g⁻¹. */
function stillThere(cell: Cell, state: Reserve, cycle: number): number {
  const kept = retention(cell, state.ce, cycle);
  return kept < 1
    ? cell.capacity * kept
    : cell.capacity + cell.reserve - lost(cell.capacity, state.ce, cycle);
}

const area = (kind: string, outline: Point[], x: Scale, y: Scale): Element =>
  h("path", {class: kind, d: `M${outline.map(([a, b]) => `${px(x(a))},${px(y(b))}`).join("L")}Z`});

/** What the lines and areas have come to at the right end, each named where it stands. */
const ends = (list: readonly {y: number; amount: number; words: string}[], x: number): Element[] =>
  list.map(({y, amount, words}) =>
    h(
      "text",
      {class: "lab s-ink", x: px(x), y: px(y), "text-anchor": "end"},
      bold(significant(amount, 3)),
      ` ${words}`
    )
  );

export function reservePanel(rows: Moved[], state: Reserve, context: Context, panel: Panel): Element {
  const cell = cellOf(state, context);
  const last = reported(context, "figS33.cycles");
  const whole = cell.capacity + cell.reserve;
  const xAxisOf: Axis = {domain: [1, state.until], label: "Cycle"};
  const yAxisOf: Axis = {
    domain: [0, Math.max(220, 20 * Math.ceil((whole + 20) / 20))],
    label: "Lithium that can move (mAh g^{−1})"
  };
  const [x, y] = [xScale(panel, xAxisOf), yScale(panel, yAxisOf)];
  const days = Array.from({length: 161}, (_, k) => Math.round(1 + ((state.until - 1) * k) / 160));
  const provenance = rows[0] ? provenanceOf(context, rows[0].cell) : null;
  const later = reported(context, "figS33.discharge.later");
  const discharged = days.map((n): Point => [n, at(cell, state, n)]);
  const withReserve = days.map((n): Point => [n, stillThere(cell, state, n)]);
  const [held, bare] = [
    stillThere(cell, state, state.until) - at(cell, state, state.until),
    at({...cell, reserve: 0}, state, state.until)
  ];
  const right = panel.left + panel.width - 6;
  return h(
    "g",
    {},
    yAxis(panel, yAxisOf, 5),
    xAxis(panel, xAxisOf, 6),
    state.reserve > 0
      ? [
          area("part-gone", [[1, whole], [state.until, whole], ...withReserve.toReversed()], x, y),
          area("part-aside", [...withReserve, ...discharged.toReversed()], x, y)
        ]
      : null,
    provenance
      ? line(
          rows.map((r): Point => [r.cycle_count, r.discharge_mah_g]),
          x,
          y,
          SPECIMEN,
          provenance
        )
      : null,
    ghostLine(
      days.map((n): Point => [n, at({...cell, reserve: 0}, state, n)]),
      x,
      y
    ),
    computedLine(discharged, x, y),
    ends(
      [
        {
          y: y(whole) - 6,
          amount: whole - stillThere(cell, state, state.until),
          words: `lost by cycle ${state.until}`
        },
        {y: (y(cell.capacity + held) + y(cell.capacity)) / 2 + 4, amount: held, words: "still held back"},
        {y: y(bare) + 18, amount: bare, words: "without a reserve"}
      ].slice(state.reserve > 0 ? 0 : 2),
      right
    ),
    last <= state.until
      ? [
          reportedMark(SPECIMEN, x(last), y(later)),
          h(
            "text",
            {
              class: `lab ${specimenClass(SPECIMEN)}`,
              x: px(x(last)),
              y: px(y(later) - 12),
              "text-anchor": "middle"
            },
            bold(String(later))
          )
        ]
      : null,
    rails(panel, [provenance, "computed"])
  );
}
