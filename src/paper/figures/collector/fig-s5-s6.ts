import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {defineFigure, reported} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {say} from "../../../figure/say.js";
import {largest, least} from "../../../lib/extremes.js";
import type {Coat} from "./indent-panels.js";
import {CLAIM, handbook, inGpa, REFERENCE, type Moduli, type Modulus} from "./modulus.js";
import {means, metals, ROW} from "./modulus-panels.js";
import depth from "./fig-s5.js";
import modulus from "./fig-s6.js";

const {controls, stateOf, claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts: [depth, modulus],
  keeps: ["n", "unit"]
});
const TOP = 30;

export default defineFigure({
  id: "fig-s5-s6",
  label: "S5 and S6",
  unites: ["S5", "S6"],
  title: "Depth of the indents and what they measure",
  page: "collector",
  rebuild: "partly",
  limits: "Drawn from printed depths, times and moduli: no load–displacement curve is printed.",
  claims,
  shows,
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all, state, context) {
    const ratios = (rowsOf(depth, all) as Coat[]).flatMap(r => r.depth_over_film ?? []);
    const moduli = stateOf(modulus, state) as Moduli;
    const ratio = handbook(context)[0] / inGpa(reported(context, CLAIM[REFERENCE]!), moduli);
    return `The tip goes ${significant(least(ratios), 2)} to ${significant(largest(ratios), 2)} times deeper than the films, so it feels the foil. Read in ${moduli.unit}, copper would be ${significant(ratio, 2)} times softer than handbooks say${moduli.unit === "MPa" ? ": the unit cannot be meant" : ""}.`;
  },
  caption: (state, context) =>
    `<b>Printed moduli with their ± (bars) and the 95 % interval of the mean of ${String(state["n"])} (double bars), and both readings of the unit on the scale of metals.</b> ` +
    `Indents ${say(context, "figS5.depth")} deep, ${reported(context, "exp.nanoindent.replicates")} per load function. p: Welch’s test against copper. Whether ± is a deviation or an error is not said.`,
  draw(all, state, size, context) {
    const list = rowsOf(modulus, all) as Modulus[];
    const moduli = stateOf(modulus, state) as Moduli;
    const width = size.narrow ? size.width - 78 : (size.width - 66 - 70 - 24) / 2;
    const left: Panel = {left: 66, top: TOP, width, height: 4 * ROW};
    const right: Panel = size.narrow
      ? {...left, left: 14, width: size.width - 28, top: TOP + left.height + FOOT + 40}
      : {...left, left: 66 + width + 70};
    return picture(
      size.width,
      right.top + right.height + FOOT,
      "Moduli of the four foils with their uncertainty, and on the scale of metals",
      means(list, moduli, context, left),
      metals(list, moduli, context, right)
    );
  }
});
