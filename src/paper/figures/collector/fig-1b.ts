import {inFull} from "../../../figure/caption.js";
import {FOOT, label, picture, px, type Panel} from "../../../chart/panel.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {defineFigure, reported, type Context} from "../../../figure/figure.js";
import {body, frame, scaleBar} from "../materials.js";
import {say, sayRaised} from "../../../figure/say.js";
import {
  readings,
  sectionControls,
  thicknessTable,
  type Sectioned,
  type Thickness
} from "./thickness-reading.js";
import {STRIP_ROW, thicknessStrip} from "./thickness-strip.js";

const READINGS: [string, string, string][] = [
  ["abs.thickness.mg.mgw", "Mg", "Abstract"],
  ["abs.thickness.w.mgw", "W", "Abstract"],
  ["fig1b.thickness.mg.mgw", "Mg", "Results"],
  ["fig1b.thickness.w.mgw", "W", "Results"],
  ["concl.thickness.mg.mgw", "Mg", "Conclusions"],
  ["concl.thickness.w.mgw", "W", "Conclusions"]
];
const SECTION = 250;
const TOP = 30;

export default defineFigure<Sectioned, Thickness>({
  id: "fig-1b",
  label: "1b",
  title: "Section through the bilayer",
  page: "collector",
  rebuild: "partly",
  limits:
    "Schematic, drawn from printed numbers: the section is a picture; of its numbers two thicknesses are printed, without a number of readings or a spread.",
  claims: [...READINGS.map(r => r[0]), "fig1b.pt-layer", "fig1b.panel", "exp.fib.energy", "exp.fib.current"],
  shows: ["reported", "computed"],
  controls: sectionControls,
  cells: () => [],
  rows: {compute: (state, context) => readings(READINGS, state, context)},
  finding(rows, state) {
    const [mg, w] = [of(rows, "Mg"), of(rows, "W")];
    const text = `Two layers are seen, ${mg.printed}\u00a0nm of Mg over ${w.printed}\u00a0nm of W. How often they were measured and how much they vary is not printed.`;
    return state.tilt
      ? `${text} Seen at ${state.angle}° and not corrected, they would be ${span(mg)} and ${span(w)}\u00a0nm thick.`
      : text;
  },
  caption: (state, context) =>
    `<b>The section to scale, and every place that prints a thickness of the bilayer.</b> Marks: printed values; bars: what their digits leave open.` +
    (state.tilt ? ` Double bars: the printed values over sin ${state.angle}°.` : "") +
    inFull(
      `The strap of platinum, ${say(context, "fig1b.pt-layer")} thick, protects the surface while the beam of ${say(context, "exp.fib.current")} cuts. ` +
        `A section seen along a tilted column looks lower than it is, by the sine of the angle; the paper does not say whether that is corrected.`
    ),
  alternative: rows =>
    `Section to scale: platinum, magnesium, tungsten, copper. ` +
    rows
      .map(
        r =>
          `${r.place}: ${r.element} ${r.printed} nm, digits leave open ${r.low_nm} to ${r.high_nm} nm${r.corrected_low_nm === null ? "" : `, ${span(r)} nm if the view was tilted and not corrected`}.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const places = new Set(rows.map(r => r.place)).size;
    const left = size.narrow ? 84 : 350;
    const panel: Panel = {
      left,
      top: size.narrow ? SECTION + TOP + 44 : TOP + 12,
      width: size.width - left - (size.narrow ? 36 : 60),
      height: size.narrow ? places * STRIP_ROW : SECTION - 58
    };
    return picture(
      size.width,
      panel.top + panel.height + FOOT,
      "Section through the bilayer, to scale, and its printed thicknesses",
      section(rows, context, {x: 0, y: TOP, width: size.narrow ? 210 : 230, height: SECTION}),
      thicknessStrip(rows, r => r.place, panel, state.tilt ? 300 : 200)
    );
  },
  table: thicknessTable
});

/** The reading of the text itself. */
const of = (rows: Thickness[], element: string): Thickness =>
  rows.find(r => r.element === element && r.place === "Results")!;
const span = (r: Thickness): string =>
  `${significant(r.corrected_low_nm!, 3)} to ${significant(r.corrected_high_nm!, 3)}`;

/** Platinum, both films and the top of the foil, one scale for all; names to the right. */
function section(
  rows: Thickness[],
  context: Context,
  box: {x: number; y: number; width: number; height: number}
): Element {
  const [mg, w] = [of(rows, "Mg").thickness_nm, of(rows, "W").thickness_nm];
  const platinum = reported(context, "fig1b.pt-layer") * 1000;
  const foil = 200;
  const scale = box.height / (platinum + mg + w + foil);
  const at = (nm: number): number => box.y + nm * scale;
  const width = box.width - 96;
  const tag = (nm: number, text: string, dy = 4): Element =>
    h("text", {class: "ink", x: px(box.x + width + 10), y: px(at(nm) + dy)}, ...label(text));
  return h(
    "g",
    {},
    scaleBar(box.x, 7, 200 * scale, "200 nm"),
    h("rect", {class: "used", x: box.x, y: box.y, width, height: px(platinum * scale)}),
    body("mg", {x: box.x, y: at(platinum), width, height: mg * scale}),
    body("w", {x: box.x, y: at(platinum + mg), width, height: w * scale}),
    body("cu", {x: box.x, y: at(platinum + mg + w), width, height: foil * scale}, "bottom"),
    frame({x: box.x, y: box.y, width, height: (platinum + mg + w) * scale}),
    tag(platinum / 2, `Pt, ${sayRaised(context, "fig1b.pt-layer")}`),
    tag(platinum + mg / 2, `Mg, ${sayRaised(context, "fig1b.thickness.mg.mgw")}`, 2),
    tag(platinum + mg + w / 2, `W, ${sayRaised(context, "fig1b.thickness.w.mgw")}`, 5),
    tag(platinum + mg + w + foil / 2, "Cu", 8)
  );
}
