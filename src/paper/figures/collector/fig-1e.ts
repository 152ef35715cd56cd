import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import type {Element} from "../../../lib/element.js";
import {lineWidth, relativeHeight, type Optics} from "../../../models/diffraction/bragg.js";
import {significant} from "../../../words/number.js";
import {
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
import {constant, defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";
import {scherrerPanel, type Film} from "./scherrer-panel.js";

export interface Bilayer extends Diffraction {
  share: number;
  instrument: number;
}

const SPECIMEN = "Mg/W-Cu";
const LOWER = 140;

export default defineFigure<Bilayer, Line>({
  id: "fig-1e",
  label: "1e",
  title: "Diffraction lines of the bilayer",
  page: "collector",
  rebuild: "partly",
  limits:
    "Positions only: intensities are not printed, so sticks stand for lines and their height means nothing.",
  claims: [
    "fig1e.peak.cu111",
    "fig1e.peak.cu200",
    "fig1e.peak.cu220",
    "fig1e.lattice.cu.a",
    "fig1e.card.cu",
    "fig1e.peak.mg002.mgw",
    "fig1e.peak.w.mgw",
    "fig1e.w-film.mgw",
    "fig1e.panel",
    "figS3.lattice.mg.a",
    "figS3.lattice.mg.c",
    "figS3.lattice.w.a",
    "figS3.peak.w110.w",
    "figS3.w-film.w",
    "exp.xrd.wavelength",
    "exp.xrd.scan-rate",
    "exp.xrd.range"
  ],
  shows: ["reported", "computed"],
  controls: [
    ...diffractionControls,
    {
      kind: "number",
      name: "share",
      label: "Crystallite over film thickness",
      unit: "",
      min: 0.1,
      max: 1,
      step: 0.05,
      default: 1,
      why: "a crystallite is not thicker than its film"
    },
    {
      kind: "number",
      name: "instrument",
      label: "Width the instrument adds",
      unit: "°",
      min: 0,
      max: 0.3,
      step: 0.01,
      default: 0,
      why: "not printed; at 0 the crystallites alone make the width"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => linesOf([SPECIMEN], state, context)},
  finding(rows, state, context) {
    const [thin, thick] = widths(state, context);
    const far = worst(rows);
    return `Copper and one line of magnesium are reported, ${far < 1 ? `within ${significant(far, 1)}° of` : `up to ${far.toFixed(0)}° from`} Bragg’s law, and ${printed(context, "fig1e.peak.w.mgw").value} of tungsten: ${reported(context, "fig1e.w-film.mgw")}\u00a0nm would widen its first line to ${significant(thin, 2)}°, against ${significant(thick, 2)}° in W-Cu.`;
  },
  caption: (state, context) =>
    `<b>Printed positions over the lines that the lattices allow, in the scan of ${say(context, "exp.xrd.range")} at λ = ${wavelengthOf(state, context)} Å; below, reported minus computed, and the width of a line by Scherrer’s equation.</b> ` +
    `Double sticks: reported planes; thin: planes the paper does not name. Dashed ring: where W-Cu shows W 110. Bars: the last printed digit.` +
    inFull(
      `Only the basal plane of magnesium shows, from which the paper takes that its grains lie flat. Cu: card ${printed(context, "fig1e.card.cu").value}, a = ${say(context, "fig1e.lattice.cu.a")}; the cells of Mg and W are printed in nm and fit in Å. ` +
        `Width for crystallites of ${Math.round(100 * state.share)} % of the film, K = ${constant(context, "scherrer_constant")}; height of a peak: metal over width, against W-Cu.`
    ),
  alternative(rows, state, context) {
    const [thin, thick] = widths(state, context);
    const given = rows.filter(r => r.specimen);
    return (
      given
        .map(
          r =>
            `${r.phase} ${r.plane}: reported ${r.reported_deg}°, computed ${r.computed_deg === null ? "no angle" : `${r.computed_deg.toFixed(3)}°`}.`
        )
        .join(" ") +
      ` No tungsten line is reported; W 110 would be ${significant(thin, 2)}° wide in the bilayer and ${significant(thick, 2)}° in W-Cu.`
    );
  },
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const top: Panel = {left: 68, top: 14, width: size.width - 68 - 14, height: sticksHeight(1)};
    const under = top.top + top.height + FOOT + 40;
    const half = size.narrow ? size.width - 62 : (size.width - 176 - 48 - 70 - 24) / 2;
    const left: Panel = {left: 48, top: under, width: half, height: LOWER};
    const right: Panel = size.narrow
      ? {...left, top: under + LOWER + FOOT + 40}
      : {...left, left: 48 + half + 70};
    const end = right.top + LOWER + FOOT;
    const scan: [number, number] = [
      reported(context, "exp.xrd.range"),
      Number(printed(context, "exp.xrd.range").value_high)
    ];
    const expected = reported(context, "figS3.peak.w110.w");
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Diffraction lines of the bilayer, reported and computed, with residuals and line width",
      sticks(rows, [SPECIMEN], scan, top, {
        specimen: SPECIMEN,
        at: expected,
        text: `no W line, expected at ${expected}°`
      }),
      residuals(rows, left),
      widthPanel(state, context, right),
      readOuts(list, size.narrow ? 0 : size.width - 150, size.narrow ? end + 20 : under, size.narrow ? 2 : 1)
    );
  },
  table: lineTable
});

/** Width of W 110 against thickness, with the films of bilayer and W-Cu. */
export const widthPanel = (state: Bilayer, context: Context, panel: Panel): Element =>
  scherrerPanel(
    filmsOf(context),
    state.share,
    reported(context, "figS3.peak.w110.w"),
    optics(state, context),
    panel
  );

const filmsOf = (context: Context): Film[] => [
  {specimen: SPECIMEN, thicknessNm: reported(context, "fig1e.w-film.mgw")},
  {specimen: "W-Cu", thicknessNm: reported(context, "figS3.w-film.w")}
];

const optics = (state: Bilayer, context: Context): Optics => ({
  wavelengthAngstrom: wavelengthOf(state, context),
  shape: constant(context, "scherrer_constant"),
  instrumentDegree: state.instrument
});

/** Width of W 110 in the bilayer and in W-Cu. */
const widths = (state: Bilayer, context: Context): [number, number] =>
  filmsOf(context).map(f =>
    lineWidth(state.share * f.thicknessNm, reported(context, "figS3.peak.w110.w"), optics(state, context))
  ) as [number, number];

function outs(rows: Line[], state: Bilayer, context: Context): ReadOut[] {
  const [thin, thick] = widths(state, context);
  const [bilayer, single] = filmsOf(context) as [Film, Film];
  const height = relativeHeight(bilayer.thicknessNm, thin, {
    thicknessNm: single.thicknessNm,
    widthDegree: thick
  });
  const copper = rows.filter(r => r.specimen && r.phase === "Cu").map(r => r.edge_angstrom!);
  const mg = rows.find(r => r.specimen && r.phase === "Mg");
  return [
    {name: "Peak of W 110 against W-Cu", value: `${significant(100 * height, 2)} %`},
    {
      name: "λ that fits the Cu lines",
      value: `${fittingWavelength(
        rows.filter(r => r.phase === "Cu"),
        wavelengthOf(state, context)
      ).toFixed(4)} Å`
    },
    {
      name: "a of Cu that fits, mean",
      value: `${significant(copper.reduce((s, v) => s + v, 0) / copper.length, 5)} Å`
    },
    {name: "c of Mg that fits", value: `${significant(mg!.edge_angstrom!, 4)} Å`}
  ];
}
