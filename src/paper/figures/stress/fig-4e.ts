import {inFull} from "../../../figure/caption.js";
import {defaults, defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {
  caseText,
  CASE_WORDS,
  corners,
  faces,
  heights,
  isTwoWay,
  plateCases,
  plateControls,
  plateRows,
  readyKey,
  readyStates,
  requestOf,
  slidersLast,
  type PlateRow,
  type PlateState
} from "./plate.js";
import {drawPlate, type PrintedFace} from "./plate-drawing.js";
import {probeAt} from "./plate-field.js";
import {probeControls, probeOf, readingControl, type Probed} from "./plate-reading.js";
import {say} from "../../../figure/say.js";
import {significant} from "../slab.js";

interface CompositionState extends PlateState, Probed {
  reading: string;
}

const CONTROLS = slidersLast([...plateControls(), readingControl(), ...probeControls()]);
const PUBLISHED = defaults<CompositionState>({controls: CONTROLS});

export default defineFigure<CompositionState, PlateRow>({
  id: "fig-4e",
  label: "4e",
  title: "Lithium in the alloy plate",
  page: "stress",
  rebuild: "partly",
  limits:
    "The equations, elastic constants and current of the paper’s model are not in the text; this is a model of ours with the printed geometry and diffusivity.",
  claims: [
    "fig4e.x.high",
    "fig4e.x.low",
    "fig4e.diffusivity",
    "fig4e.time",
    "fig4e.caption.time",
    "fig4d.h0",
    "fig4d.r0",
    "fig4e.panel"
  ],
  shows: ["reported", "computed"],
  cases: plateCases,
  controls: CONTROLS,
  cells: () => [],
  rows: {
    heavy: isTwoWay,
    ready: {states: readyStates(PUBLISHED), key: readyKey},
    depends: ["interphase", "coupling", "i", "t", "mesh"],
    compute: (state, _context, progress) => plateRows(requestOf(state), state.mesh, progress)
  },
  finding(rows, state) {
    const {se, w} = faces(rows);
    const end = `${significant(se.x_avg, 3)} at the electrolyte and ${significant(w.x_avg, 3)} at the tungsten`;
    return isTwoWay(state)
      ? `With stress acting on diffusion <i>x</i> is ${end} after ${state.t}\u00a0s. Lithium is richer at the ${w.x_avg > se.x_avg ? "tungsten" : "electrolyte"}.`
      : `Diffusion alone puts <i>x</i> at ${end} after ${state.t}\u00a0s. Lithium is richer where it enters.`;
  },
  caption: (state, context) =>
    `<b>Li per Mg, <i>x</i>, in half of the plate and over its depth.</b> ${reported(context, "fig4d.h0")}\u00a0nm thick, radius ${reported(context, "fig4d.r0")}\u00a0nm, ` +
    `${state.i}\u00a0mA\u00a0cm<sup>−2</sup> for ${state.t}\u00a0s; ${caseText(state)}. Marks are the two printed values, both said to be near the electrolyte: ` +
    `reading A puts the higher one at the electrolyte, reading B at the tungsten.` +
    inFull(
      `The paper prints ${say(context, "fig4e.caption.time")} in the caption and ${say(context, "fig4e.time")} in the text, and no current. One-way: stress follows composition. Two-way: stress also drives diffusion. ${CASE_WORDS}`
    ),
  alternative(rows, state) {
    const {se, w} = faces(rows);
    return `Composition is ${significant(se.x_avg, 3)} on average at the electrolyte and ${significant(w.x_avg, 3)} at the tungsten after ${state.t} s at ${state.i} mA per square centimetre, ${caseText(state)}, ${state.coupling}; on the axis it is ${significant(se.x_axis, 3)} and ${significant(w.x_axis, 3)}.`;
  },
  draw(rows, state, size, context) {
    const {se, w} = faces(rows);
    const probe = probeOf(state);
    return drawPlate(
      rows,
      {
        name: "Lithium per magnesium in half of the plate, and over its depth",
        label: "Li per Mg, x",
        of: corner => corner.x,
        mean: height => height.x_avg,
        axis: height => height.x_axis,
        printed: printedFaces(state, context),
        probe,
        outs: [
          {name: "Electrolyte face, mean", value: significant(se.x_avg, 3)},
          {name: "Tungsten face, mean", value: significant(w.x_avg, 3)},
          {
            name: `At r ${probe.r_nm}, z ${probe.z_nm} nm`,
            value: significant(
              probeAt(corners(rows), c => c.x, probe),
              3
            )
          },
          {name: "This is", value: caseText(state), note: state.coupling}
        ]
      },
      size
    );
  },
  table: rows => ({
    columns: [
      {name: "depth_nm", label: "depth from the electrolyte", unit: "nm", digits: 2},
      {name: "x_mean", label: "Li per Mg, mean over the disc", unit: "1", digits: 5},
      {name: "x_axis", label: "Li per Mg, on the axis", unit: "1", digits: 5}
    ],
    rows: heights(rows).map(r => [r.z_nm, r.x_avg, r.x_axis])
  })
});

function printedFaces(state: CompositionState, context: Context): PrintedFace[] {
  const [high, low] = [printed(context, "fig4e.x.high").value, printed(context, "fig4e.x.low").value];
  return state.reading === "A"
    ? [
        {value: high, side: "se"},
        {value: low, side: "w"}
      ]
    : [
        {value: low, side: "se"},
        {value: high, side: "w"}
      ];
}
