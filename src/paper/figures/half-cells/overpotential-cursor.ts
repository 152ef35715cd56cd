/** What stands at the chosen cycle of Figure 2i, and beside the lives that go on. */
import {px, type Panel} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {allowsStatistics, reported, type Context} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {FAILURE, PRINTED, SIDES, type Overpotential, type Reading, type Side} from "./overpotential.js";

/** An arrow right of the last mark of a cell that still runs. */
export const onward = (specimen: string, x: number, y: number): Element =>
  h("path", {class: `arrow ${specimenClass(specimen)}`, d: `M${px(x + 8)},${px(y)}h12m-5,-3.5l5,3.5l-5,3.5`});

/** The printed drift of a cell, along the stretch it is printed for. */
export function slopeNote(
  printed: readonly {specimen: string; first: boolean; value: number; cycleAt: number}[],
  side: Side,
  context: Context,
  x: (cycle: number) => number,
  y: (value: number) => number,
  tight: boolean
): Element | null {
  const end = printed.find(p => p.specimen === DRIFT.specimen && !p.first);
  if (!end || side !== "deposition" || tight) return null;
  const slope = reported(context, DRIFT.claim);
  const middle = (reported(context, DRIFT.from) + end.cycleAt) / 2;
  return note(
    x(middle),
    y(end.value - slope * (end.cycleAt - middle)) + 18,
    `printed: + ${slope} mV per cycle`,
    "middle"
  );
}

/** Where the chosen cycle stands, with a small mark on every line that still runs there. */
export function cursor(
  rows: readonly Reading[],
  state: Overpotential,
  column: `${Side}_mv`,
  context: Context,
  {panel, x, y}: {panel: Panel; x: (cycle: number) => number; y: (value: number) => number}
): Element | null {
  if (state.at < state.cycles[0] || state.at > state.cycles[1]) return null;
  const at = px(x(state.at));
  const foot = panel.top + panel.height;
  return h(
    "g",
    {},
    h("path", {class: "cursor", d: `M${at},${panel.top}V${foot}`}),
    h("path", {class: "cursor-foot", d: `M${at},${foot - 7}l4,7h-8Z`}),
    state.published
      ? null
      : state.specimens.map(specimen => {
          const value =
            rows.find(r => r.specimen === specimen && r.cycle_count === state.at)?.[column] ?? null;
          const ended = FAILURE[specimen] !== undefined && state.at >= reported(context, FAILURE[specimen]);
          return value === null || ended || y(value) > foot || y(value) < panel.top
            ? null
            : h("circle", {
                class: `cursor-mark ${specimenClass(specimen)}`,
                cx: at,
                cy: px(y(value)),
                r: 3.2
              });
        })
  );
}

/** What is known of each chosen cell at the chosen cycle: a printed or a measured value, or the cycle it has ended at. */
export function readingsAt(
  rows: readonly Reading[],
  state: Overpotential,
  side: Side,
  context: Context
): {specimen: string; value: number | null; printed: boolean; ended: number | null}[] {
  const short = SIDES.find(s => s.side === side)!.short;
  return state.specimens.map(specimen => {
    const told = PRINTED.find(p => p.specimen === specimen && cycleOf(p, context) === state.at);
    const failed = FAILURE[specimen] === undefined ? null : reported(context, FAILURE[specimen]);
    const ended = failed !== null && state.at >= failed && !told ? failed : null;
    if (told)
      return {specimen, value: reported(context, told.claim.replace("SIDE", short)), printed: true, ended};
    const row = rows.find(r => r.specimen === specimen && r.cycle_count === state.at);
    const measured = row && allowsStatistics(context, [row]) ? row[`${side}_mv`] : null;
    return {specimen, value: measured, printed: false, ended};
  });
}

const cycleOf = ({cycle}: {cycle: string}, context: Context): number =>
  Number.isFinite(Number(cycle)) ? Number(cycle) : reported(context, cycle);

/** Whose drift is printed, and from which cycle on. */
export const DRIFT = {specimen: "Mg/W-Cu", claim: "fig2i.slope.mgw", from: "fig2i.slope.mgw.from"};
