import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {defineFigure, printed, reported} from "../../../figure/figure.js";
import {joined} from "../../../figure/joined.js";
import {say} from "../../../figure/say.js";
import {wavelengthOf, worst, type Diffraction, type Line} from "./diffraction.js";
import {residuals} from "./diffraction-residuals.js";
import {sticks, sticksHeight} from "./diffraction-sticks.js";
import bilayer, {widthPanel, type Bilayer} from "./fig-1e.js";
import single from "./fig-s3.js";

const {controls, stateOf, claims, shows, cells, rows, alternative, table} = joined({
  parts: [bilayer, single],
  keeps: ["wavelength", "unit"]
});
const SPECIMENS = ["Mg/W-Cu", "Mg-Cu", "W-Cu"];
const LOWER = 140;

export default defineFigure({
  id: "fig-1e-s3",
  label: "1e and S3",
  unites: ["1e", "S3"],
  title: "Diffraction lines of the coated foils",
  page: "collector",
  rebuild: "partly",
  limits: "Positions only: intensities are not printed, so the height of a stick means nothing.",
  claims,
  shows,
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all, _state, context) {
    const far = worst(all as unknown as Line[]);
    return `All reported lines lie ${far < 1 ? `within ${significant(far, 1)}° of` : `up to ${far.toFixed(0)}° from`} Bragg’s law. The bilayer shows ${printed(context, "fig1e.peak.w.mgw").value} of tungsten: ${reported(context, "fig1e.w-film.mgw")}\u00a0nm of it make a line too wide to stand out.`;
  },
  caption: (state, context) =>
    `<b>Printed positions over the lines that the lattices allow, λ = ${wavelengthOf(state as Diffraction, context)} Å; below, reported minus computed, and the width of W 110 by Scherrer’s equation.</b> ` +
    `Double sticks: reported planes; thin: planes the paper does not name. Scan of ${say(context, "exp.xrd.range")}. Dashed ring: where W-Cu shows tungsten.`,
  draw(all, state, size, context) {
    const lines = all as unknown as Line[];
    const top: Panel = {left: 68, top: 14, width: size.width - 82, height: sticksHeight(SPECIMENS.length)};
    const under = top.top + top.height + FOOT + 40;
    const half = size.narrow ? size.width - 62 : (size.width - 48 - 24 - 70) / 2;
    const left: Panel = {left: 48, top: under, width: half, height: LOWER};
    const right: Panel = size.narrow
      ? {...left, top: under + LOWER + FOOT + 40}
      : {...left, left: 48 + half + 70};
    const scan: [number, number] = [
      reported(context, "exp.xrd.range"),
      Number(printed(context, "exp.xrd.range").value_high)
    ];
    const expected = reported(context, "figS3.peak.w110.w");
    return picture(
      size.width,
      right.top + LOWER + FOOT,
      "Diffraction lines of the coated foils, reported and computed, with residuals and line width",
      sticks(lines, SPECIMENS, scan, top, {
        specimen: SPECIMENS[0]!,
        at: expected,
        text: `no W line, expected at ${expected}°`
      }),
      residuals(lines, left),
      widthPanel(stateOf(bilayer, state) as Bilayer, context, right)
    );
  }
});
