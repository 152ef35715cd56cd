import {inFull} from "../../../figure/caption.js";
import {FOOT, minus, picture, type Panel} from "../../../chart/panel.js";
import {defaults, defineFigure, reported, type Context, type Control} from "../../../figure/figure.js";
import {
  calibratedText,
  caseText,
  heights,
  isTwoWay,
  plateCases,
  plateControls,
  plateRows,
  readyKey,
  readyStates,
  requestOf,
  slidersLast,
  type PlateRow
} from "./plate.js";
import {readingControl} from "./plate-reading.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {type PotentialState, PRINTED, mV, ends, total, signed} from "./potential.js";
import {curves} from "./potential-curves.js";

const CONTROLS: Control[] = slidersLast([
  ...plateControls(),
  readingControl(),
  {
    kind: "choice",
    name: "where",
    label: "Taken",
    default: "avg",
    options: [
      {value: "avg", label: "Mean over the disc"},
      {value: "axis", label: "On the axis"}
    ]
  },
  {
    kind: "choice",
    name: "mechanical",
    label: "Mechanical part in the sum",
    default: "volume",
    options: [
      {value: "volume", label: "Volume × stress"},
      {value: "energy", label: "Strain energy per Li"}
    ]
  }
]);

const PUBLISHED = defaults<PotentialState>({controls: CONTROLS});

const HEIGHT = 290;

export default defineFigure<PotentialState, PlateRow>({
  id: "fig-4g",
  label: "4g",
  title: "Potential of lithium across the plate",
  page: "stress",
  rebuild: "partly",
  limits:
    "Only end values of the paper’s curves are printed. Its mechanical part is called stored strain energy; whether the number means that or volume times stress is open, so both are drawn.",
  claims: [
    PRINTED.ocp,
    PRINTED.mechanical,
    "figS15.ocp.x0.17",
    "figS15.ocp.x0.06",
    "fig4g.panel",
    "text.ocp-shift"
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
    const {ocp, volume, energy} = ends(rows, state);
    return `In our model the potential rises from the electrolyte to the tungsten by ${mV(volume)} through stress and changes by ${mV(ocp)} through composition (${calibratedText(state)}). Stored strain energy per mole of lithium would give ${mV(energy)}.`;
  },
  caption: (state, context) =>
    `<b>Potential of lithium over the depth, relative to the electrolyte face</b>, ${state.where === "avg" ? "means over the disc" : "on the axis"}; ${state.i}\u00a0mA\u00a0cm<sup>−2</sup> for ${state.t}\u00a0s. ` +
    `Composition: the open-circuit curve of Figure S15. Mechanics: partial molar volume times hydrostatic stress over <i>F</i>; thin line: elastic energy stored per mole of lithium. ` +
    `Marks at the tungsten: the printed ${reported(context, PRINTED.ocp)} and ${reported(context, PRINTED.mechanical)}\u00a0mV.` +
    inFull(
      `The stored energy is over <i>F</i> as well, with its sign turned so that both lower the potential where the plate is squeezed. In reading B the first mark changes its sign. Cases are named under Figure 4e.`
    ),
  alternative(rows, state) {
    const {ocp, volume, energy} = ends(rows, state);
    return `Between the electrolyte and the tungsten the potential changes by ${mV(ocp)} through composition, by ${mV(volume)} through volume times stress and by ${mV(energy)} if strain energy per mole of lithium is taken instead, ${caseText(state)}, ${state.coupling}.`;
  },
  draw(rows, state, size, context) {
    const outs = outsOf(rows, state, context);
    const top = 40;
    const panel: Panel = {
      left: 44,
      top,
      width: size.width - 44 - (size.narrow ? 104 : 120 + 190),
      height: HEIGHT - top
    };
    const foot = HEIGHT + FOOT;
    return picture(
      size.width,
      size.narrow ? foot + 16 + readOutsHeight(outs.length, 2) : foot,
      "Potential of lithium against depth, by composition, by stress and together",
      curves(rows, state, context, panel, size),
      size.narrow ? readOuts(outs, 0, foot + 16, 2, size.width / 2) : readOuts(outs, size.width - 150, 28)
    );
  },
  table: rows => ({
    columns: [
      {name: "depth_nm", label: "depth from the electrolyte", unit: "nm", digits: 2},
      {name: "ocp_mean_mV", label: "open-circuit potential, mean", unit: "mV", digits: 3},
      {name: "ocp_axis_mV", label: "open-circuit potential, axis", unit: "mV", digits: 3},
      {name: "volume_stress_mean_mV", label: "volume times stress, mean", unit: "mV", digits: 3},
      {name: "volume_stress_axis_mV", label: "volume times stress, axis", unit: "mV", digits: 3},
      {name: "strain_energy_mean_mV", label: "strain energy per Li, mean", unit: "mV", digits: 3},
      {name: "strain_energy_axis_mV", label: "strain energy per Li, axis", unit: "mV", digits: 3}
    ],
    rows: heights(rows).map(r => [
      r.z_nm,
      r.ocp_avg,
      r.ocp_axis,
      r.mechanical_avg,
      r.mechanical_axis,
      r.strainEnergy_avg,
      r.strainEnergy_axis
    ])
  })
});

const plain = (value: number): string => `${minus(value)}\u00a0mV`;

function outsOf(rows: readonly PlateRow[], state: PotentialState, context: Context): ReadOut[] {
  const all = ends(rows, state);
  const paper = {
    ocp: signed(state, reported(context, PRINTED.ocp)),
    mechanical: reported(context, PRINTED.mechanical)
  };
  return [
    {name: "By composition", value: mV(all.ocp), printed: plain(paper.ocp)},
    {name: "By volume × stress", value: mV(all.volume), printed: plain(paper.mechanical)},
    {name: "By strain energy per Li", value: mV(all.energy), printed: plain(paper.mechanical)},
    {name: "Sum", value: mV(total(all, state)), note: `both printed: ${plain(paper.ocp + paper.mechanical)}`},
    {name: "This is", value: caseText(state), note: state.coupling}
  ];
}
