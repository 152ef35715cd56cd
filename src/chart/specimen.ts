import {h, type Element} from "../lib/element.js";

/** The four collectors, in the order of every list. Colour, dash and marker are told apart in one place. */
export const FOUR = ["Mg/W-Cu", "Mg-Cu", "W-Cu", "Cu"] as const;

const SLUG: Record<string, string> = {"Mg/W-Cu": "mgw", "Mg-Cu": "mg", "W-Cu": "w", Cu: "cu"};

/** Class that carries `--c` (full), `--c2` (tint) and `--d` (dash); other specimens are drawn in ink. */
export const specimenClass = (specimen: string): string => (SLUG[specimen] ? `s-${SLUG[specimen]}` : "s-ink");

/** Marker of about `size` px around (x, y): circle, triangle, square, diamond; a ring for other specimens. */
export function marker(
  specimen: string,
  x: number,
  y: number,
  size = 9,
  extra: Record<string, string> = {}
): Element {
  const r = size / 2;
  const base = {class: "m", ...extra};
  switch (specimen) {
    case "Mg-Cu":
      return h("path", {
        ...base,
        d: `M${n(x)},${n(y - r * 1.15)}L${n(x + r * 1.1)},${n(y + r * 0.85)}H${n(x - r * 1.1)}Z`
      });
    case "W-Cu":
      return h("rect", {...base, x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8});
    case "Cu":
      return h("path", {
        ...base,
        d: `M${n(x)},${n(y - r * 1.25)}L${n(x + r * 1.25)},${n(y)}L${n(x)},${n(y + r * 1.25)}L${n(x - r * 1.25)},${n(y)}Z`
      });
    default:
      return h("circle", {...base, cx: x, cy: y, r});
  }
}

const n = (value: number): number => Math.round(value * 10) / 10;

/** Line and mark of a specimen, for chips and lists. */
export function swatch(specimen: string): Element {
  return h(
    "svg",
    {class: `key ${specimenClass(specimen)}`, width: 34, height: 12, "aria-hidden": "true"},
    h("path", {class: "rec", d: "M0,6H34"}),
    marker(specimen, 17, 6, 8)
  );
}
