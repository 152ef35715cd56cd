import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {FOUR} from "../../specimens.js";
import {contactRadius, passingSecond} from "../../../models/surface/indent.js";
import {significant} from "../../../words/number.js";
import {specimensControl} from "../../../figure/controls.js";
import {defineFigure, reported, type Context} from "../../../figure/figure.js";
import {films, layersOf, total} from "./layers.js";
import {indent, schedule, type Coat, type Indent} from "./indent-panels.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";
import {largest, least} from "../../../lib/extremes.js";

const HEIGHT = 210;

export default defineFigure<Indent, Coat>({
  id: "fig-s5",
  label: "S5",
  title: "How deep the indents go",
  page: "collector",
  rebuild: "partly",
  limits:
    "Drawn from printed depths and times: the loads are not printed, so there is no load–displacement curve to draw.",
  claims: [
    "figS5.depth",
    "figS5.load-time",
    "figS5.hold-time",
    "figS5.unload-time",
    "figS5.panel",
    "exp.nanoindent.depth",
    "exp.nanoindent.load-time",
    "exp.nanoindent.hold-time",
    "exp.nanoindent.unload-time",
    "exp.nanoindent.replicates",
    "fig1b.thickness.mg.mgw",
    "fig1b.thickness.w.mgw",
    "figS2c.thickness.mg.mg",
    "figS2f.thickness.w.w",
    "exp.foil.thickness"
  ],
  shows: ["reported", "computed"],
  answer: "depth",
  controls: [
    specimensControl(FOUR),
    {
      kind: "number",
      name: "depth",
      label: "Depth of the indent",
      unit: "nm",
      min: 10,
      max: 600,
      step: 5,
      default: 500,
      published: [500],
      why: "from what a film alone would bear to a little more than printed"
    },
    {
      kind: "number",
      name: "reach",
      label: "Reach of the strained zone, in contact radii",
      unit: "",
      min: 1,
      max: 8,
      step: 0.5,
      default: 3,
      why: "a rule of thumb of ours: strain fades within a few radii"
    }
  ],
  cells: () => [],
  rows: {
    compute: (state, context) =>
      FOUR.filter(s => state.specimens.includes(s) || !state.specimens.length).map(specimen => {
        const film = total(films(layersOf(context, specimen)), "thickness_nm");
        return {
          specimen,
          film_nm: film,
          depth_over_film: film ? state.depth / film : null,
          passed_s:
            film && film <= state.depth
              ? passingSecond(film, state.depth, reported(context, "figS5.load-time"))
              : null
        };
      })
  },
  finding(rows, state) {
    const coats = rows.filter(r => r.film_nm > 0);
    if (!coats.length) return `The indent is ${state.depth}\u00a0nm deep; bare copper has no film to pass.`;
    const ratios = coats.map(r => r.depth_over_film!);
    const through = ratios.every(r => r > 1)
      ? "The tip goes through every film"
      : "The tip does not pass every film";
    return `${through}: ${state.depth}\u00a0nm are ${significant(least(ratios), 2)} to ${significant(largest(ratios), 2)} times their thickness. What is measured is the foil with its coat.`;
  },
  caption: (state, context) =>
    `<b>Schedule of an indent with the films it passes, and the indent in the foil, one scale in both directions.</b> ` +
    `${say(context, "figS5.load-time")} down, ${say(context, "figS5.hold-time")} held, ${say(context, "figS5.unload-time")} up, ${reported(context, "exp.nanoindent.replicates")} times per load function. Dashed arc: ${state.reach} contact radii, within which most of the strain lies.` +
    inFull(
      `Straight between the printed points is our assumption, and so is the reach of the strain; the depth that stays after unloading is not printed. Materials are drawn undeformed. Tip: a cone with the projected area of a Berkovich tip.`
    ),
  alternative: (rows, state, context) =>
    rows
      .map(r =>
        r.film_nm
          ? `${r.specimen}: film ${r.film_nm} nm, ${r.passed_s === null ? "not passed" : `passed after ${r.passed_s.toFixed(1)} s`}; the indent is ${significant(r.depth_over_film!, 2)} times as deep.`
          : `${r.specimen}: no film.`
      )
      .join(" ") +
    ` The contact is ${significant((2 * contactRadius(state.depth)) / 1000, 2)} µm wide on a foil of ${reported(context, "exp.foil.thickness")} µm.`,
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const left: Panel = {
      left: 44,
      top: 34,
      width: size.narrow ? size.width - 150 : (size.width - 160) * 0.42 - 90,
      height: HEIGHT
    };
    const right: Panel = size.narrow
      ? {left: 0, top: 34 + HEIGHT + FOOT + 40, width: size.width, height: HEIGHT}
      : {
          left: (size.width - 160) * 0.42 + 90,
          top: 34,
          width: (size.width - 160) * 0.58 - 110,
          height: HEIGHT
        };
    const end = right.top + HEIGHT + 48;
    return picture(
      size.width,
      size.narrow ? end + readOutsHeight(MOST_READ_OUTS, 2) : left.top + HEIGHT + FOOT,
      "Schedule of an indent against the thickness of the films, and the indent in the foil to scale",
      schedule(rows, state, context, left),
      indent(rows[0]!.specimen, state, context, right),
      readOuts(list, size.narrow ? 0 : size.width - 140, size.narrow ? end : 40, size.narrow ? 2 : 1)
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "film", label: "films together, reported", unit: "nm", digits: 0},
      {name: "ratio", label: "indent over films, computed", unit: "1", digits: 2},
      {name: "passed", label: "films passed after, computed", unit: "s", digits: 1},
      {name: "tenth", label: "depth that would read the film alone, computed", unit: "nm", digits: 0}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.film_nm,
      r.depth_over_film,
      r.passed_s,
      r.film_nm ? r.film_nm * TENTH : null
    ])
  })
});

/** Rule of thumb: an indent up to a tenth of the film reads the film alone. */
const TENTH = 0.1;

/** With any film chosen; a picture keeps the room when copper stands alone. */
const MOST_READ_OUTS = 3;

function outs(rows: Coat[], state: Indent, context: Context): ReadOut[] {
  const first = rows.find(r => r.film_nm > 0);
  const foil = reported(context, "exp.foil.thickness") * 1000;
  return [
    {name: "Contact width", value: `${significant((2 * contactRadius(state.depth)) / 1000, 2)} µm`},
    {name: "Depth over foil", value: `${significant((100 * state.depth) / foil, 2)} %`},
    ...(first
      ? [{name: `Film alone, ${first.specimen}`, value: `up to ${significant(first.film_nm * TENTH, 2)} nm`}]
      : [])
  ];
}
