import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {reported, type Context, type Row, type State} from "../../../figure/figure.js";

export interface Long extends State {
  efficiency: number;
  dead: number;
}

export interface Kept extends Row {
  claim: string;
  cycles: number;
  state: string;
  passed_mah_cm2: number;
  lost_mah_cm2: number;
  dead_um: number;
}

/** Lost lithium as a layer of metal, cycle by cycle, with the states that were cut. */
export function loss(rows: Kept[], state: Long, context: Context, panel: Panel): Element {
  const last = reported(context, "fig2h.cycles.mgw");
  const perCycle = rows[0]!.dead_um / rows[0]!.cycles;
  const xOf: Axis = {domain: [0, last], label: "Cycle"};
  const yOf: Axis = {
    domain: [0, 30],
    label: `Lost lithium, ${state.dead} % as metal (µm)`,
    ticks: [0, 10, 20, 30]
  };
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const line: Point[] = [
    [0, 0],
    [last, perCycle * last]
  ];
  return h(
    "g",
    {},
    yAxis(panel, yOf),
    xAxis(panel, xOf, 6),
    computedLine(line, x, y),
    [...new Map(rows.map(r => [r.cycles, r])).values()].map(r => [
      h("circle", {
        cx: px(x(r.cycles)),
        cy: px(y(r.dead_um)),
        r: 4.5,
        style: "fill:var(--bg);stroke:var(--ink);stroke-width:1.5"
      }),
      h(
        "text",
        {
          class: "lab s-ink",
          x: px(x(r.cycles) + (r.cycles < last / 2 ? 0 : -10)),
          y: px(y(r.dead_um) - 12),
          "text-anchor": r.cycles < last / 2 ? "start" : "end"
        },
        bold(`${significant(r.dead_um, 2)} µm`)
      )
    ]),
    rails(panel, ["computed"])
  );
}
