import {inFull} from "../../../figure/caption.js";
import {minus} from "../../../lib/minus.js";
import {PLATE} from "../../../models/plate/parameters.js";
import {swelling} from "../../../models/plate/coefficients.js";
import {constant, defaults, defineFigure, printed, reported, type Control} from "../../../figure/figure.js";
import {
  calibratedText,
  caseText,
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
import {drawPlate} from "./plate-drawing.js";
import {probeAt} from "./plate-field.js";
import {probeControls, probeOf, type Probed} from "./plate-reading.js";
import {significant} from "../slab.js";

interface StressState extends PlateState, Probed {
  measure: string;
}

const CONTROLS: Control[] = slidersLast([
  ...plateControls(),
  {
    kind: "choice",
    name: "measure",
    label: "Stress",
    default: "vonMises",
    options: [
      {value: "vonMises", label: "von Mises"},
      {value: "hydrostatic", label: "Hydrostatic"}
    ]
  },
  ...probeControls()
]);
const PUBLISHED = defaults<StressState>({controls: CONTROLS});
type Measure = "vonMises" | "hydrostatic";
const measureOf = ({measure}: StressState): Measure => measure as Measure;
const NAMES: Record<Measure, string> = {vonMises: "von Mises stress", hydrostatic: "hydrostatic stress"};

export default defineFigure<StressState, PlateRow>({
  id: "fig-4f",
  label: "4f",
  title: "Stress in the alloy plate",
  page: "stress",
  rebuild: "partly",
  limits:
    "The text names neither elastic constants nor a friction law. In case P1 they were chosen to come near its two printed numbers.",
  claims: [
    "fig4f.stress.max",
    "fig4f.stress.min",
    "fig4f.caption.time",
    "text.friction",
    "text.adhesion-energy",
    "fig4f.panel"
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
  finding(rows, state, context) {
    const {se, w} = faces(rows);
    const yieldStress = constant(context, "yield_strength_mg");
    const name = measureOf(state);
    return `In our model the ${NAMES[name]} is ${minus(significant(se[`${name}_axis`], 2))}\u00a0GPa on the axis at the electrolyte and ${minus(significant(w[`${name}_axis`], 1))}\u00a0GPa at the tungsten (${calibratedText(state)}). ${
      Math.max(se.vonMises_axis, se.vonMises_avg, w.vonMises_axis, w.vonMises_avg) > yieldStress
        ? `Bulk magnesium yields near ${yieldStress}\u00a0GPa of von Mises stress, so such elastic stresses are upper bounds.`
        : "By its von Mises stress the plate stays elastic."
    }`;
  },
  caption: (state, context) =>
    `<b>Stress in the same half of the plate.</b> Our elastic plate, held by the electrolyte, free to slide on tungsten; ` +
    `${state.i}\u00a0mA\u00a0cm<sup>−2</sup> for ${state.t}\u00a0s. ` +
    `The paper prints ${reported(context, "fig4f.stress.max")}\u00a0GPa at the electrolyte and ${reported(context, "fig4f.stress.min")}\u00a0GPa at the tungsten, without saying where on the faces. Light line: axis.` +
    inFull(
      `The plate swells by ${significant(100 * swelling({VLi: PLATE.VLi.default, VMg: PLATE.VMg.default}), 3)}\u00a0% in length per unit of <i>x</i>. Cases are named under Figure 4e. Beside the corner at the rim the stress grows without limit as the mesh is refined; that corner is not to be read.`
    ),
  alternative(rows, state) {
    const name = measureOf(state);
    const {se, w} = faces(rows);
    return `The ${NAMES[name]} is ${significant(se[`${name}_avg`], 3)} GPa on average and ${significant(se[`${name}_axis`], 3)} GPa on the axis at the electrolyte, ${significant(w[`${name}_avg`], 2)} and ${significant(w[`${name}_axis`], 2)} GPa at the tungsten, ${caseText(state)}, ${state.coupling}.`;
  },
  draw(rows, state, size, context) {
    const name = measureOf(state);
    const {se, w} = faces(rows);
    const probe = probeOf(state);
    const gigapascal = (value: number, digits = 3): string => `${significant(value, digits)} GPa`;
    return drawPlate(
      rows,
      {
        name: `The ${NAMES[name]} in half of the plate, and over its depth`,
        label: `${NAMES[name].slice(0, 1).toUpperCase()}${NAMES[name].slice(1)} (GPa)`.replace("Von", "von"),
        of: corner => corner[name],
        mean: height => height[`${name}_avg`],
        axis: height => height[`${name}_axis`],
        printed:
          name === "vonMises"
            ? [
                {value: printed(context, "fig4f.stress.max").value, side: "se"},
                {value: printed(context, "fig4f.stress.min").value, side: "w"}
              ]
            : [],
        probe,
        outs: [
          {
            name: "Electrolyte face, mean",
            value: gigapascal(se[`${name}_avg`]),
            note: `axis ${gigapascal(se[`${name}_axis`])}`
          },
          {
            name: "Tungsten face, mean",
            value: gigapascal(w[`${name}_avg`], 2),
            note: `axis ${gigapascal(w[`${name}_axis`], 2)}`
          },
          {
            name: `At r ${probe.r_nm}, z ${probe.z_nm} nm`,
            value: gigapascal(probeAt(corners(rows), c => c[name], probe))
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
      {name: "von_mises_mean_GPa", label: "von Mises stress, mean", unit: "GPa", digits: 5},
      {name: "von_mises_axis_GPa", label: "von Mises stress, axis", unit: "GPa", digits: 5},
      {name: "hydrostatic_mean_GPa", label: "hydrostatic stress, mean", unit: "GPa", digits: 5},
      {name: "hydrostatic_axis_GPa", label: "hydrostatic stress, axis", unit: "GPa", digits: 5}
    ],
    rows: heights(rows).map(r => [
      r.z_nm,
      r.vonMises_avg,
      r.vonMises_axis,
      r.hydrostatic_avg,
      r.hydrostatic_axis
    ])
  })
});
