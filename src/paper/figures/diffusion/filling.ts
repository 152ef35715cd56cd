import type {ReadOut} from "../../../chart/read-outs.js";
import {bandResults, symbolOf, type BandState} from "./slab-band.js";
import {sharesText, spanText} from "../uncertain.js";
import {curveOf, outcome, significant, timeText, type Depth, type VariantState} from "../slab.js";

export function results(stop: Depth[], state: VariantState) {
  const time = stop[0]!.time_s;
  return {...outcome(state, time, stop.at(-1)!.depth_um), time, back: stop.at(-1)!.c_mmol_cm3};
}

/** How far the room is used; a slab that swells takes up more than the room it started with. */
export const share = (theta: number, space: string): string =>
  theta <= 1
    ? `${significant(100 * theta, 3)}${space}% of the room in the slab is used`
    : `${significant(theta, 3)} times the room the slab had at the start has been filled`;

/** @param published the state the printed numbers belong to */
export function outs(rows: Depth[], state: BandState, published: BandState): ReadOut[] {
  const now = results(curveOf(rows, "stop"), state);
  const before = curveOf(rows, "published");
  const paper = before.length ? results(before, published) : null;
  const open = bandResults(state);
  const entry = (
    name: string,
    text: (r: typeof now) => string,
    result?: string,
    end?: (x: number) => string
  ): ReadOut => ({
    name,
    value: text(now),
    ...(open && result ? {note: spanText(open[result]!, end)} : {was: paper && text(paper)})
  });
  return [
    entry("Utilisation θ", r => significant(r.theta_added, 3), "theta_added"),
    ...(open
      ? [{name: "Shares in the spread of θ", value: sharesText(open["theta_added"]!, symbolOf, 2)}]
      : []),
    entry("Surface full after", r => timeText(r.time), "t_stop_s", timeText),
    entry("Lithium taken up", r => `${significant(r.capacity_mAh_cm2, 3)} mAh cm^{−2}`, "capacity_mAh_cm2"),
    ...(open ? [] : [state.c0 > 0 ? FILLING : NUMBER].map(([name, text]) => entry(name, text)))
  ];
}

type Named = [string, (r: ReturnType<typeof results>) => string];

const FILLING: Named = ["Filling, counted from empty", r => significant(r.theta_total, 3)];

const NUMBER: Named = ["P = iL ∕ (F D Δc)", r => significant(r.P, 3)];
