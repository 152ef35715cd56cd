import {px} from "../../../chart/panel.js";
import {h, type Element} from "../../../lib/element.js";
import {uniform} from "../../../models/impedance/random.js";
import type {Row} from "../../../figure/figure.js";

export interface Grain extends Row {
  x_nm: number;
  y_nm: number;
  /** From corner to corner. */
  size_nm: number;
  turn_degree: number;
}

/**
 * Hexagonal plates strewn over a field, sizes uniform over the range, one over another as drawn: a seeded
 * schematic, not a picture of a surface.
 */
export function grains(
  widthNm: number,
  heightNm: number,
  [low, high]: readonly [number, number],
  seed: number
): Grain[] {
  const next = uniform(seed);
  const pitch = 0.8 * ((low + high) / 2);
  const rise = (pitch * Math.sqrt(3)) / 2;
  const found: Grain[] = [];
  for (let row = -1; row * rise < heightNm + pitch; row++)
    for (let column = -1; column * pitch < widthNm + pitch; column++)
      found.push({
        x_nm: (column + (row % 2 ? 0.5 : 0) + 0.3 * (next() - 0.5)) * pitch,
        y_nm: row * rise + 0.3 * pitch * (next() - 0.5),
        size_nm: low + (high - low) * next(),
        turn_degree: 60 * next()
      });
  return shuffled(found, next);
}

function shuffled<T>(list: T[], next: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** The field at `scale` px per nm, cut at its edges. */
export const grainField = (
  list: Grain[],
  x: number,
  y: number,
  width: number,
  height: number,
  scale: number
): Element =>
  h(
    "svg",
    {x, y, width: px(width), height: px(height), overflow: "hidden"},
    h("rect", {class: "mat-mg", width: px(width), height: px(height)}),
    h(
      "g",
      {class: "mat-mg", style: "stroke:var(--ctl);stroke-width:.8"},
      list.map(g =>
        h("path", {d: hexagon(g.x_nm * scale, g.y_nm * scale, (g.size_nm * scale) / 2, g.turn_degree)})
      )
    )
  );

function hexagon(x: number, y: number, radius: number, turnDegree: number): string {
  const corners = Array.from({length: 6}, (_, i) => {
    const angle = ((turnDegree + 60 * i) * Math.PI) / 180;
    return `${px(x + radius * Math.cos(angle))},${px(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join("L")}Z`;
}

/** A closed floor of equal regular hexagons from corner to corner: how many per cm² and how much border, in µm per µm². */
export function honeycomb(sizeNm: number): {perCm2: number; borderPerMicrometre: number} {
  const side = sizeNm / 2;
  const areaNm2 = (3 * Math.sqrt(3) * side * side) / 2;
  return {perCm2: 1e14 / areaNm2, borderPerMicrometre: ((3 * side) / areaNm2) * 1000};
}
