import {h, type Element} from "../lib/element.js";
import {specimens} from "../figure/specimens.js";
import type {Specimen} from "../figure/figure.js";

const lookOf = (specimen: string): Specimen | undefined => specimens.get().find(s => s.specimen === specimen);

/** Class that carries `--c` (full), `--c2` (tint) and `--d` (dash); other specimens are drawn in ink. */
export const specimenClass = (specimen: string): string => `s-${lookOf(specimen)?.token ?? "ink"}`;

/** Places in every list from here on are those of a reader's own cells. */
export const OWN_ORDER = 1000;

/** Marker of about `size` px around (x, y), by order: circle, triangle, square, diamond; a reader's own plus, hexagon, star; a circle for others. */
export function marker(
  specimen: string,
  x: number,
  y: number,
  size = 9,
  extra: Record<string, string> = {}
): Element {
  const r = size / 2;
  const base = {class: "m", ...extra};
  switch (lookOf(specimen)?.order) {
    case 2:
      return h("path", {
        ...base,
        d: `M${n(x)},${n(y - r * 1.15)}L${n(x + r * 1.1)},${n(y + r * 0.85)}H${n(x - r * 1.1)}Z`
      });
    case 3:
      return h("rect", {...base, x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8});
    case 4:
      return h("path", {
        ...base,
        d: `M${n(x)},${n(y - r * 1.25)}L${n(x + r * 1.25)},${n(y)}L${n(x)},${n(y + r * 1.25)}L${n(x - r * 1.25)},${n(y)}Z`
      });
    case OWN_ORDER:
      return h("path", {...base, d: around(x, y, PLUS, r * 1.2)});
    case OWN_ORDER + 1:
      return h("path", {...base, d: around(x, y, HEXAGON, r * 1.15)});
    case OWN_ORDER + 2:
      return h("path", {...base, d: around(x, y, STAR, r * 1.4)});
    default:
      return h("circle", {...base, cx: x, cy: y, r});
  }
}

type Corner = readonly [number, number];
const PLUS: readonly Corner[] = [
  [-0.35, -1],
  [0.35, -1],
  [0.35, -0.35],
  [1, -0.35],
  [1, 0.35],
  [0.35, 0.35],
  [0.35, 1],
  [-0.35, 1],
  [-0.35, 0.35],
  [-1, 0.35],
  [-1, -0.35],
  [-0.35, -0.35]
];
const turn = (corners: number, radius: (i: number) => number): Corner[] =>
  Array.from({length: corners}, (_, i) => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)];
  });
const HEXAGON = turn(6, () => 1);
const STAR = turn(10, i => (i % 2 ? 0.42 : 1));

const around = (x: number, y: number, corners: readonly Corner[], radius: number): string =>
  `M${corners.map(([a, b]) => `${n(x + a * radius)},${n(y + b * radius)}`).join("L")}Z`;

const n = (value: number): number => Math.round(value * 10) / 10;

/** Line and mark of a specimen, for chips and lists: the line as it is drawn of measured values, or of others. */
export function swatch(specimen: string, measured = false): Element {
  return h(
    "svg",
    {class: `key ${specimenClass(specimen)}`, width: 34, height: 12, "aria-hidden": "true"},
    h("path", {class: measured || (lookOf(specimen)?.order ?? 0) >= OWN_ORDER ? "mea" : "rec", d: "M0,6H34"}),
    marker(specimen, 17, 6, 8)
  );
}
