import {
  FOOT,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {computedLine, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import type {Size} from "../../../figure/figure.js";
import {corners, heights, type Corner, type Height, type PlateRow} from "./plate.js";
import {fieldPanel, KEY_ROOM, resample, type Probe} from "./plate-field.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {largest, least} from "../../../lib/extremes.js";

/** A printed value and the face it is printed for. */
export interface PrintedFace {
  /** As printed. */
  value: string;
  side: "se" | "w";
}

/** One quantity of the plate as a field beside its means and axis values over the depth. */
interface PlateDrawing {
  name: string;
  /** Axis title. */
  label: string;
  of: (corner: Corner) => number;
  mean: (height: Height) => number;
  axis: (height: Height) => number;
  printed: PrintedFace[];
  probe: Probe;
  outs: ReadOut[];
}

const FIELD = {width: 176, height: 246};

export function drawPlate(rows: readonly PlateRow[], drawing: PlateDrawing, size: Size): Element {
  const grid = resample(corners(rows), drawing.of);
  const field: Panel = {left: 44, top: 40, ...FIELD};
  if (size.narrow) {
    const below: Panel = {
      left: 44,
      top: field.top + field.height + FOOT + 44,
      width: size.width - 44 - 44,
      height: 220
    };
    const end = below.top + below.height + FOOT + 20;
    return picture(
      size.width,
      end + readOutsHeight(drawing.outs.length, 2),
      drawing.name,
      fieldPanel(grid, field, {quantity: drawing.label, probe: drawing.probe}),
      depthPanel(rows, drawing, below),
      readOuts(drawing.outs, 0, end, 2, size.width / 2)
    );
  }
  const left = field.left + field.width + KEY_ROOM + 56;
  const beside: Panel = {left, top: 40, width: size.width - left - 44 - 170, height: FIELD.height};
  return picture(
    size.width,
    field.top + field.height + FOOT,
    drawing.name,
    fieldPanel(grid, field, {quantity: drawing.label, probe: drawing.probe}),
    depthPanel(rows, drawing, beside),
    readOuts(drawing.outs, size.width - 150, 28)
  );
}

/** Depth runs down, as in the field. Double line: mean over the disc; lighter: on the axis. */
function depthPanel(
  rows: readonly PlateRow[],
  {label, mean, axis, printed}: PlateDrawing,
  panel: Panel
): Element {
  const all = heights(rows);
  const bottom = all.at(-1)!;
  const values = [...all.flatMap(r => [mean(r), axis(r)]), ...printed.map(p => Number(p.value))];
  const xOf: Axis = {domain: [Math.min(0, least(values)), largest(values) * 1.08 || 1], label};
  const yOf: Axis = {domain: [bottom.z_nm, 0], label: "Depth (nm)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const line = (of: (r: Height) => number): Point[] => all.map(r => [of(r), r.z_nm]);
  const marks = printed.map(({value, side}): Mark => {
    const [cx, cy] = [x(Number(value)), y(side === "se" ? 0 : bottom.z_nm)];
    const line = side === "se" ? cx : x(mean(bottom));
    const left = line > cx && cx - 40 > panel.left;
    const at = left ? cx - 10 : (line - cx < 30 ? Math.max(cx, line) : cx) + 10;
    return {value, side, cx, cy, at, anchor: left ? "end" : "start"};
  });
  return h(
    "g",
    {},
    yAxis(panel, yOf, 5),
    xAxis(panel, xOf, 5),
    note(panel.left + panel.width, panel.top - 24, "electrolyte", "end"),
    tungsten(
      marks.filter(m => m.side === "w"),
      x(mean(bottom)),
      panel
    ),
    computedLine(line(axis), x, y, 0.45),
    computedLine(line(mean), x, y),
    lineLabels(all, mean, axis, x, y),
    marks.map(m => [reportedMark("", m.cx, m.cy), text(m.at, m.cy - 7, [bold(m.value)], m.anchor)]),
    rails(panel, ["computed"])
  );
}

type Scale = (value: number) => number;

/** A printed value at its face, its number beside the mark. */
interface Mark extends PrintedFace {
  cx: number;
  cy: number;
  at: number;
  anchor: "start" | "end";
}

/** Names the lower face in the corner where neither the line nor a printed number stands. */
function tungsten(marks: Mark[], line: number, panel: Panel): Element {
  const right = panel.left + panel.width;
  const taken = [line, ...marks.flatMap(m => [m.cx, m.at + (m.anchor === "end" ? -36 : 36)])];
  const free = (from: number, to: number): boolean => taken.every(at => at < from || at > to);
  const y = panel.top + panel.height - 8;
  return free(right - WORD, right) || !free(panel.left, panel.left + WORD)
    ? note(right, y, "tungsten", "end")
    : note(panel.left + 6, y, "tungsten");
}
const WORD = 62;

/** "mean" and "axis" beside their lines, at the depth where the two are farthest apart. */
function lineLabels(
  all: Height[],
  mean: (r: Height) => number,
  axis: (r: Height) => number,
  x: Scale,
  y: Scale
): Child[] {
  const depth = all.at(-1)!.z_nm;
  const inner = all.filter(r => r.z_nm > 0.2 * depth && r.z_nm < 0.85 * depth);
  const widest = inner.reduce((a, b) => (Math.abs(mean(b) - axis(b)) > Math.abs(mean(a) - axis(a)) ? b : a));
  const gap = x(axis(widest)) - x(mean(widest));
  const middle = inner[Math.floor(inner.length / 2)]!;
  if (Math.abs(gap) < 3) return [text(x(mean(middle)) + 9, y(middle.z_nm) + 4, ["mean and axis"], "start")];
  const cy = y(widest.z_nm) + 4;
  const [left, right] = gap > 0 ? [mean, axis] : [axis, mean];
  const word = (of: typeof mean): string => (of === mean ? "mean" : "axis");
  const roomLeft = x(left(widest)) - x(Math.min(0, least(all.map(left)))) > 36;
  return [
    roomLeft ? text(x(left(widest)) - 8, cy, [word(left)], "end") : null,
    text(x(right(widest)) + 8, cy, [roomLeft ? word(right) : "mean; light: axis"], "start")
  ];
}

const text = (x: number, y: number, children: Child[], anchor: "start" | "end"): Element =>
  h("text", {class: "lab s-ink", x: px(x), y: px(y), "text-anchor": anchor}, ...children);
