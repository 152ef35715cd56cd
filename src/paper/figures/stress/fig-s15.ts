import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, path, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {CALIBRATION_K, CURVE, openCircuit_mV} from "../../../models/plate/potential.js";
import {
  conditionOf,
  defineFigure,
  printed,
  reported,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {significant} from "../slab.js";

export interface CurveState extends State {
  T: number;
  ideal: boolean;
}

export interface CurveRow extends Row {
  x: number;
  regular_mV: number;
  ideal_mV: number;
}

const HEIGHT = 280;
const POINTS = ["figS15.ocp.x0.17", "figS15.ocp.x0.06"] as const;
const FIRST = 0.005;
const LAST = 0.3;
const COUNT = 119;

const composition = (context: Context, id: string): number => conditionOf(context, id, "x");

export default defineFigure<CurveState, CurveRow>({
  id: "fig-s15",
  label: "S15",
  title: "Open-circuit potential of the alloy",
  page: "stress",
  rebuild: "partly",
  limits:
    "Two points of the paper’s curve are printed and its source is not; the curve is the simplest solution through both.",
  claims: [...POINTS, "figS15.ocp.difference", "figS15.panel"],
  shows: ["reported", "computed"],
  controls: [
    {
      kind: "number",
      name: "T",
      label: "Temperature",
      symbol: "T",
      unit: "K",
      min: 250,
      max: 350,
      step: 1,
      default: 298.15,
      why: "around the temperature the curve was fixed at"
    },
    {kind: "toggle", name: "ideal", label: "Ideal mixing alone beside it", default: true}
  ],
  cells: () => [],
  rows: {
    compute: ({T}, context) => curveRows(T, context)
  },
  finding(_rows, state, context) {
    const [rich, poor] = POINTS.map(id => composition(context, id)) as [number, number];
    const ideal =
      openCircuit_mV({solution: "ideal", T: state.T}, poor) -
      openCircuit_mV({solution: "ideal", T: state.T}, rich);
    return `Mixing alone gives ${significant(ideal, 3)} of the printed ${reported(context, "figS15.ocp.difference")}\u00a0mV between <i>x</i> of ${rich} and ${poor}. The rest, and the height of the curve of some ${Math.round(CURVE.E0_mV / 10) * 10}\u00a0mV, are calibrated to the two printed points; the height drops out of every difference.`;
  },
  caption: state =>
    `<b>Potential of lithium in the alloy without stress.</b> <i>E</i> = <i>E</i><sub>0</sub> − (<i>RT</i>/<i>F</i>) ln <i>x</i> − (<i>Ω</i>/<i>F</i>)(1 − <i>x</i>)<sup>2</sup> at ${significant(state.T, 5)}\u00a0K, ` +
    `with <i>E</i><sub>0</sub> and <i>Ω</i> calibrated to the two printed points at ${CALIBRATION_K}\u00a0K. Light line: ideal mixing through the lithium-rich point. The curve has no value at <i>x</i> = 0.`,
  alternative(rows, _state, context) {
    const last = rows.at(-1)!;
    return `The potential falls from ${Math.round(rows[0]!.regular_mV)} mV at x = ${rows[0]!.x} to ${Math.round(last.regular_mV)} mV at x = ${last.x}; printed are ${POINTS.map(id => `${reported(context, id)} mV at x = ${composition(context, id)}`).join(" and ")}.`;
  },
  draw(rows, state, size, context) {
    const outs = outsOf();
    const panel: Panel = {
      left: 44,
      top: 40,
      width: size.width - 44 - (size.narrow ? 70 : 300),
      height: HEIGHT - 40
    };
    return picture(
      size.width,
      HEIGHT + FOOT + (size.narrow ? 16 + readOutsHeight(outs.length, 2) : 0),
      "Open-circuit potential against composition, with the two printed points",
      openCircuit(rows, state, context, panel),
      size.narrow
        ? readOuts(outs, 0, HEIGHT + FOOT + 16, 2, size.width / 2)
        : readOuts(outs, size.width - 150, 28)
    );
  },
  table: rows => ({
    columns: [
      {name: "x", label: "Li per Mg", unit: "1", digits: 4},
      {name: "ocp_mV", label: "open-circuit potential, calibrated", unit: "mV", digits: 2},
      {name: "ideal_mV", label: "ideal mixing through the rich point", unit: "mV", digits: 2}
    ],
    rows: rows.map(r => [r.x, r.regular_mV, r.ideal_mV])
  })
});

const outsOf = (): ReadOut[] => [
  {name: "E₀, calibrated", value: `${significant(CURVE.E0_mV, 4)} mV`},
  {name: "Ω, calibrated", value: `${significant(CURVE.omega_J_mol / 1000, 3)} kJ mol^{−1}`}
];

/** The calibrated curve with the two printed points, and ideal mixing beside it. */
export function openCircuit(
  rows: readonly CurveRow[],
  {ideal}: CurveState,
  context: Context,
  panel: Panel
): Element {
  const xOf: Axis = {domain: [0, LAST], label: "Li per Mg, x"};
  const yOf: Axis = {domain: [260, 420], label: "Open-circuit potential (mV)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const inside = (value: (r: CurveRow) => number): Point[] =>
    rows.filter(r => value(r) <= yOf.domain[1] && value(r) >= yOf.domain[0]).map(r => [r.x, value(r)]);
  const last = rows.at(-1)!;
  const named: Label[] = [
    {x: panel.left + panel.width + 8, y: y(last.regular_mV), specimen: "", text: [bold("calibrated")]},
    ...(ideal ? [{x: panel.left + panel.width + 8, y: y(last.ideal_mV), specimen: "", text: ["ideal"]}] : [])
  ];
  const marks = POINTS.map(id => ({at: composition(context, id), text: printed(context, id).value}));
  return h(
    "g",
    {},
    yAxis(panel, yOf, 5),
    xAxis(panel, xOf, 5),
    ideal
      ? h("path", {
          class: "fit",
          d: path(
            inside(r => r.ideal_mV),
            x,
            y
          )
        })
      : null,
    computedLine(
      inside(r => r.regular_mV),
      x,
      y
    ),
    marks.map(({at, text}) => [
      reportedMark("", x(at), y(Number(text))),
      h("text", {class: "lab s-ink", x: x(at) + 9, y: y(Number(text)) - 8}, bold(text))
    ]),
    labels(dodge(named, panel)),
    rails(panel, ["computed"])
  );
}

/** Both curves from x = 0.005 on, at a temperature in K. */
export function curveRows(T: number, context: Context): CurveRow[] {
  const rich = composition(context, POINTS[0]);
  const ideal = (at: number): number => openCircuit_mV({solution: "ideal", T}, at);
  const regular = (at: number): number => openCircuit_mV({solution: "regular", T}, at);
  return Array.from({length: COUNT}, (_, k) => {
    const x = FIRST + ((LAST - FIRST) * k) / (COUNT - 1);
    return {x, regular_mV: regular(x), ideal_mV: ideal(x) - ideal(rich) + regular(rich)};
  });
}
