import {px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {SPAN, type Line} from "./diffraction.js";
import {largest} from "../../../lib/extremes.js";

/** Degrees the panel shows to either side; lines further off are named at the edge. */
const REACH = 0.14;
/** Bars nearer than this, px, stand in the way of a name below. */
const BESIDE = 22;

/** Reported minus computed angle of every line; bars: what the printed digits leave open. */
export function residuals(lines: Line[], panel: Panel): Element {
  const xOf = {domain: [20, SPAN[1]] as [number, number], label: "2θ (°)"};
  const yOf = {
    domain: [-REACH, REACH] as [number, number],
    label: "Reported − computed (°)",
    ticks: [-0.1, -0.05, 0, 0.05, 0.1]
  };
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const given = lines.filter(l => l.residual_deg !== null);
  const off = given.filter(l => Math.abs(l.residual_deg!) > REACH);
  const inside = given.filter(l => !off.includes(l));
  const bottom = panel.top + panel.height;
  const barsBeside = (l: Line): Line[] =>
    inside.filter(other => Math.abs(x(other.reported_deg!) - x(l.reported_deg!)) < BESIDE);
  return h(
    "g",
    {},
    yAxis(panel, yOf),
    xAxis(panel, xOf, panel.width < 300 ? 4 : 6),
    h("path", {class: "lim", d: `M${panel.left},${px(y(0))}h${panel.width}`}),
    inside.map(l => mark(l, x, y)),
    once(inside).map(l =>
      note(
        x(l.reported_deg!),
        l.phase === "W"
          ? Math.max(y(l.high_deg! - l.computed_deg!), panel.top + 18) - 10
          : Math.min(largest(barsBeside(l).map(b => y(b.low_deg! - b.computed_deg!))), bottom - 20) + 16,
        `${l.phase} ${l.plane}`,
        "middle"
      )
    ),
    off.map((l, i) =>
      note(
        panel.left + panel.width,
        panel.top + 14 + 15 * i,
        `${l.specimen}, ${l.phase} ${l.plane}: ${l.residual_deg!.toFixed(2).replace("-", "−")}° off`,
        "end"
      )
    ),
    rails(panel, ["computed"])
  );
}

function mark(l: Line, x: (v: number) => number, y: (v: number) => number): Element {
  const at = x(l.reported_deg!);
  const [low, high] = [l.low_deg!, l.high_deg!].map(v =>
    Math.max(-REACH, Math.min(REACH, v - l.computed_deg!))
  );
  return h(
    "g",
    {class: specimenClass(l.specimen!)},
    h("path", {class: "mea", d: `M${px(at)},${px(y(low!))}V${px(y(high!))}`}),
    reportedMark(l.specimen!, at, y(l.residual_deg!))
  );
}

/** The lines of copper are printed once for all specimens and named once. */
const once = (lines: Line[]): Line[] => [...new Map(lines.map(l => [`${l.phase}${l.plane}`, l])).values()];
