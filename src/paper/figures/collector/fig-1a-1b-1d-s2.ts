import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {defineFigure, reported, type Context, type Row} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {say} from "../../../figure/say.js";
import {FOUR} from "../../specimens.js";
import {depthAxis, depthColumn} from "./depth-columns.js";
import {films, total, type Layer} from "./layers.js";
import type {Thickness} from "./thickness-reading.js";
import {thicknessStrip} from "./thickness-strip.js";
import chamber from "./fig-1a.js";
import bilayer from "./fig-1b.js";
import block from "./fig-1d.js";
import single from "./fig-s2.js";

const parts = [chamber, bilayer, block, single] as const;
const {claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts,
  keeps: [],
  set: {"fig-1a": {specimens: [...FOUR]}}
});
/** Depth shown, nm: the thickest film and some foil. */
const WINDOW = 400;
const DEPTH = 230;
const TOP = 74;

const layers = (all: readonly Row[], specimen: string): Layer[] =>
  (rowsOf(chamber, all) as Layer[]).filter(layer => layer.specimen === specimen);
const film = (context: Context, id: string): number => reported(context, id);

export default defineFigure({
  id: "fig-1a-1b-1d-s2",
  label: "1a, 1b, 1d and S2",
  unites: ["1a", "1b", "1d", "S2"],
  title: "Four foils at one scale",
  page: "collector",
  rebuild: "partly",
  limits: "Drawn from printed thicknesses: the sections and the block are pictures.",
  claims,
  shows,
  controls: [],
  cells,
  rows,
  alternative,
  table,
  finding(all, _state, context) {
    const bare = total(layers(all, "Cu"), "thickness_nm");
    const share = (100 * total(films(layers(all, "Mg/W-Cu")), "thickness_nm")) / bare;
    const times = film(context, "figS2f.thickness.w.w") / film(context, "fig1b.thickness.w.mgw");
    return `The films of the bilayer are ${significant(share, 2)}\u00a0% of the thickness of the foil. The foils of comparison are not equal to it: W-Cu carries ${significant(times, 2)} times the tungsten.`;
  },
  caption: (_state, context) =>
    `<b>The side that will face the electrolyte, at one scale, and the printed thicknesses with what their digits leave open (bars).</b> ` +
    `Tungsten is sputtered before magnesium. The foil goes on below, ${say(context, "exp.foil.thickness")} in all. No number of readings and no spread are printed.`,
  draw(all, _state, size) {
    const left = 48;
    const columns: Panel = {
      left,
      top: TOP,
      width: size.narrow ? size.width - left : size.width * 0.56 - left,
      height: DEPTH
    };
    const pitch = columns.width / FOUR.length;
    const strip: Panel = size.narrow
      ? {left: 74, top: TOP + DEPTH + 62, width: size.width - 110, height: 150}
      : {left: size.width * 0.56 + 100, top: TOP + 10, width: size.width * 0.44 - 150, height: DEPTH - 62};
    const axis = {window: WINDOW, log: false, unit: "nm" as const};
    return picture(
      size.width,
      size.narrow ? strip.top + strip.height + FOOT : TOP + DEPTH + 12,
      "Films of the four foils in depth, and their printed thicknesses",
      depthAxis(axis, columns),
      FOUR.map((specimen, i) =>
        depthColumn(layers(all, specimen), axis, columns, columns.left + i * pitch + 4, pitch - 12)
      ),
      thicknessStrip(rowsOf(single, all) as Thickness[], r => r.specimen, strip, 400)
    );
  }
});
