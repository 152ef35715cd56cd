import {inFull} from "../../../figure/caption.js";
import {
  FOOT,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";

import {CASES} from "../../../models/plate/cases.js";
import {PLATE} from "../../../models/plate/parameters.js";
import {defineFigure, reported, type State, type Control} from "../../../figure/figure.js";
import type {Parameter} from "../../../models/parameters.js";
import {parameterControl} from "../../../figure/parameter-control.js";
import {corners, faces, plateRows, type Corner, type PlateRow} from "./plate.js";
import {plateSketch, SKETCH_HEIGHT} from "./plate-sketch.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {significant} from "../slab.js";
import {largest} from "../../../lib/extremes.js";

export interface BenchState extends State {
  H: number;
  R: number;
  i: number;
  kt: number;
  taumax: number;
  VLi: number;
}

const MESH = "8x12";
/** Room the drawing has at least beside its diagram. */
const SKETCH_WIDTH = 314;

/** A slider narrower than the model's range, because the plate is drawn to scale; its reason names both. */
const toScale = (p: Parameter, more: {min: number; max: number; step?: number; label?: string}): Control =>
  parameterControl(p, {
    ...more,
    why: `because the plate is drawn to scale; the model takes ${p.min} to ${p.max} ${p.unit}`
  });

export default defineFigure<BenchState, PlateRow>({
  id: "fig-4d",
  label: "4d",
  title: "A plate held on one side",
  page: "stress",
  rebuild: "partly",
  limits:
    "The drawing of the paper is redrawn from its geometry; arrows and shape are those of our one-way model.",
  claims: ["fig4d.h0", "fig4d.r0", "fig4d.time", "text.friction", "text.adhesion-energy", "fig4d.panel"],
  shows: ["reported", "computed"],
  controls: [
    toScale(PLATE.H, {min: 60, max: 300, step: 1}),
    toScale(PLATE.R, {min: 50, max: 400, step: 1}),
    toScale(PLATE.i, {min: 0.05, max: 2, step: 0.01}),
    toScale(PLATE.kt, {label: "Stiffness of the interphase", min: 0.01, max: 10}),
    toScale(PLATE.taumax, {min: 0.05, max: 5}),
    toScale(PLATE.VLi, {min: 10, max: 14, step: 0.1})
  ],
  cells: () => [],
  rows: {compute: state => plateRows({...CASES.P1.given, ...state}, MESH)},
  finding(rows, state) {
    const {se} = faces(rows);
    return `In our model the plate would widen by ${significant(100 * freeStrain(state, se.x_avg), 2)}\u00a0% at the electrolyte. Held there it pushes back with ${significant(tractionOf(state, edge(rows).at(-1)!), 2)}\u00a0GPa at its rim, while the tungsten side slides.`;
  },
  caption: (_state, context) =>
    `<b>Half of the plate, to scale, after ${CASE_TIME}\u00a0s of lithium.</b> Dashed: before. Outline: after, with displacements five times enlarged. ` +
    `Arrows at the electrolyte: the traction that holds the plate back, spring or friction. Printed: thickness ${reported(context, "fig4d.h0")}\u00a0nm, radius ${reported(context, "fig4d.r0")}\u00a0nm, friction up to ${reported(context, "text.friction")}\u00a0GPa.` +
    inFull(
      `Stress follows composition and does not act on it; 8 × 12 elements. Stiffness, cap and volume are those of our case P1, calibrated to the printed stress and potential, unless moved.`
    ),
  alternative(rows, state) {
    const {se, w} = faces(rows);
    return `The plate, ${state.H} nm thick with a radius of ${state.R} nm, is held by the electrolyte and free to slide on tungsten. After ${CASE_TIME} s the traction at its rim is ${significant(tractionOf(state, edge(rows).at(-1)!), 2)} GPa, the von Mises stress ${significant(se.vonMises_avg, 3)} GPa on average at the electrolyte and ${significant(w.vonMises_avg, 2)} GPa at the tungsten.`;
  },
  draw(rows, state, size, context) {
    const outs = outsOf(rows, state);
    const limit = reported(context, "text.friction");
    const sketch = (width: number): Element =>
      plateSketch(corners(rows), corner => tractionOf(state, corner), width);
    const name = "Half of the plate between electrolyte and tungsten, and the traction that holds it";
    if (size.narrow) {
      const panel: Panel = {left: 44, top: SKETCH_HEIGHT + 50, width: size.width - 74, height: 170};
      const end = panel.top + panel.height + FOOT + 14;
      return picture(
        size.width,
        end + readOutsHeight(outs.length, 2),
        name,
        sketch(size.width),
        tractionPanel(rows, state, limit, panel),
        readOuts(outs, 0, end, 2, size.width / 2)
      );
    }
    const right = size.width - 190;
    const drawn = Math.max(SKETCH_WIDTH, 0.45 * right);
    const panel: Panel = {
      left: drawn + 60,
      top: 56,
      width: right - drawn - 60,
      height: SKETCH_HEIGHT - 56 - FOOT
    };
    return picture(
      size.width,
      SKETCH_HEIGHT,
      name,
      sketch(drawn),
      tractionPanel(rows, state, limit, panel),
      readOuts(outs, size.width - 150, 28)
    );
  },
  table: (rows, state) => ({
    columns: [
      {name: "radius_nm", label: "radius", unit: "nm", digits: 2},
      {name: "slide_nm", label: "displacement at the electrolyte", unit: "nm", digits: 4},
      {name: "traction_GPa", label: "traction at the electrolyte", unit: "GPa", digits: 4},
      {name: "slide_w_nm", label: "displacement at the tungsten", unit: "nm", digits: 4}
    ],
    rows: edge(rows).map((corner, k) => [
      corner.r_nm,
      corner.ur_nm,
      tractionOf(state, corner),
      farSide(rows)[k]!.ur_nm
    ])
  })
});

const CASE_TIME = PLATE.t.default;
const edge = (rows: readonly PlateRow[]): Corner[] => corners(rows).filter(corner => corner.z_nm === 0);

function farSide(rows: readonly PlateRow[]): Corner[] {
  const all = corners(rows);
  return all.slice(-edge(rows).length);
}

/** Traction against the slide of a corner of the electrolyte face, GPa. */
const tractionOf = ({kt, taumax}: BenchState, {ur_nm}: Pick<Corner, "ur_nm">): number =>
  Math.min(kt * Math.abs(ur_nm), taumax);

const freeStrain = ({VLi}: BenchState, x: number): number => (VLi * x) / (3 * PLATE.VMg.default);

const BETWEEN = 8;

/** Places between the corners too, so that the bend where slipping begins is where it belongs. */
const alongFace = (face: readonly Corner[]): Pick<Corner, "r_nm" | "ur_nm">[] =>
  face.slice(1).flatMap((b, k) =>
    Array.from({length: BETWEEN + 1}, (_, n) => {
      const [a, share] = [face[k]!, n / BETWEEN];
      return {r_nm: a.r_nm + share * (b.r_nm - a.r_nm), ur_nm: a.ur_nm + share * (b.ur_nm - a.ur_nm)};
    })
  );

/** Traction along the electrolyte face, with the printed bound. */
function tractionPanel(rows: readonly PlateRow[], state: BenchState, limit: number, panel: Panel): Element {
  const points = alongFace(edge(rows)).map(({r_nm, ur_nm}): Point => [r_nm, tractionOf(state, {ur_nm})]);
  const top = Math.max(limit, largest(points.map(p => p[1]))) * 1.1;
  const xOf: Axis = {domain: [0, state.R], label: "Radius (nm)"};
  const yOf: Axis = {domain: [0, top], label: "Traction at the electrolyte (GPa)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  return h(
    "g",
    {},
    yAxis(panel, yOf, 5),
    xAxis(panel, xOf, 4),
    h("path", {class: "lim", d: `M${panel.left},${px(y(limit))}h${px(panel.width)}`}),
    note(panel.left + 4, y(limit) - 6, `printed: up to ${limit}`),
    computedLine(points, x, y),
    rails(panel, ["computed"])
  );
}

function outsOf(rows: readonly PlateRow[], state: BenchState): ReadOut[] {
  const {se, w} = faces(rows);
  const rim = edge(rows).at(-1)!;
  return [
    {
      name: "von Mises, electrolyte",
      value: `${significant(se.vonMises_avg, 3)} GPa`,
      note: `axis ${significant(se.vonMises_axis, 3)} GPa`
    },
    {
      name: "Potential by stress",
      value: `${significant(w.mechanical_avg - se.mechanical_avg, 3)} mV`,
      note: "tungsten − electrolyte"
    },
    {
      name: "Traction at the rim",
      value: `${significant(tractionOf(state, rim), 3)} GPa`,
      note: state.kt * Math.abs(rim.ur_nm) > state.taumax ? "slips" : "sticks"
    },
    {name: "Growth in height", value: `${significant(corners(rows).at(-1)!.uz_nm, 3)} nm`}
  ];
}
