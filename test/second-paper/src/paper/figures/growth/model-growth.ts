import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine} from "../../../chart/series.js";
import {defineFigure, reported, type Row, type State} from "../../../figure/figure.js";
import {thicknessUm} from "../../model.js";

interface Growth extends State {
  hours: number;
}
const SPECIMENS = ["dry", "wet"];
const POINTS = 41;

export default defineFigure<Growth, Row & {specimen: string; time_h: number; thickness_um: number}>({
  id: "model-growth",
  label: "Model G",
  title: "Linear-parabolic growth",
  page: "index",
  rebuild: "live",
  claims: ["a.dry", "a.wet", "b.dry", "b.wet"],
  shows: ["computed"],
  answer: "hours",
  controls: [
    {
      kind: "number",
      name: "hours",
      label: "Until",
      unit: "h",
      min: 1,
      max: 20,
      step: 1,
      default: 10,
      why: "longer runs are not printed"
    }
  ],
  cells: () => [],
  rows: {
    compute: ({hours}, context) =>
      SPECIMENS.flatMap(specimen =>
        Array.from({length: POINTS}, (_, i) => {
          const time_h = (hours * i) / (POINTS - 1);
          const a = reported(context, `a.${specimen}`);
          return {specimen, time_h, thickness_um: thicknessUm(a, reported(context, `b.${specimen}`), time_h)};
        })
      )
  },
  finding: (rows, {hours}) =>
    `After ${hours} h the wet oxide is ${Math.max(...rows.map(r => r.thickness_um)).toFixed(2)} µm thick.`,
  caption: () => "<b>Thickness against time by the printed constants.</b>",
  alternative: (rows, {hours}) => `Two rising curves to ${hours} h, ${rows.length} points.`,
  draw(rows, {hours}, size) {
    const panel: Panel = {left: 50, top: 12, width: size.width - 70, height: 180};
    const x: Axis = {domain: [0, hours], label: "Time (h)"};
    const y: Axis = {domain: [0, 2.5], label: "Thickness (µm)"};
    const [toX, toY] = [xScale(panel, x), yScale(panel, y)];
    return picture(
      size.width,
      192 + FOOT,
      "Thickness of the oxide against time",
      xAxis(panel, x),
      yAxis(panel, y),
      SPECIMENS.map(specimen =>
        computedLine(
          rows.filter(r => r.specimen === specimen).map(r => [r.time_h, r.thickness_um] as const),
          toX,
          toY
        )
      )
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "time_h", label: "time", unit: "h"},
      {name: "thickness_um", label: "thickness", unit: "µm"}
    ],
    rows: rows.map(r => [r.specimen, r.time_h, r.thickness_um])
  })
});
