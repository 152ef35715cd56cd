import {contours} from "d3-contour";
import {px, xAxis, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import type {Depth} from "../slab.js";

/** Moments of a field, evenly spaced from the start to the stop, and depths it is resampled to. */
export const TIMES = 41;
const LEVELS = 41;

/** Shades of 10 mmol/cm³ over time (right) and depth (down); a line marks the chosen moment. */
export function fieldPanel(field: Depth[], stop: Depth[], moment: number, panel: Panel): Element {
  const thickness = stop.at(-1)!.depth_um;
  const [first, full] = [field[0]!.c_mmol_cm3, stop[0]!.c_mmol_cm3];
  const levels = Array.from({length: 7}, (_, k) => (k + 1) * 10).filter(c => c > first && c < full);
  const end = stop[0]!.time_s;
  const time: Axis =
    end >= 10_800 ? {domain: [0, end / 3600], label: "Time (h)"} : {domain: [0, end], label: "Time (s)"};
  const depth: Axis = {domain: [thickness, 0], label: "Depth (µm)"};
  const y = yScale(panel, depth);
  return h(
    "g",
    {},
    h("rect", {class: "f0", x: px(panel.left), y: panel.top, width: px(panel.width), height: panel.height}),
    bands(sampled(field, thickness), levels, panel),
    apart(levels.map(level => ({level, at: y(depthOf(stop, level) ?? NaN)}))).map(({level, at}) =>
      note(panel.left + panel.width + 5, at + 4, String(level))
    ),
    yAxis(panel, depth, 5),
    xAxis(panel, time, 4),
    h("path", {class: "axis", d: `M${px(panel.left + panel.width * moment)},${panel.top}v${panel.height}`}),
    rails(panel, ["computed"])
  );
}

/** Labels at least 13 px from the one before; levels that the last profile does not pass have none. */
const apart = <T extends {at: number}>(list: T[]): T[] =>
  list.reduce<T[]>(
    (kept, next) =>
      next.at > 0 && !(Math.abs(next.at - (kept.at(-1)?.at ?? Infinity)) < 13) ? [...kept, next] : kept,
    []
  );

function bands(values: number[], levels: number[], panel: Panel): Element[] {
  const place = (at: number, count: number): number => Math.min(1, Math.max(0, (at - 0.5) / (count - 1)));
  const corner = ([a, b]: number[]): string =>
    `${px(panel.left + panel.width * place(a!, TIMES))},${px(panel.top + panel.height * place(b!, LEVELS))}`;
  return contours()
    .size([TIMES, LEVELS])
    .thresholds(levels)(values)
    .map(({coordinates, value}) =>
      told(
        `${value} mmol cm^{−3} and more, computed`,
        h("path", {
          class: `f${Math.min(8, Math.round(value / 10))}`,
          d: coordinates.flatMap(rings => rings.map(ring => `M${ring.map(corner).join("L")}Z`)).join("")
        })
      )
    );
}

/** Depth at which a falling profile passes a concentration; null when it does not. */
function depthOf(profile: Depth[], level: number): number | null {
  const k = profile.findIndex(r => r.c_mmol_cm3 < level);
  if (k < 1) return null;
  const [a, b] = [profile[k - 1]!, profile[k]!];
  return a.depth_um + ((a.c_mmol_cm3 - level) / (a.c_mmol_cm3 - b.c_mmol_cm3)) * (b.depth_um - a.depth_um);
}

/** Concentrations on a regular grid, depth by depth from the electrolyte down; 0 where a growing slab is not yet. */
function sampled(field: Depth[], thickness: number): number[] {
  const per = field.length / TIMES;
  const out = new Array<number>(TIMES * LEVELS).fill(0);
  for (let t = 0; t < TIMES; t++) {
    let k = 0;
    for (let d = 0; d < LEVELS; d++) {
      const depth = (thickness * d) / (LEVELS - 1);
      while (k < per - 2 && field[t * per + k + 1]!.depth_um < depth) k++;
      const [a, b] = [field[t * per + k]!, field[t * per + k + 1]!];
      if (depth > b.depth_um * (1 + 1e-9)) continue;
      const share = (depth - a.depth_um) / (b.depth_um - a.depth_um);
      out[d * TIMES + t] = a.c_mmol_cm3 + share * (b.c_mmol_cm3 - a.c_mmol_cm3);
    }
  }
  return out;
}
