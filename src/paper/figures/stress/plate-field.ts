import {ticks} from "d3-array";
import {contours} from "d3-contour";
import {minus, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {told} from "../../../chart/told.js";
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

/** Room a field needs right of its panel, px. */
export const KEY_ROOM = 56;

interface Shown {
  /** What the bands are of, with its unit. */
  quantity: string;
  /** A cross at a place. */
  probe?: Probe;
  /** Levels of the bands, where they shall be the same in every case. */
  levels?: readonly number[];
  /** A case that stays behind the one shown: some of its levels as lines with their value. */
  ghost?: {name: string; grid: Grid; levels: readonly number[]} | undefined;
}

/** Half of the plate to scale: bands of equal value, darker where more, with their key. */
export function fieldPanel(grid: Grid, panel: Panel, {probe, ghost, ...shown}: Shown): Element {
  const r: Axis = {domain: [0, grid.radius_nm], label: "Radius (nm)"};
  const z: Axis = {domain: [grid.height_nm, 0], label: "Depth (nm)"};
  const levels = shown.levels ?? levelsOf(grid);
  return h(
    "g",
    {},
    h("rect", {class: "f0", x: panel.left, y: panel.top, width: px(panel.width), height: px(panel.height)}),
    yAxis(panel, z, 5),
    xAxis(panel, r, 4),
    bands(grid, levels, panel, shown.quantity),
    ghost ? ghostLines(ghost.grid, ghost.levels, ghost.name, panel) : null,
    probe ? cross(xScale(panel, r)(probe.r_nm), yScale(panel, z)(probe.z_nm), panel) : null,
    key(levels, {...panel, left: panel.left + panel.width + 12, width: 10}),
    rails(panel, ["computed"])
  );
}

const cross = (x: number, y: number, panel: Panel): Element =>
  h(
    "g",
    {},
    h("path", {
      class: "axis",
      d: `M${px(x)},${panel.top}v${px(panel.height)}M${panel.left},${px(y)}h${px(panel.width)}`
    }),
    h("circle", {class: "axis", cx: px(x), cy: px(y), r: 5})
  );

/** Depth on the axis of the plate below which a falling field is under a level; null where it is not passed. */
function passes({values, across, down}: Grid, level: number): number | null {
  for (let k = 1; k < down; k++) {
    const [a, b] = [values[(k - 1) * across]!, values[k * across]!];
    if ((a - level) * (b - level) < 0) return (k - 1 + (a - level) / (a - b)) / (down - 1);
  }
  return null;
}

/** A ring without the pieces that run along the edge of the panel. */
function inside(ring: readonly string[], {left, top, width, height}: Panel): string {
  const edges = [`${px(left)},`, `${px(left + width)},`, `,${px(top)}`, `,${px(top + height)}`];
  const along = (a: string, b: string): boolean =>
    edges.some(edge => [a, b].every(at => (edge.endsWith(",") ? at.startsWith(edge) : at.endsWith(edge))));
  return ring
    .slice(1)
    .map((to, k) => (along(ring[k]!, to) ? "" : `M${ring[k]}L${to}`))
    .join("");
}

/** Pale lines with a dark foot, each named where it meets the axis; names keep a line of text apart. */
function ghostLines(grid: Grid, levels: readonly number[], name: string, panel: Panel): Element {
  const lines = outlines(grid, levels, panel).map(rings => rings.map(ring => inside(ring, panel)).join(""));
  let last = -Infinity;
  return h(
    "g",
    {},
    lines.map(d => [h("path", {class: "contour-foot", d}), h("path", {class: "contour", d})]),
    levels.map(level => {
      const at = passes(grid, level);
      if (at === null) return null;
      const y = panel.top + at * panel.height;
      const low = y < panel.top + 16 ? y + 14 : y - 5;
      if (Math.abs(low - last) < 15) return null;
      last = low;
      return h(
        "text",
        {class: "contour-name", x: px(panel.left + 5), y: px(low)},
        `${name}: ${minus(level)}`
      );
    })
  );
}

/** Steps of equal lightness a field has (classes f0 to f8). */
const STEPS = 9;
/** Step of the band above so many of the levels, spread over all of them. */
const stepOf = (above: number, count: number): string =>
  `f${count <= 1 ? above * (STEPS - 1) : Math.round((above * (STEPS - 1)) / count)}`;

/** The bands one above the other, least at the foot, with the levels between them. */
function key(levels: readonly number[], {left, top, width, height}: Panel): Element {
  const step = height / (levels.length + 1);
  return h(
    "g",
    {},
    h("rect", {class: "f0", x: px(left), y: px(top + height - step), width, height: px(step)}),
    levels.map((level, k) => {
      const y = top + height - (k + 1) * step;
      return [
        h("rect", {
          class: stepOf(k + 1, levels.length),
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

const bands = (grid: Grid, levels: readonly number[], panel: Panel, quantity: string): Element[] =>
  outlines(grid, levels, panel).map((rings, k) =>
    told(
      `${quantity} ${minus(Number(levels[k]!.toPrecision(6)))} and more, computed`,
      h("path", {class: stepOf(k + 1, levels.length), d: rings.map(ring => `M${ring.join("L")}Z`).join("")})
    )
  );

/** Edges of what lies above each level: corners in pixels, ring by ring. */
function outlines(grid: Grid, levels: readonly number[], panel: Panel): string[][][] {
  const place = (value: number, count: number): number =>
    Math.min(1, Math.max(0, (value - 0.5) / (count - 1)));
  const corner = ([a, b]: number[]): string =>
    `${px(panel.left + panel.width * place(a!, grid.across))},${px(panel.top + panel.height * place(b!, grid.down))}`;
  return contours()
    .size([grid.across, grid.down])
    .thresholds([...levels])(grid.values)
    .map(({coordinates}) => coordinates.flatMap(rings => rings.map(ring => ring.map(corner))));
}
