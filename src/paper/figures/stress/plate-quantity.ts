import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, ghostLine, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {corners, heights, type Corner, type Height, type PlateRow} from "./plate.js";
import {fieldPanel, resample} from "./plate-field.js";

export interface Block {
  field: Panel;
  profile: Panel;
}

export interface Mark {
  text: string;
  side: "se" | "w";
}

interface Quantity {
  title: string;
  of: (corner: Corner) => number;
  mean: (height: Height) => number;
  axis: (height: Height) => number;
  levels: readonly number[];
  /** Levels of P1 that stay as lines. */
  ghosts: readonly number[];
  x: Axis;
  printed: Mark[];
}

export function quantity(
  rows: readonly PlateRow[],
  behind: readonly PlateRow[],
  {field, profile}: Block,
  {title, of, mean, axis, levels, ghosts, x: xOf, printed: marks}: Quantity
): Element {
  const all = heights(rows);
  const deepest = all.at(-1)!.z_nm;
  const yOf: Axis = {domain: [deepest, 0], label: "", format: () => ""};
  const [x, y] = [xScale(profile, xOf), yScale(profile, yOf)];
  const [low, high] = xOf.domain;

  const line = (list: readonly Height[], value: (r: Height) => number): Point[] =>
    list.map(r => [Math.max(low, Math.min(high, value(r))), r.z_nm]);
  const lines = [mean, axis].flatMap(value => [line(all, value), line(heights(behind), value)]);
  return h(
    "g",
    {},
    h("text", {class: "facet", x: field.left - 40, y: field.top - 44}, title),
    fieldPanel(resample(corners(rows), of), field, {
      quantity: title,
      levels,
      ghost: behind.length ? {name: "P1", grid: resample(corners(behind), of), levels: ghosts} : undefined
    }),
    yAxis(profile, yOf, 5),
    xAxis(profile, xOf, 4),
    note(profile.left + profile.width, profile.top - 8, "electrolyte", "end"),
    behind.length ? ghostLine(line(heights(behind), mean), x, y) : null,
    computedLine(line(all, axis), x, y, 0.45),
    computedLine(line(all, mean), x, y),
    marks.map(({text, side}) => {
      const [cx, cy] = [x(Number(text)), y(side === "se" ? 0 : deepest)];
      const rows = side === "se" ? [0, 1, 2, 3] : [-1, -2, -3, -4];
      const taken = lines.flatMap(points => rows.flatMap(k => points.at(k)?.[0] ?? [])).map(v => x(v));
      return [
        reportedMark("", cx, cy),
        h(
          "text",
          {
            class: "lab s-ink",
            x: px(freePlace(cx, [...taken, cx], profile)),
            y: px(side === "se" ? cy + 18 : cy - 10)
          },
          bold(text)
        )
      ];
    }),
    rails(profile, ["computed"])
  );
}

/** Room a printed number takes, px. */
const WORD = 30;

/** Left end of a word near `at` that none of the lines passes. */
function freePlace(at: number, taken: readonly number[], {left, width}: Panel): number {
  const free = (from: number): boolean =>
    from >= left + 2 &&
    from + WORD <= left + width + 10 &&
    taken.every(line => line < from - 5 || line > from + WORD + 3);
  const tries = taken.flatMap(line => [line + 8, line - 8 - WORD]);
  return [...tries].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).find(free) ?? at + 10;
}
