import {minus, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, path, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {printed, reported, type Context, type Size} from "../../../figure/figure.js";
import {heights, type Height, type PlateRow} from "./plate.js";
import {largest, least} from "../../../lib/extremes.js";
import {type PotentialState, PRINTED, relative, total, signed} from "./potential.js";

/** The parts of the potential over the depth, with the printed differences. */
export function curves(
  rows: readonly PlateRow[],
  state: PotentialState,
  context: Context,
  panel: Panel,
  size: Size
): Element {
  const all = heights(rows);
  const of = relative(rows, state);
  const last = all.at(-1)!;
  const series = [
    {name: "sum", shade: 1, at: (r: Height) => total(of(r), state)},
    {name: size.narrow ? "stress" : "volume × stress", shade: 0.7, at: (r: Height) => of(r).volume},
    {name: "composition", shade: 0.45, at: (r: Height) => of(r).ocp}
  ];
  const energy: Point[] = all.map(r => [r.z_nm, of(r).energy]);
  const marks = [signed(state, reported(context, PRINTED.ocp)), reported(context, PRINTED.mechanical)];
  const values = [0, ...marks, ...series.flatMap(s => all.map(s.at)), ...energy.map(p => p[1])].filter(
    Number.isFinite
  );
  const x: Axis = {domain: [0, last.z_nm], label: "Depth from the electrolyte (nm)"};
  const y: Axis = {
    domain: [Math.floor(least(values) / 20) * 20, Math.ceil(largest(values) / 20) * 20],
    label: "Potential against the electrolyte face (mV)"
  };
  const [xs, ys] = [xScale(panel, x), yScale(panel, y)];
  const end = (name: string, value: number): Label[] =>
    Number.isFinite(value)
      ? [
          {
            x: panel.left + panel.width + 12,
            y: ys(value),
            specimen: "",
            text: [bold(`${minus(Math.round(value))} `), name]
          }
        ]
      : [];
  const named = [
    ...series.flatMap(({name, at}) => end(name, at(last))),
    ...end(size.narrow ? "energy" : "strain energy", of(last).energy),
    ...[PRINTED.ocp, PRINTED.mechanical].flatMap((id, k) =>
      end(
        `printed${size.narrow ? "" : `, ${k ? "mechanics" : "composition"}`}`,
        signed(k ? {...state, reading: "A"} : state, Number(printed(context, id).value))
      )
    )
  ];
  return h(
    "g",
    {},
    yAxis(panel, y, 5),
    xAxis(panel, x, 5),
    h("path", {class: "axis", d: `M${panel.left},${px(ys(0))}h${px(panel.width)}`}),
    h("path", {class: "fit", d: path(energy, xs, ys)}),
    series.map(({shade, at}) =>
      computedLine(
        all.map((r): Point => [r.z_nm, at(r)]),
        xs,
        ys,
        shade
      )
    ),
    marks.map(value => reportedMark("", xs(last.z_nm), ys(value))),
    labels(dodge(named, panel)),
    rails(panel, ["computed"])
  );
}
