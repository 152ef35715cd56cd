import {FOOT, minus, picture, px, xAxis, xScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {defaults, defineFigure, reported, type Context} from "../../../figure/figure.js";
import {largest, least} from "../../../lib/extremes.js";
import {CALIBRATION_K} from "../../../models/plate/potential.js";
import {calibratedText, type PlateRow} from "./plate.js";
import potential from "./fig-4g.js";
import {ends, mV, PRINTED, type PotentialState} from "./potential.js";
import curve, {curveRows, openCircuit, type CurveState} from "./fig-s15.js";

interface Part {
  name: string;
  computed: number;
  printed: number | null;
}

const ROW = 52;
const TOP = 52;
const HEIGHT = 4 * ROW;
const {T} = defaults<CurveState>(curve);

export default defineFigure<PotentialState, PlateRow>({
  ...(potential as unknown as Parameters<typeof defineFigure<PotentialState, PlateRow>>[0]),
  id: "fig-4g-s15",
  label: "4g and S15",
  unites: ["4g", "S15"],
  title: "What lithium and stress do to the potential",
  limits:
    "Only end values of the paper’s curves are printed. Whether what it calls stored strain energy means that or volume times stress is open, so both are drawn.",
  claims: [...new Set([...potential.claims, ...curve.claims])],
  finding(rows, state, context) {
    const {ocp, volume} = ends(rows, state);
    return `In our model composition makes ${mV(ocp)} between the faces and stress ${mV(volume)} (${calibratedText(state)}); printed are ${reported(context, PRINTED.ocp)} and ${reported(context, PRINTED.mechanical)}.`;
  },
  caption: (state, context) =>
    `<b>Potential at the tungsten less that at the electrolyte, part by part, ${state.where === "avg" ? "means over the disc" : "on the axis"}, and the open-circuit curve both compositions are read on.</b> ` +
    `Bars: computed; marks: printed, in reading ${state.reading}. Strain energy counts per mole of lithium. The curve is calibrated to its two printed points at ${CALIBRATION_K} K. The printed shift is ${reported(context, "figS15.ocp.difference")} mV.`,
  draw(rows, state, size, context) {
    const first: Panel = {
      left: 120,
      top: TOP,
      width: size.narrow ? size.width - 150 : size.width * 0.52 - 160,
      height: HEIGHT
    };
    const second: Panel = size.narrow
      ? {left: 44, top: TOP + HEIGHT + FOOT + 60, width: size.width - 124, height: 200}
      : {left: size.width * 0.52 + 44, top: TOP, width: size.width * 0.48 - 128, height: HEIGHT};
    return picture(
      size.width,
      second.top + second.height + FOOT,
      "Parts of the potential between the faces, and the open-circuit potential against composition",
      bars(partsOf(rows, state, context), first),
      openCircuit(curveRows(T, context), {T, ideal: true}, context, second)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "part", label: "part of the potential", unit: null},
      {name: "computed_mV", label: "tungsten less electrolyte, computed", unit: "mV", digits: 2},
      {name: "printed_mV", label: "printed", unit: "mV", digits: 0}
    ],
    rows: partsOf(rows, state, context).map(p => [
      p.name,
      Number.isFinite(p.computed) ? p.computed : null,
      p.printed
    ])
  })
});

function partsOf(rows: PlateRow[], state: PotentialState, context: Context): Part[] {
  const {ocp, volume, energy} = ends(rows, state);
  const [chemical, mechanical] = [reported(context, PRINTED.ocp), reported(context, PRINTED.mechanical)];
  const read = state.reading === "B" ? -chemical : chemical;
  return [
    {name: "composition", computed: ocp, printed: read},
    {name: "volume × stress", computed: volume, printed: mechanical},
    {name: "strain energy", computed: energy, printed: mechanical},
    {
      name: "sum",
      computed: ocp + (state.mechanical === "energy" ? energy : volume),
      printed: read + mechanical
    }
  ];
}

/** One bar a part from zero, double as computed, with what is printed as a mark. */
function bars(list: readonly Part[], panel: Panel): Element {
  const values = [0, ...list.flatMap(p => [p.computed, p.printed ?? 0])].filter(Number.isFinite);
  const step = (value: number, up: boolean): number => (up ? Math.ceil : Math.floor)(value / 50) * 50;
  const axis: Axis = {
    domain: [step(least(values) - 20, false), step(largest(values) + 20, true)],
    label: "Tungsten less electrolyte (mV)"
  };
  const x = xScale(panel, axis);
  return h(
    "g",
    {},
    h("text", {class: "facet", x: 0, y: panel.top - 36}, "Parts of the potential"),
    xAxis(panel, axis, panel.width < 240 ? 4 : 6),
    h("path", {class: "axis", d: `M${px(x(0))},${panel.top - 6}v${panel.height + 6}`}),
    list.map(({name, computed, printed}, i) => {
      const y = panel.top + (i + 0.5) * ROW;
      const d = `M${px(x(0))},${px(y + 6)}H${px(x(computed))}`;
      const known = Number.isFinite(computed);
      const after = x(Math.max(0, known ? computed : 0)) + 8;
      const full = after + 46 > panel.left + panel.width;
      return [
        h("text", {class: "ink", x: panel.left - 12, y: px(y + 4), "text-anchor": "end"}, name),
        known ? [h("path", {class: "comp-o", d}), h("path", {class: "comp-i", d})] : null,
        h(
          "text",
          {
            class: "lab s-ink",
            x: px(full ? x(Math.min(0, computed)) - 8 : after),
            y: px(y + 10),
            "text-anchor": full ? "end" : "start"
          },
          known ? minus(Math.round(computed)) : "unbounded"
        ),
        printed === null
          ? null
          : [
              reportedMark("", x(printed), y - 10),
              h("text", {class: "lab s-ink", x: px(x(printed) + 9), y: px(y - 6)}, bold(minus(printed)))
            ]
      ];
    }),
    rails(panel, ["reported", "computed"])
  );
}
