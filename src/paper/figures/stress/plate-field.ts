import {ticks} from "d3-array";
import {contours} from "d3-contour";
import {minus, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {h, type Element} from "../../../lib/element.js";
import type {Corner} from "./plate.js";
import {largest, least} from "../../../lib/extremes.js";

/** The body of the plate resampled to even steps, electrolyte side first, row by row. */
interface Grid {
  across: number;
  down: number;
  radius_nm: number;
  height_nm: number;
  values: number[];
}

/** A place in the plate. */
export interface Probe {
  r_nm: number;
  z_nm: number;
}

/** Bilinear between the corners, as the model has it. */
export function resample(
  all: readonly Corner[],
  of: (corner: Corner) => number,
  across = 41,
  down = 57
): Grid {
  const width = all.findIndex((c, k) => k > 0 && c.r_nm === 0);
  const lines = {r: all.slice(0, width).map(c => c.r_nm), z: all.filter(c => c.r_nm === 0).map(c => c.z_nm)};
  const [radius_nm, height_nm] = [lines.r.at(-1)!, lines.z.at(-1)!];
  const values: number[] = [];
  for (let k = 0; k < down; k++)
    for (let i = 0; i < across; i++)
      values.push(
        at(all, of, lines, {r_nm: (radius_nm * i) / (across - 1), z_nm: (height_nm * k) / (down - 1)})
      );
  return {across, down, radius_nm, height_nm, values};
}

/** Value of a field at a place. */
export function probeAt(all: readonly Corner[], of: (corner: Corner) => number, place: Probe): number {
  const width = all.findIndex((c, k) => k > 0 && c.r_nm === 0);
  const lines = {r: all.slice(0, width).map(c => c.r_nm), z: all.filter(c => c.r_nm === 0).map(c => c.z_nm)};
  return at(all, of, lines, place);
}

function at(
  all: readonly Corner[],
  of: (corner: Corner) => number,
  {r, z}: {r: number[]; z: number[]},
  {r_nm, z_nm}: Probe
): number {
  const i = cellOf(r, r_nm);
  const k = cellOf(z, z_nm);
  const a = Math.min(1, Math.max(0, (r_nm - r[i]!) / (r[i + 1]! - r[i]!)));
  const b = Math.min(1, Math.max(0, (z_nm - z[k]!) / (z[k + 1]! - z[k]!)));
  const corner = (di: number, dk: number): number => of(all[(k + dk) * r.length + i + di]!);
  return (
    (1 - b) * ((1 - a) * corner(0, 0) + a * corner(1, 0)) + b * ((1 - a) * corner(0, 1) + a * corner(1, 1))
  );
}

function cellOf(line: readonly number[], value: number): number {
  let k = 0;
  while (k < line.length - 2 && line[k + 1]! < value) k++;
  return k;
}

/** Six to nine round values inside the range of the field. */
export function levelsOf({values}: Grid): number[] {
  const low = least(values);
  const high = largest(values);
  return high - low < 1e-9 ? [] : ticks(low, high, 8).filter(level => level > low && level < high);
}

const MOST_INK = 0.62;
/** Room a field needs right of its panel, px. */
export const KEY_ROOM = 56;

/** Half of the plate to scale: bands of equal value, darker where more, with their key; a cross at the probe. */
export function fieldPanel(grid: Grid, panel: Panel, probe: Probe): Element {
  const r: Axis = {domain: [0, grid.radius_nm], label: "Radius (nm)"};
  const z: Axis = {domain: [grid.height_nm, 0], label: "Depth (nm)"};
  const levels = levelsOf(grid);
  const [x, y] = [xScale(panel, r)(probe.r_nm), yScale(panel, z)(probe.z_nm)];
  return h(
    "g",
    {},
    h("rect", {class: "used", x: panel.left, y: panel.top, width: px(panel.width), height: px(panel.height)}),
    yAxis(panel, z, 5),
    xAxis(panel, r, 4),
    bands(grid, levels, panel),
    h("path", {
      class: "axis",
      d: `M${px(x)},${panel.top}v${px(panel.height)}M${panel.left},${px(y)}h${px(panel.width)}`
    }),
    h("circle", {class: "axis", cx: px(x), cy: px(y), r: 5}),
    key(levels, {...panel, left: panel.left + panel.width + 12, width: 10}),
    rails(panel, ["computed"])
  );
}

/** Ink of one band: all of them together reach MOST_INK. */
const inkOf = (bands: number): number => 1 - (1 - MOST_INK) ** (1 / bands);

/** The bands one above the other, least at the foot, with the levels between them. */
function key(levels: readonly number[], {left, top, width, height}: Panel): Element {
  const step = height / (levels.length + 1);
  const ink = inkOf(levels.length);
  return h(
    "g",
    {},
    h("rect", {class: "used", x: px(left), y: px(top), width, height: px(height)}),
    levels.map((level, k) => {
      const y = top + height - (k + 1) * step;
      return [
        h("rect", {
          class: "ink",
          "fill-opacity": Math.round(1000 * (1 - (1 - ink) ** (k + 1))) / 1000,
          x: px(left),
          y: px(y - step),
          width,
          height: px(step)
        }),
        h(
          "text",
          {class: "small", x: px(left + width + 5), y: px(y + 4)},
          minus(Number(level.toPrecision(6)))
        )
      ];
    })
  );
}

function bands(grid: Grid, levels: number[], panel: Panel): Element[] {
  const place = (value: number, count: number): number =>
    Math.min(1, Math.max(0, (value - 0.5) / (count - 1)));
  const corner = ([a, b]: number[]): string =>
    `${px(panel.left + panel.width * place(a!, grid.across))},${px(panel.top + panel.height * place(b!, grid.down))}`;
  return contours()
    .size([grid.across, grid.down])
    .thresholds(levels)(grid.values)
    .map(({coordinates}) =>
      h("path", {
        class: "ink",
        "fill-opacity": Math.round(1000 * inkOf(levels.length)) / 1000,
        d: coordinates.flatMap(rings => rings.map(ring => `M${ring.map(corner).join("L")}Z`)).join("")
      })
    );
}
