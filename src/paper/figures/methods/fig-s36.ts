import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h} from "../../../lib/element.js";
import {reflections, type Reflection} from "../../../models/diffraction/bragg.js";
import {
  constant,
  defineFigure,
  printed,
  reported,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";

interface Powder extends State {
  edge: number;
  line: string;
}
interface Stick extends Row {
  plane: string;
  spacing_angstrom: number;
  two_theta_degree: number;
}

const wavelength = (line: string, context: Context): number =>
  constant(context, line === "mean" ? "wavelength_cu_kalpha" : "wavelength_cu_kalpha1");

const range = (context: Context): [number, number] => {
  const {value, value_high} = printed(context, "exp.xrd.range");
  return [Number(value), Number(value_high)];
};

const stick = ({plane, spacingAngstrom, twoThetaDegree}: Reflection): Stick => ({
  plane: plane.join(" "),
  spacing_angstrom: spacingAngstrom,
  two_theta_degree: twoThetaDegree
});

export default defineFigure<Powder, Stick>({
  id: "fig-s36",
  label: "S36",
  title: "The electrolyte by X-rays and impedance",
  page: "methods",
  rebuild: "partly",
  limits:
    "No peak position of the electrolyte is printed and the scan is not public: panel a shows where the lines of its cubic cell must lie, without heights. The impedance of panel b stands on the page Impedance.",
  claims: ["s36b.conductivity", "s36b.pressure", "exp.xrd.wavelength", "exp.xrd.range"],
  shows: ["computed", "reported"],
  controls: [
    {
      kind: "number",
      name: "edge",
      label: "Cell edge",
      symbol: "a",
      unit: "Å",
      min: 9,
      max: 11,
      step: 0.001,
      default: 9.859,
      why: "lithium argyrodites lie in this range"
    },
    {
      kind: "choice",
      name: "line",
      label: "Wavelength",
      default: "mean",
      options: [
        {value: "mean", label: "Cu Kα, mean, as printed"},
        {value: "kalpha1", label: "Cu Kα₁"}
      ]
    }
  ],
  cells: () => [],
  rows: {
    compute: (state, context) =>
      reflections({lattice: "fcc", a: state.edge}, wavelength(state.line, context), range(context)).map(stick)
  },
  finding: (rows, _state, context) =>
    `A cubic cell of the electrolyte has ${rows.length} lines in the range scanned. The paper gives its conductivity, ${reported(context, "s36b.conductivity")} mS cm<sup>−1</sup>, and no position to check.`,
  caption: (state, context) =>
    `<b>Bragg angles of a face-centred cubic cell of ${state.edge} Å at λ = ${wavelength(state.line, context)} Å.</b> Positions only; heights mean nothing. ` +
    `The edge is a literature value. The conductivity is printed for ${reported(context, "s36b.pressure")} MPa.`,
  alternative: rows =>
    rows.map(r => `${r.plane}: ${r.two_theta_degree.toFixed(2)}°.`).join(" ") ||
    "No line lies in the range scanned.",
  draw(rows, _state, size, context) {
    const panel: Panel = {left: 16, top: 40, width: size.width - 32, height: 110};
    const axis = {domain: range(context), label: "2θ (°)"};
    const x = xScale(panel, axis);
    const bottom = panel.top + panel.height;
    let last = -Infinity;
    return picture(
      size.width,
      bottom + FOOT,
      "Bragg angles of the electrolyte's cubic cell",
      xAxis(panel, axis, size.narrow ? 4 : 8),
      rows.map(r => {
        const at = x(r.two_theta_degree);
        const room = at - last > 30;
        if (room) last = at;
        return told(
          `Plane ${r.plane}: ${r.two_theta_degree.toFixed(2)}°, computed`,
          h("path", {class: "stick", d: `M${at},${bottom}v-78`}),
          room ? note(at, bottom - 84, r.plane.replaceAll(" ", ""), "middle") : null
        );
      }),
      rails(panel, ["computed"])
    );
  },
  table: rows => ({
    columns: [
      {name: "plane", label: "plane", unit: null},
      {name: "spacing", label: "spacing", unit: "Å", digits: 4},
      {name: "two_theta", label: "2θ", unit: "deg", digits: 3}
    ],
    rows: rows.map(r => [r.plane, r.spacing_angstrom, r.two_theta_degree])
  })
});
