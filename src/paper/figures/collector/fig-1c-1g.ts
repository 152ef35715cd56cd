import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {h} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {defaults, defineFigure, reported} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {say} from "../../../figure/say.js";
import {coverFor} from "../../../models/surface/attenuation.js";
import {depthPanel} from "./onset-panels.js";
import {dug, type Dug, type Profile} from "./onsets.js";
import onsets from "./fig-1c.js";
import absence, {coverPanel, type Absence, type Region} from "./fig-1g.js";

const {controls, stateOf, claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts: [onsets, absence],
  keeps: ["onset", "limit"]
});
const HEIGHT = 200;

export default defineFigure({
  id: "fig-1c-1g",
  label: "1c and 1g",
  unites: ["1c", "1g"],
  title: "Onsets in depth, and what the surface hides",
  page: "collector",
  rebuild: "partly",
  limits: "Onsets and the absence of lines are printed; intensities, noise and detection limit are not.",
  claims,
  shows,
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all, state) {
    const [mg, w] = rowsOf(onsets, all) as [Dug, Dug];
    const {limit, length, angle} = stateOf(absence, state) as Absence;
    return `If onsets are borders, the beam digs ${significant(mg.rate_nm_s, 2)}\u00a0nm\u00a0s<sup>−1</sup> in Mg and ${significant(w.rate_nm_s, 2)} in W. Seen from outside, ${significant(coverFor(limit / 100, length, angle), 2)}\u00a0nm of magnesium would already hide both other metals.`;
  },
  caption: (state, context) =>
    `<b>Depth against sputter time, one rate in each layer, and the signal that a closed cover of magnesium lets through.</b> ` +
    `Only magnesium until ${say(context, "fig1c.time.mg-only")}; copper later than ${reported(context, "fig1c.time.cu-onset")} s, so the rate in W is an upper bound. Dashed: the least signal that would be seen, ${String(state["limit"])} %; it and the attenuation length are assumed.`,
  draw(all, state, size, context) {
    const wide = (size.width - 2 * 62 - 40) / 2;
    const first: Panel = {left: 62, top: 34, width: size.narrow ? size.width - 82 : wide, height: HEIGHT};
    const second: Panel = size.narrow
      ? {...first, left: 46, width: size.width - 66, top: first.top + HEIGHT + FOOT + 46}
      : {...first, left: first.left + wide + 82, width: wide - 6};
    const layers = rowsOf(onsets, all) as Dug[];
    const cover = (rowsOf(absence, all) as Region[])[0]!.cover_nm;
    return picture(
      size.width,
      second.top + HEIGHT + FOOT,
      "Depth against sputter time, and signal under a closed cover",
      depthPanel(layers, dug(defaults<Profile>(onsets), context), stateOf(onsets, state) as Profile, first),
      h("g", {}, coverPanel(stateOf(absence, state) as Absence, cover, second))
    );
  }
});
