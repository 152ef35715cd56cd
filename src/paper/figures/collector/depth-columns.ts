import {scaleLinear, scaleLog} from "d3-scale";
import {label, px, type Panel} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {films, materialOf, type Layer} from "./layers.js";
import {body, frame} from "../materials.js";

export interface DepthAxis {
  /** Depth at the lower edge, nm. */
  window: number;
  log: boolean;
  unit: "nm" | "µm";
}

/** How a name is written on a dark or a strong ground. */
const NAMED_ON: Readonly<Record<string, string>> = {Cu: "dim oncu", W: "dim onw"};
const LOG_START_NM = 1;
const NM_PER_MICROMETRE = 1000;

/** Depth from the surface, downwards; a logarithmic axis starts at 1 nm. */
function depthScale({window, log}: DepthAxis, panel: Panel): (depthNm: number) => number {
  const range = [panel.top, panel.top + panel.height];
  const scale = log
    ? scaleLog().domain([LOG_START_NM, window]).range(range).clamp(true)
    : scaleLinear().domain([0, window]).range(range).clamp(true);
  return depth => scale(log ? Math.max(LOG_START_NM, depth) : depth);
}

export function depthAxis(axis: DepthAxis, panel: Panel): Element {
  const y = depthScale(axis, panel);
  const per = axis.unit === "µm" ? NM_PER_MICROMETRE : 1;
  const ticks = axis.log
    ? [1, 10, 100, 1000, 10000].filter(t => t <= axis.window)
    : scaleLinear()
        .domain([0, axis.window / per])
        .ticks(5)
        .map(t => t * per);
  return h(
    "g",
    {class: "y-axis"},
    ticks.map(t => [
      h("path", {class: "grid", d: `M${panel.left - 4},${px(y(t))}h${panel.width + 4}`}),
      h("text", {class: "tick", x: panel.left - 8, y: px(y(t)) + 4, "text-anchor": "end"}, String(t / per))
    ]),
    h("text", {class: "axt", x: panel.left - 40, y: panel.top - 12}, `Depth (${axis.unit})`)
  );
}

/** One collector as a column: its name and films above, its layers in depth; torn where it goes on below the window. */
export function depthColumn(
  layers: Layer[],
  axis: DepthAxis,
  panel: Panel,
  x: number,
  width: number
): Element {
  const y = depthScale(axis, panel);
  const own = films(layers);
  const bottom = Math.min(axis.window, layers.at(-1)!.to_nm);
  const goesOn = layers.at(-1)!.to_nm > axis.window;
  const lines = own.map(l => `${l.element} ${l.thickness_nm} nm`);
  return h(
    "g",
    {},
    h(
      "text",
      {class: `lab2 ${specimenClass(layers[0]!.specimen)}`, x: px(x), y: 14},
      bold(layers[0]!.specimen)
    ),
    (lines.length ? lines : ["no film"]).map((text, i) => note(x, 30 + 15 * i, label(text))),
    layers
      .filter(l => l.from_nm < axis.window)
      .map(l => {
        const [from, to] = [y(l.from_nm), y(Math.min(l.to_nm, axis.window))];
        const last = l.element === "Cu";
        const block = {x, y: from, width, height: Math.max(0.6, to - from)};
        return told(
          `${l.specimen}: ${l.element} ${l.thickness_nm} nm, printed`,
          body(materialOf(l.element), block, last && goesOn ? "bottom" : undefined),
          to - from >= 16 && width >= 30
            ? h(
                "text",
                {
                  class: NAMED_ON[l.element] ?? "ink",
                  x: px(x + width / 2),
                  y: px((from + to) / 2 + 4),
                  "text-anchor": "middle"
                },
                last && width >= 60 ? `Cu ${l.thickness_nm / NM_PER_MICROMETRE} µm` : l.element
              )
            : null
        );
      }),
    goesOn ? null : frame({x, y: y(0), width, height: y(bottom) - y(0)})
  );
}

/** The whole foil at one scale, with a bracket where the window lies. */
export function overview(layers: Layer[], windowNm: number, panel: Panel, x: number, width: number): Element {
  const whole = layers.at(-1)!.to_nm;
  const y = depthScale({window: whole, log: false, unit: "µm"}, panel);
  const to = y(Math.min(whole, windowNm));
  return h(
    "g",
    {},
    note(x, 14, "whole"),
    note(x, 29, "foil"),
    layers.map(l =>
      body(materialOf(l.element), {
        x,
        y: y(l.from_nm),
        width,
        height: Math.max(0.6, y(l.to_nm) - y(l.from_nm))
      })
    ),
    frame({x, y: panel.top, width, height: panel.height}),
    h("path", {
      class: "leadn",
      d: `M${px(x + width + 3)},${panel.top}h4V${px(to)}h-4m4,0L${px(panel.left - 44)},${px(panel.top + panel.height)}M${px(x + width + 7)},${panel.top}H${px(panel.left - 44)}`
    })
  );
}
