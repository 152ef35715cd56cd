import {FOOT, picture, px, xAxis, xScale, type Axis, type Panel} from "../../../chart/panel.js";
import {specimenClass} from "../../../chart/specimen.js";
import {defineFigure, reported, type Row, type State} from "../../../figure/figure.js";
import {h} from "../../../lib/element.js";

const SPECIMENS = ["dry", "wet"];
const AXIS: Axis = {domain: [0.01, 1], log: true, label: "Parabolic rate constant (µm² h⁻¹)"};

export default defineFigure<State & {specimens: string[]}, Row & {specimen: string; value: number}>({
  id: "fig-1",
  label: "1",
  title: "Parabolic rate constants",
  page: "index",
  rebuild: "live",
  claims: ["b.dry", "b.wet"],
  shows: ["reported"],
  controls: [
    {kind: "specimens", name: "specimens", label: "Specimens", options: SPECIMENS, default: SPECIMENS}
  ],
  cells: () => [],
  rows: {
    compute: (state, context) =>
      state.specimens.map(specimen => ({specimen, value: reported(context, `b.${specimen}`)}))
  },
  finding: rows => `${rows.length} rate constants are printed.`,
  caption: () => "<b>Parabolic rate constants as printed.</b>",
  alternative: rows => rows.map(({specimen, value}) => `${specimen} ${value} µm² h⁻¹`).join("; "),
  draw(rows, _state, size) {
    const panel: Panel = {left: 60, top: 10, width: size.width - 80, height: 80};
    const x = xScale(panel, AXIS);
    return picture(
      size.width,
      90 + FOOT,
      "Rate constants of the specimens",
      xAxis(panel, AXIS),
      rows.map(({specimen, value}, i) => [
        h("text", {class: `lab2 ${specimenClass(specimen)}`, x: 4, y: 34 + 36 * i}, specimen),
        h("circle", {class: `m ${specimenClass(specimen)}`, cx: px(x(value)), cy: 30 + 36 * i, r: 5})
      ])
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "b", label: "parabolic rate constant", unit: "µm2 h-1"}
    ],
    rows: rows.map(({specimen, value}) => [specimen, value])
  })
});
