import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {coverFor, through} from "../../../models/surface/attenuation.js";
import type {Control, State} from "../../../figure/figure.js";

export interface Attenuated extends State {
  length: number;
  angle: number;
}

export const attenuationControls: Control[] = [
  {
    kind: "number",
    name: "length",
    label: "Attenuation length",
    symbol: "λ",
    unit: "nm",
    min: 0.5,
    max: 6,
    step: 0.1,
    default: 3,
    why: "assumed; photoelectrons of about 1.4 keV come from a few nanometres"
  },
  {
    kind: "number",
    name: "angle",
    label: "Emission angle to the surface",
    unit: "°",
    min: 10,
    max: 90,
    step: 1,
    default: 90,
    published: [90],
    why: "flatter emission sees less deep"
  }
];

/** Share of a signal from below against the thickness of its cover; in per cent on a linear axis. */
export function attenuationPanel(
  state: Attenuated,
  yOf: Axis,
  most: number,
  panel: Panel,
  xLabel: string
): Element {
  const xOf: Axis = {domain: [0, most], label: xLabel};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const end = yOf.log ? Math.min(most, coverFor(yOf.domain[0], state.length, state.angle)) : most;
  const curve: Point[] = Array.from({length: 61}, (_, i) => {
    const cover = (end * i) / 60;
    return [cover, (yOf.log ? 1 : 100) * through(cover, state.length, state.angle)];
  });
  return h(
    "g",
    {},
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 5),
    computedLine(curve, x, y),
    rails(panel, ["computed"])
  );
}

/** Band of covers between two thicknesses, named at its top. */
export const coverBand = (from: number, to: number, most: number, panel: Panel, text: string): Element => {
  const x = xScale(panel, {domain: [0, most], label: ""});
  return h(
    "g",
    {},
    h("rect", {
      class: "used",
      x: px(x(from)),
      y: panel.top,
      width: px(x(to) - x(from)),
      height: panel.height
    }),
    h("path", {
      class: "lim",
      d: `M${px(x(from))},${panel.top}v${panel.height}M${px(x(to))},${panel.top}v${panel.height}`
    }),
    note(x(to) + 6, panel.top + 12, text)
  );
};
