import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {defineFigure} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {say} from "../../../figure/say.js";
import bilayer, {positions, type Species} from "./fig-1f.js";
import single, {energies, ROW, type Doublet} from "./fig-s4.js";

const {controls, claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts: [bilayer, single],
  keeps: ["splitting"]
});
const TOP = 30;
const HEIGHT = 3 * ROW;

export default defineFigure({
  id: "fig-1f-s4",
  label: "1f and S4",
  unites: ["1f", "S4"],
  title: "What the surfaces are made of",
  page: "collector",
  rebuild: "partly",
  limits: "Positions and species only: intensities are not printed, so no spectrum is drawn.",
  claims,
  shows,
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all, state) {
    const [metal, oxide] = rowsOf(bilayer, all) as [Species, Species];
    const pairs = rowsOf(single, all) as Doublet[];
    const fit = pairs.filter(p => Math.abs(p.high_ev - p.expected_ev) <= p.margin_ev).length;
    return `The bilayer ends in magnesium and its oxide, ${(oxide.energy_ev - metal.energy_ev).toFixed(1)}\u00a0eV apart. On W-Cu ${fit === pairs.length ? `all ${fit}` : `${fit} of ${pairs.length}`} pairs of tungsten lines are ${String(state["splitting"])}\u00a0eV apart within their digits.`;
  },
  caption: (state, context) =>
    `<b>Printed positions of Mg 2p on Mg/W-Cu and of W 4f on W-Cu, one row per species.</b> ` +
    `Bars under the marks: ${say(context, "exp.xps.fwhm")}, the width of a silver line in this instrument. Double sticks: where the second line of a pair belongs, ${String(state["splitting"])} eV from the first.`,
  draw(all, _state, size, context) {
    const first: Panel = {
      left: 14,
      top: TOP,
      width: size.narrow ? size.width - 28 : size.width * 0.36 - 14,
      height: HEIGHT
    };
    const second: Panel = size.narrow
      ? {left: 70, top: TOP + HEIGHT + FOOT + 40, width: size.width - 84, height: HEIGHT}
      : {left: size.width * 0.36 + 100, top: TOP, width: size.width * 0.64 - 114, height: HEIGHT};
    return picture(
      size.width,
      second.top + HEIGHT + FOOT,
      "Printed positions of the Mg 2p and W 4f lines",
      positions(rowsOf(bilayer, all) as Species[], context, first),
      energies(rowsOf(single, all) as Doublet[], context, second)
    );
  }
});
