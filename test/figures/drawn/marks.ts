import type {Element} from "../../../src/lib/element.js";
import {numbers} from "./axes.js";

type Point = [x: number, y: number];

/** A drawn line or sign: its corners in pixels, and the classes it and its groups carry. */
export interface Mark {
  points: Point[];
  classes: string[];
}

const NO_MARK = /^(grid|axis|brush|lead|leadn|tick|x-axis|y-axis|rail-\w+)$/;

/** Everything a picture draws except axes, grids, rails and leaders. */
export function readMarks(node: Element, above: string[] = []): Mark[] {
  const own = String(node.attributes["class"] ?? "").split(" ");
  const classes = [...above, ...own.filter(c => c !== "")];
  if (own.some(c => NO_MARK.test(c))) return [];
  const points = corners(node);
  return [
    ...(points.length ? [{points, classes}] : []),
    ...node.children.flatMap(child => (typeof child === "string" ? [] : readMarks(child, classes)))
  ];
}

/** Corners of an element in pixels; none where it draws nothing. */
export function corners({tag, attributes: a}: Element): Point[] {
  const n = (name: string): number => Number(a[name] ?? 0);
  switch (tag) {
    case "path":
      return walk(String(a["d"]));
    case "circle":
      return [[n("cx"), n("cy")]];
    case "rect":
      return [
        [n("x") + n("width") / 2, n("y") + n("height") / 2],
        [n("x"), n("y")],
        [n("x") + n("width"), n("y")],
        [n("x") + n("width"), n("y") + n("height")],
        [n("x"), n("y") + n("height")]
      ];
    case "line":
      return [
        [n("x1"), n("y1")],
        [n("x2"), n("y2")]
      ];
    default:
      return [];
  }
}

/** Ends of the segments of a path; curves by their ends. A closed sign also gives its middle. */
function walk(d: string): Point[] {
  const out: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e-?\d+[^a-zA-Z]*)*)/g)) {
    const step = STEP[command.toUpperCase()] ?? 0;
    if (!step) continue;
    const list = numbers(rest);
    const relative = command === command.toLowerCase();
    for (let i = 0; i + step <= list.length; i += step) {
      const end = list.slice(i, i + step);
      if (command.toUpperCase() === "H") x = end[0]! + (relative ? x : 0);
      else if (command.toUpperCase() === "V") y = end[0]! + (relative ? y : 0);
      else [x, y] = [end[step - 2]! + (relative ? x : 0), end[step - 1]! + (relative ? y : 0)];
      out.push([x, y]);
    }
  }
  if (/z\s*$/i.test(d) && out.length > 2) out.push(middle(out));
  return out;
}

const STEP: Record<string, number> = {M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7};

const middle = (points: Point[]): Point => {
  const [xs, ys] = [points.map(p => p[0]), points.map(p => p[1])];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
};

/** Pixels between a point and the nearest corner or straight piece of a mark. */
export function distance([px, py]: Point, {points}: Mark): number {
  let least = Infinity;
  points.forEach(([bx, by], i) => {
    const [ax, ay] = points[Math.max(0, i - 1)]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = length ? Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length)) : 0;
    least = Math.min(least, Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py));
  });
  return least;
}
