import {FOOT, picture, px, type Panel} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {grainField, grains} from "./grains.js";
import {body, frame, scaleBar} from "../materials.js";
import {say} from "../../../figure/say.js";
import {
  readings,
  sectionControls,
  thicknessTable,
  type Sectioned,
  type Thickness
} from "./thickness-reading.js";
import {STRIP_ROW, thicknessStrip} from "./thickness-strip.js";

const READINGS: [string, string, string][] = [
  ["fig1b.thickness.mg.mgw", "Mg", "Results, for comparison"],
  ["fig1b.thickness.w.mgw", "W", "Results, for comparison"],
  ["figS2c.thickness.mg.mg", "Mg", "Results"],
  ["figS2f.thickness.w.w", "W", "Results"]
];
const SCALE = 0.1;
const VIEW = 150;
const FOIL_NM = 300;
const SEED = 2;

export default defineFigure<Sectioned, Thickness>({
  id: "fig-s2",
  label: "S2",
  title: "Single films from above and in section",
  page: "collector",
  rebuild: "partly",
  limits:
    "Schematic, drawn from printed numbers: views and sections are pictures; printed are a range of grain widths, two thicknesses and what the surface looks like.",
  claims: [
    ...READINGS.map(r => r[0]),
    "figS2.grain-size.mg",
    "figS2.texture.w",
    "figS2.panel",
    "figS3.w-film.w"
  ],
  shows: ["reported", "computed"],
  controls: sectionControls,
  cells: () => [],
  rows: {compute: (state, context) => readings(READINGS, state, context)},
  finding(rows) {
    const [reference, w] = [of(rows, "Mg/W-Cu", "W"), of(rows, "W-Cu", "W")];
    return `The films of comparison are not as thick as those of the bilayer: ${w.thickness_nm}\u00a0nm of W against ${reference.thickness_nm}, ${significant(w.thickness_nm / reference.thickness_nm, 2)} times as much, and ${of(rows, "Mg-Cu", "Mg").thickness_nm}\u00a0nm of Mg against ${of(rows, "Mg/W-Cu", "Mg").thickness_nm}.`;
  },
  caption: (state, context) =>
    `<b>Views from above and sections at one scale, and the printed thicknesses with what their digits leave open (bars).</b> ` +
    `Mg-Cu shows hexagonal grains of ${say(context, "figS2.grain-size.mg")}; on W-Cu ${printed(context, "figS2.texture.w").value} are reported. The grains are strewn at random.` +
    (state.tilt
      ? ` Double bars: printed values over sin ${state.angle}°, if the section was not corrected for tilt.`
      : ""),
  alternative: rows =>
    `Seen from above, Mg-Cu is covered by hexagons, W-Cu is plain. ` +
    rows
      .map(
        r =>
          `${r.specimen}: ${r.element} ${r.printed} nm, digits leave open ${r.low_nm} to ${r.high_nm} nm${r.corrected_low_nm === null ? "" : `, ${significant(r.corrected_low_nm, 3)} to ${significant(r.corrected_high_nm!, 3)} nm if tilted`}.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const left = size.narrow ? 84 : 440;
    const top = size.narrow ? 322 : 44;
    const panel: Panel = {
      left,
      top,
      width: size.width - left - (size.narrow ? 64 : 70),
      height: size.narrow ? 3 * STRIP_ROW : 184
    };
    return picture(
      size.width,
      size.narrow ? top + panel.height + FOOT : 292,
      "Single films from above and in section, to scale, and their printed thicknesses",
      scaleBar(0, 246, 500 * SCALE, "500 nm"),
      view(of(rows, "Mg-Cu", "Mg"), context, 0),
      view(of(rows, "W-Cu", "W"), context, VIEW + 22),
      thicknessStrip(rows, r => r.specimen, panel, state.tilt ? 560 : 300)
    );
  },
  table: thicknessTable
});

const of = (rows: Thickness[], specimen: string, element: string): Thickness =>
  rows.find(r => r.specimen === specimen && r.element === element)!;

/** A foil from above, and its section under that at the same scale. */
function view(film: Thickness, context: Context, x: number): Element {
  const top = 24;
  const height = 118;
  const section = top + height + 18;
  const thickness = film.thickness_nm * SCALE;
  const size: [number, number] = [
    reported(context, "figS2.grain-size.mg"),
    Number(printed(context, "figS2.grain-size.mg").value_high)
  ];
  return h(
    "g",
    {},
    h("text", {class: `lab2 ${specimenClass(film.specimen)}`, x, y: 14}, bold(film.specimen)),
    film.element === "Mg"
      ? grainField(grains(VIEW / SCALE, height / SCALE, size, SEED), x, top, VIEW, height, SCALE)
      : body("w", {x, y: top, width: VIEW, height}),
    frame({x, y: top, width: VIEW, height}),
    body(film.element === "Mg" ? "mg" : "w", {x, y: section, width: VIEW, height: thickness}),
    body("cu", {x, y: section + thickness, width: VIEW, height: FOIL_NM * SCALE}, "bottom"),
    frame({x, y: section, width: VIEW, height: thickness}),
    note(
      x,
      px(section + (260 + FOIL_NM) * SCALE + 22),
      film.element === "Mg" ? "" : "no crystallites seen from above"
    )
  );
}
