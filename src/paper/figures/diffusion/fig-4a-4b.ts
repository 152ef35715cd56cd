import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {defineFigure, reported, type Row} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {curveOf, raised, significant, small, timeText, type Depth} from "../slab.js";
import slab, {profilePanel} from "./fig-4a.js";
import {results} from "./filling.js";
import family, {profiles, type Family} from "./fig-4b.js";
import type {BandState} from "./slab-band.js";

const {controls, stateOf, claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts: [slab, family],
  keeps: ["D", "i", "L", "c0", "cmax", "moment", "variant"]
});
const HEIGHT = 206;
const TOP = 40;
const of = (part: typeof slab, all: readonly Row[]): Depth[] => rowsOf(part, all) as Depth[];

export default defineFigure({
  id: "fig-4a-4b",
  label: "4a and 4b",
  unites: ["4a", "4b"],
  title: "Lithium in a slab, and with three currents",
  page: "diffusion",
  rebuild: "live",
  claims,
  shows,
  answer: "moment",
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all, state, context) {
    const {time, back} = results(curveOf(of(slab, all), "stop"), stateOf(slab, state) as BandState);
    const [slow, fast] = ["fig4b.current.0.1", "fig4b.current.1"].map(id => reported(context, id));
    const end = (i: number): string => small(curveOf(of(family, all), `at ${i}`).at(-1)!.c_mmol_cm3);
    return `By our solution the surface is full after ${raised(timeText(time))}, when the collector side holds ${small(back)}\u00a0mmol\u00a0cm<sup>−3</sup>. Between ${slow} and ${fast}\u00a0mA\u00a0cm<sup>−2</sup> that end falls from ${end(slow!)} to ${end(fast!)}.`;
  },
  says(all, state) {
    const {time, back, theta_added, capacity_mAh_cm2} = results(
      curveOf(of(slab, all), "stop"),
      stateOf(slab, state) as BandState
    );
    return {
      time: raised(timeText(time)),
      back: `${small(back)}\u00a0mmol\u00a0cm<sup>−3</sup>`,
      utilisation: `${significant(100 * theta_added, 3)}\u00a0%`,
      capacity: `${raised(significant(capacity_mAh_cm2, 3))}\u00a0mAh\u00a0cm<sup>−2</sup>`
    };
  },
  caption: () =>
    `<b>Lithium against depth until the surface is full, and at that moment for the paper’s three currents.</b> ` +
    `Our exact solution of Fick’s law with the back face closed. Double line: the chosen moment; thin: a quarter, half and three quarters of the way; dashed: the published setting. Numbers: concentration at the collector, θ the part of the room used.`,
  draw(all, state, size, context) {
    const wide = (size.width - 44 - 60 - 44) * 0.5;
    const first: Panel = {
      left: 44,
      top: TOP,
      width: size.narrow ? size.width - 60 : wide - 30,
      height: HEIGHT
    };
    const second: Panel = size.narrow
      ? {...first, width: size.width - 44 - 74, top: TOP + HEIGHT + FOOT + 58}
      : {...first, left: first.left + first.width + 74, width: wide - 56};
    return picture(
      size.width,
      second.top + HEIGHT + FOOT,
      "Lithium concentration against depth at moments, and for three current densities",
      profilePanel(of(slab, all), stateOf(slab, state) as BandState, first),
      profiles(of(family, all), stateOf(family, state) as Family, context, second, true)
    );
  }
});
