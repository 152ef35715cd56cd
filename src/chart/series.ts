import {h, type Element} from "../lib/element.js";
import {marker, specimenClass} from "./specimen.js";
import {px, type Panel, type Scale} from "./panel.js";
import {simplify} from "./simplify.js";

export type Provenance = "measured" | "reconstructed";

/** What a line rests on: a file, printed values it was drawn through, or an assumption where nothing is printed. */
export type Ground = Provenance | "assumed";

export type Point = readonly [x: number, y: number];

type Pixel = [x: number, y: number];

/** −1 above the panel, 1 below it, 0 inside. */
function sideOf(at: number, y: Scale): -1 | 0 | 1 {
  const [bottom, top] = y.range() as [number, number];
  if (at < top - 0.05) return -1;
  return at > bottom + 0.05 ? 1 : 0;
}

/** Texts left of `low` begin at their point, texts right of `high` end there, others are centred on it. */
export function anchorNear(at: number, low: number, high: number): "start" | "middle" | "end" {
  if (at < low) return "start";
  return at > high ? "end" : "middle";
}

/** `M…L…` through the points, cut where it leaves the panel; a gap where a value is not finite. Points that move the line by less than a quarter pixel are left out. */
export function path(points: Iterable<Point>, x: Scale, y: Scale): string {
  const [bottom, top] = y.range() as [number, number];
  let d = "";
  let run: Pixel[] = [];
  let last: Pixel | null = null;
  const flush = (): void => {
    simplify(run).forEach(([a, b], i) => {
      d += `${i ? "L" : "M"}${px(a)},${px(b)}`;
    });
    run = [];
  };
  const crossing = (from: Pixel, to: Pixel, side: number): Pixel => {
    const edge = side < 0 ? top : bottom;
    return [from[0] + ((to[0] - from[0]) * (edge - from[1])) / (to[1] - from[1]), edge];
  };
  for (const [a, b] of points) {
    const here: Pixel = [x(a), y(b)];
    if (!here.every(Number.isFinite)) {
      flush();
      last = null;
      continue;
    }
    const is = sideOf(here[1], y);
    const was = last ? sideOf(last[1], y) : is;
    if (last && was !== is) {
      if (was) run = [crossing(last, here, was)];
      if (is) run.push(crossing(last, here, is));
    }
    if (is) flush();
    else run.push(here);
    last = here;
  }
  flush();
  return d;
}

/**
 * The one rule of strokes: solid for what was measured; for what was reconstructed the specimen's dash, or a fine one
 * where a trace is too dense to read it; single dots for what is assumed.
 */
export const strokeOf = (ground: Ground, dense = false): "mea" | "rec" | "trace" | "asm" =>
  (({measured: "mea", assumed: "asm", reconstructed: dense ? "trace" : "rec"}) as const)[ground];

/** The ground of a line of ours: assumed where fewer than two of its values are printed. */
export const groundOf = (provenance: Provenance, printed: number): Ground =>
  provenance === "reconstructed" && printed < 2 ? "assumed" : provenance;

/** The same in the column of a table that says where its values come from. */
export const groundWord = (ground: Ground): string =>
  ground === "assumed" ? "reconstructed, assumed" : ground;

/**
 * A line of data. Measured: solid, full colour, marks at least 24 px apart. Reconstructed: tint and a dash,
 * no marks; assumed: tint and dots. Values beyond the axis are counted at its edge.
 */
export function line(
  points: Point[],
  x: Scale,
  y: Scale,
  specimen: string,
  ground: Ground,
  dense = false
): Element {
  return h(
    "g",
    {class: specimenClass(specimen)},
    h("path", {class: strokeOf(ground, dense), d: path(points, x, y)}),
    ground === "measured" && !dense
      ? spaced(
          points.filter(p => sideOf(y(p[1]), y) === 0),
          x,
          24
        ).map(p => marker(specimen, x(p[0]), y(p[1]), 7))
      : null,
    ground === "measured" ? beyond(points, x, y) : null
  );
}

/** Lowest and highest of what is too dense to be followed, as a band between two lines. */
export function envelope(
  low: Point[],
  high: Point[],
  x: Scale,
  y: Scale,
  specimen: string,
  ground: Ground
): Element {
  const [floor, ceiling] = y.domain() as [number, number];
  const held = ([at, value]: Point): Point => [at, Math.max(floor, Math.min(ceiling, value))];
  const kind = strokeOf(ground, true);
  return h(
    "g",
    {class: specimenClass(specimen)},
    h("path", {class: "band", d: `${path([...high.map(held), ...low.toReversed().map(held)], x, y)}Z`}),
    h("path", {class: kind, d: path(high, x, y)}),
    h("path", {class: kind, d: path(low, x, y)}),
    ground === "measured" ? beyond([...low, ...high], x, y) : null
  );
}

/**
 * How many measured values lie above and below the axis, at the edge where the first of them does. A line we drew
 * leaves the panel by our own choice of window and is only cut.
 */
export function beyond(points: readonly Point[], x: Scale, y: Scale): Element[] {
  const [bottom, top] = y.range() as [number, number];
  return ([-1, 1] as const).flatMap(side => {
    const out = points.filter(p => Number.isFinite(p[1]) && sideOf(y(p[1]), y) === side);
    if (!out[0]) return [];
    const above = side < 0;
    const [left, right] = x.range() as [number, number];
    const at = x(out[0][0]);
    return h(
      "text",
      {
        class: "lab beyond",
        x: px(at),
        y: px(above ? top + 10 : bottom - 4),
        "text-anchor": anchorNear(at, left + 24, right - 24)
      },
      h("title", {}, `${out.length} ${above ? "above" : "below"} the axis`),
      `${above ? "▲" : "▼"} ${out.length}`
    );
  });
}

/** Points at least `gap` px apart along x. */
export function spaced(points: Point[], x: Scale, gap: number): Point[] {
  let last = -Infinity;
  return points.filter(p => {
    const here = x(p[0]);
    if (!(here - last >= gap)) return false;
    last = here;
    return true;
  });
}

/** A computed line: double, page colour inside ink. `shade` 1, 0.7 or 0.45 tells series apart. */
export function computedLine(points: Point[], x: Scale, y: Scale, shade = 1): Element {
  const d = path(points, x, y);
  return h("g", {opacity: shade}, h("path", {class: "comp-o", d}), h("path", {class: "comp-i", d}));
}

/** The published state that stays behind a moved model. */
export const ghostLine = (points: Point[], x: Scale, y: Scale): Element =>
  h("path", {class: "ghost", d: path(points, x, y)});

/** Printed values: filled mark with a halo; never joined by a line. Its place is told for who reads values off the picture. */
export const reportedMark = (specimen: string, x: number, y: number): Element =>
  h(
    "g",
    {class: `${specimenClass(specimen)} reported`, "data-at": `${px(x)} ${px(y)}`},
    marker(specimen, x, y, 10)
  );

/** ✕ with its centre on the value, in the specimen’s colour. */
export const failureMark = (specimen: string, x: number, y: number): Element =>
  h("path", {class: `fail ${specimenClass(specimen)}`, d: `M${px(x - 4)},${px(y - 4)}l8,8m0,-8l-8,8`});

export type Layer = Provenance | "reported" | "computed";

/** Rails under the x axis, one below another and each as long as the axis: what the layers drawn above it are. */
export function rails(panel: Panel, layers: readonly (Layer | "assumed" | null | false)[]): Element {
  const words = [...new Set(layers.map(word => (word === "assumed" ? "reconstructed" : word)))].filter(
    word => word !== null && word !== false
  );
  // Where all four lie under a panel they take the room of three, above the numbers of its axis.
  const pitch = words.length > 3 ? 3.6 : 5;
  return h(
    "g",
    {class: "rails"},
    words.map((word, row) => rail(panel, word, row * pitch, pitch - 1))
  );
}

/** Hatched for reconstructed, solid for measured, dots for reported, two hairlines for computed. */
function rail(panel: Panel, word: Layer, down: number, height: number): Element {
  const {left: x, width} = panel;
  const y = panel.top + panel.height + 3 + down;
  const name = h("title", {}, word);
  if (word === "measured") return h("rect", {class: "rail-measured", x, y: px(y), width, height}, name);
  if (word === "computed")
    return h(
      "path",
      {class: "rail-computed", d: `M${px(x)},${px(y + 1)}h${px(width)}m0,${height - 1}h${px(-width)}`},
      name
    );
  if (word === "reported")
    return h("path", {class: "rail-reported", d: `M${px(x)},${px(y + height / 2)}h${px(width)}`}, name);
  return h("rect", {class: "rail-reconstructed", x, y: px(y), width, height, fill: "url(#hatch)"}, name);
}
