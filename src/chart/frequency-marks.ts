import {h, type Child} from "../lib/element.js";
import {inHertz} from "../lib/hertz.js";
import type {Spectrum} from "../models/impedance/spectrum.js";
import {px, type Panel} from "./panel.js";
import {anchorNear} from "./series.js";
import {note, type Label} from "./labels.js";
import {nyquistPoints, extent, powersOfTen, nearest} from "./spectrum-points.js";

/** Rings at whole decades of frequency, named outwards from the middle of the curve where there is room. */
export function frequencyMarks(
  spectrum: Spectrum,
  x: (v: number) => number,
  y: (v: number) => number,
  named: boolean,
  ends: readonly Label[],
  panel: Panel
): Child {
  const points = nyquistPoints(spectrum).map(([re, im]) => [x(re), y(im)] as const);
  const middle = extent(points.map(p => p[0])).reduce((a, b) => (a + b) / 2);
  const taken: Box[] = ends.map(({x: left, y: middle}) => [left - 4, middle - 10, left + 60, middle + 8]);
  // The curve itself, four places to a segment.
  const drawn = points.flatMap((p, i) => {
    const next = points[i + 1] ?? p;
    return [0, 0.25, 0.5, 0.75].map(t => [p[0] + t * (next[0] - p[0]), p[1] + t * (next[1] - p[1])] as const);
  });
  const free = (box: Box): boolean =>
    box[0] > panel.left &&
    box[3] < y(0) &&
    !taken.some(other => overlap(box, other)) &&
    !drawn.some(([px, py]) => px > box[0] && px < box[2] && py > box[1] + 1 && py < box[3] - 1);
  return powersOfTen(extent([...spectrum.frequencyHertz]))
    .reverse()
    .map((f, k, all) => {
      const at = nearest(spectrum.frequencyHertz, f);
      if (Math.abs(Math.log10(spectrum.frequencyHertz[at]! / f)) > 0.06) return null;
      const [cx, cy] = points[at]!;
      const away = Math.hypot(cx - middle, cy - y(0)) || 1;
      const [dx, dy] = [(cx - middle) / away, (cy - y(0)) / away];
      // The slowest point carries the name of the curve.
      const name =
        named && k < all.length - 1
          ? (k === 0 ? fastest(cx, cy) : outwards(cx, cy, dx, dy)).find(place =>
              free(textBox(inHertz(f), ...place))
            )
          : undefined;
      if (name) taken.push(textBox(inHertz(f), ...name));
      taken.push([cx - 3, cy - 3, cx + 3, cy + 3]);
      return [
        h("circle", {cx: px(cx), cy: px(cy), r: 2.4, fill: "none", style: "stroke:var(--ink3)"}),
        name ? note(name[0], name[1], inHertz(f), name[2]) : null
      ];
    });
}

/** The fastest point sits on the axis: its name goes above it, or inside the arc where the panel ends. */
const fastest = (cx: number, cy: number): Name[] => [
  [cx - 4, cy - 9, "end"],
  [cx + 8, cy - 4, "start"]
];

const outwards = (cx: number, cy: number, dx: number, dy: number): Name[] =>
  [8, 14, 20].map(r => [cx + r * dx, cy + r * dy + (dy < -0.4 ? 0 : 3), anchorNear(-dx, -0.4, 0.4)]);

type Name = [x: number, y: number, anchor: "start" | "middle" | "end"];

type Box = readonly [left: number, top: number, right: number, bottom: number];

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Where a name of small type will stand, at six and a half pixels a letter. */
function textBox(text: string, ...[x, y, anchor]: Name): Box {
  const width = 6.5 * text.length;
  const left = x - {start: 0, middle: width / 2, end: width}[anchor];
  return [left, y - 10, left + width, y + 3];
}
