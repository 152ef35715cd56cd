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
      list.map(grain => h("path", {d: hexagon(grain, scale)}))
    )
  );

/** Place, turn and order mean nothing here: a few turns and sizes serve, and the same steps draw many grains. */
const TURN_DEGREE = 10;
const SIZE_NM = 10;

/** Steps around a grain from its first corner, the same for all of one size and turn. */
function hexagon({x_nm, y_nm, size_nm, turn_degree}: Grain, scale: number): string {
  const radius = (Math.round(size_nm / SIZE_NM) * SIZE_NM * scale) / 2;
  const turn = Math.round(turn_degree / TURN_DEGREE) * TURN_DEGREE;
  const corners = Array.from({length: 6}, (_, i): [number, number] => {
    const angle = ((turn + 60 * i) * Math.PI) / 180;
    return [px(radius * Math.cos(angle)), px(radius * Math.sin(angle))];
  });
  const [first] = corners as [[number, number]];
  const steps = corners.slice(1).map(([x, y], i) => `l${px(x - corners[i]![0])},${px(y - corners[i]![1])}`);
  return `M${px(x_nm * scale + first[0])},${px(y_nm * scale + first[1])}${steps.join("")}Z`;
}

/** A closed floor of equal regular hexagons from corner to corner: how many per cm² and how much border, in µm per µm². */
export function honeycomb(sizeNm: number): {perCm2: number; borderPerMicrometre: number} {
  const side = sizeNm / 2;
  const areaNm2 = (3 * Math.sqrt(3) * side * side) / 2;
  return {perCm2: 1e14 / areaNm2, borderPerMicrometre: ((3 * side) / areaNm2) * 1000};
}
