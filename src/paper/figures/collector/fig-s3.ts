import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {twoTheta} from "../../../models/diffraction/bragg.js";
import {significant} from "../../../words/number.js";
import {
  crystalOf,
  diffractionControls,
  fittingWavelength,
  linesOf,
  lineTable,
  wavelengthOf,
  worst,
  type Diffraction,
  type Line
} from "./diffraction.js";
import {residuals} from "./diffraction-residuals.js";
import {sticks, sticksHeight} from "./diffraction-sticks.js";
import {defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, SHORT_ROW, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";

const SPECIMENS = ["Mg-Cu", "W-Cu"];
const LOWER = 140;

export default defineFigure<Diffraction, Line>({
  id: "fig-s3",
  label: "S3",
  title: "Diffraction lines of the single films",
  page: "collector",
  rebuild: "partly",
  limits: "Positions only, as in Figure 1e: the height of a stick means nothing.",
  claims: [
    "figS3.peak.mg002.mg",
    "figS3.lattice.mg.a",
    "figS3.lattice.mg.c",
    "figS3.card.mg",
    "figS3.peak.w110.w",
    "figS3.peak.w200.w",
    "figS3.peak.w211.w",
    "figS3.lattice.w.a",
    "figS3.card.w",
    "figS3.w-film.w",
    "figS3.panel",
    "fig1e.peak.cu111",
    "fig1e.peak.cu200",
    "fig1e.peak.cu220",
    "fig1e.lattice.cu.a",
    "exp.xrd.wavelength",
    "exp.xrd.scan-rate",
    "exp.xrd.range"
  ],
  shows: ["reported", "computed"],
  controls: diffractionControls,
  cells: () => [],
  rows: {compute: (state, context) => linesOf(SPECIMENS, state, context)},
  finding(rows, state, context) {
    if (state.unit === "nm") {
      const mg = twoTheta(crystalOf("Mg", state), [0, 0, 2], wavelengthOf(state, context));
      return `Read in nanometre, as printed, the cell of magnesium would put its line at ${mg!.toFixed(1)}°, where nobody scanned; it is reported at ${reported(context, "figS3.peak.mg002.mg")}°. The cells are in ångström.`;
    }
    const [first, other] = ["mean", "kalpha1"].map(wavelength =>
      worst(linesOf(SPECIMENS, {...state, wavelength}, context))
    );
    return `The reported angles follow Bragg’s law within ${significant(first!, 1)}° at the mean wavelength the paper names, and within ${significant(other!, 1)}° at Kα1, the one of reference cards.`;
  },
  caption: (state, context) =>
    `<b>Where lines are printed, over those of the lattices at λ = ${wavelengthOf(state, context)} Å; below, reported minus computed angle.</b> ` +
    `Double sticks: reported planes; thin: planes the lattice allows and the paper does not name. Bars: what the printed digits leave open.` +
    inFull(
      `The lines of copper are printed once for all samples. Cells: Mg card ${printed(context, "figS3.card.mg").value}, a = ${say(context, "figS3.lattice.mg.a")}, c = ${say(context, "figS3.lattice.mg.c")}; W card ${printed(context, "figS3.card.w").value}, a = ${say(context, "figS3.lattice.w.a")}, as printed; they fit the angles when read in Å. The scan runs at ${say(context, "exp.xrd.scan-rate")}.`
    ),
  alternative: rows =>
    rows
      .filter(r => r.specimen)
      .map(
        r =>
          `${r.specimen}, ${r.phase} ${r.plane}: reported ${r.reported_deg}°, computed ${r.computed_deg === null ? "no angle" : `${r.computed_deg.toFixed(3)}°`}.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const top: Panel = {left: 68, top: 14, width: size.width - 82, height: sticksHeight(SPECIMENS.length)};
    const under = top.top + top.height + FOOT + 40;
    const side = size.narrow ? 0 : 180;
    const lower: Panel = {left: 68, top: under, width: size.width - 82 - side, height: LOWER};
    const end = under + LOWER + FOOT;
    const scan: [number, number] = [
      reported(context, "exp.xrd.range"),
      Number(printed(context, "exp.xrd.range").value_high)
    ];
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Diffraction lines of Mg-Cu and W-Cu, reported and computed, with residuals",
      sticks(rows, SPECIMENS, scan, top),
      residuals(rows, lower),
      readOuts(
        list,
        size.narrow ? 0 : size.width - 150,
        size.narrow ? end + 20 : under - 10,
        size.narrow ? 2 : 1,
        170,
        size.narrow ? undefined : SHORT_ROW
      )
    );
  },
  table: lineTable
});

function outs(rows: Line[], state: Diffraction, context: Context): ReadOut[] {
  const wavelength = wavelengthOf(state, context);
  const fits = (phase: string): number => {
    const own = rows.filter(r => r.specimen && r.phase === phase).map(r => r.edge_angstrom!);
    return own.reduce((sum, v) => sum + v, 0) / own.length;
  };
  const inNm = {...state, unit: "nm"};
  return [
    {
      name: "λ that fits the Cu lines",
      value: `${fittingWavelength(
        rows.filter(r => r.phase === "Cu"),
        wavelength
      ).toFixed(4)} Å`
    },
    {name: "a of W that fits, mean", value: `${significant(fits("W"), 5)} Å`},
    {name: "c of Mg that fits", value: `${significant(fits("Mg"), 4)} Å`},
    {
      name: "Mg 002, cell in nm",
      value: `${twoTheta(crystalOf("Mg", inNm), [0, 0, 2], wavelength)!.toFixed(1)}°`
    },
    {
      name: "W 110, cell in nm",
      value: `${twoTheta(crystalOf("W", inNm), [1, 1, 0], wavelength)!.toFixed(1)}°`
    }
  ];
}
