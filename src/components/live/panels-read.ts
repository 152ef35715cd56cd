/** Panels of a picture as a reader of values sees them: axes, lines, and printed marks. */
import {
  groundOfLine,
  heightAt,
  namedUnit,
  READ_LINES,
  runsOf,
  sayReadings,
  toldAxis,
  valueAt,
  worded,
  xAxisOf,
  type Found,
  type ToldAxis
} from "../../chart/read.js";
import {minus} from "../../lib/minus.js";
import {largest} from "../../lib/extremes.js";

/** Printed values, which stand where they are printed to. */
export const READ_MARKS = ".reported[data-at]";

interface Series {
  name: string;
  ground: string;
  runs: [number, number][][];
}
interface Mark {
  name: string;
  x: number;
  y: number;
}
export interface Panel {
  x: ToldAxis;
  /** null where rows have names in place of an axis. */
  y: ToldAxis | null;
  top: number;
  bottom: number;
  series: Series[];
  marks: Mark[];
}

/** Distance in px at which a mark is meant, and from which two marks stand at one place. */
const [NEAR, SAME] = [14, 2.5];

/** What the groups around a node move it by. */
function shiftOf(node: Element): {dx: number; dy: number} {
  let [dx, dy] = [0, 0];
  for (let up = node.parentElement; up && up.tagName !== "svg"; up = up.parentElement) {
    const found = /translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/.exec(up.getAttribute("transform") ?? "");
    if (found) [dx, dy] = [dx + Number(found[1]), dy + Number(found[2])];
  }
  return {dx, dy};
}

function axesOf(picture: SVGSVGElement, name: "x" | "y"): Found[] {
  return [...picture.querySelectorAll<SVGGElement>(`.${name}-axis`)].flatMap(node => {
    const axis = toldAxis(node.dataset["axis"]);
    if (!axis) return [];
    const {dx, dy} = shiftOf(node);
    const [first = 0, ...rest] = (node.dataset["across"] ?? "").split(" ").map(Number);
    return name === "x"
      ? [{axis: {...axis, start: axis.start + dx}, across: [first + dy]}]
      : [{axis: {...axis, start: axis.start + dy}, across: [first + dx, ...rest]}];
  });
}

/** @param nameOf whose a line or a mark is */
export function panelsOf(picture: SVGSVGElement, nameOf: (node: Element) => string): Panel[] {
  const [xs, ys] = [axesOf(picture, "x"), axesOf(picture, "y")];
  const lines = [...picture.querySelectorAll<SVGPathElement>(READ_LINES)].map((node): Series => {
    const {dx, dy} = shiftOf(node);
    return {
      name: nameOf(node),
      ground: groundOfLine(node.getAttribute("class") ?? ""),
      runs: runsOf(node.getAttribute("d") ?? "").map(run => run.map(([x, y]) => [x + dx, y + dy]))
    };
  });
  const marks = [...picture.querySelectorAll<SVGGElement>(READ_MARKS)].map((node): Mark => {
    const {dx, dy} = shiftOf(node);
    const [x = 0, y = 0] = node.dataset["at"]!.split(" ").map(Number);
    return {name: nameOf(node), x: x + dx, y: y + dy};
  });
  const both = ys.flatMap((found): Panel[] => {
    const x = xAxisOf(found, xs);
    if (!x) return [];
    const y = found.axis;
    // Panels of one row say their quantity once, at the first of equal axes.
    const alike = ys.find(({axis}) => axis.label && axis.from === y.from && axis.to === y.to);
    const [top, bottom] = [y.start + y.length, y.start];
    return [{x, y: {...y, label: y.label || (alike?.axis.label ?? "")}, top, bottom, series: [], marks: []}];
  });
  const rows = xs
    .filter(({axis}) => !both.some(({x}) => x === axis))
    .map(({axis: x, across}): Panel => {
      const above = xs.filter(other => other.across[0]! < across[0]! && other.axis.start === x.start);
      const top = largest([0, ...above.map(other => other.across[0]! + 40)]);
      return {x, y: null, top, bottom: across[0]!, series: [], marks: []};
    });
  return [...both, ...rows]
    .map(panel => ({
      ...panel,
      series: panel.y
        ? lines.filter(({runs}) => runs.some(run => run.some(([x, y]) => holds(panel, x, y))))
        : [],
      marks: marks.filter(({x, y}) => holds(panel, x, y)).sort((a, b) => a.x - b.x)
    }))
    .filter(({series, marks}) => series.length || marks.length);
}

export const holds = ({x, top, bottom}: Panel, px: number, py: number): boolean =>
  px >= x.start - 4 && px <= x.start + x.length + 4 && py <= bottom + 1 && py >= top - 1;

/** The place meant by a pointer: a mark close to it, and where there are only marks the closest one. */
export function nearest({marks, series}: Panel, x: number, y?: number): number {
  const away = (mark: Mark): number => Math.hypot(mark.x - x, y === undefined ? 0 : mark.y - y);
  const closest = marks.reduce<Mark | null>((a, b) => (a && away(a) <= away(b) ? a : b), null);
  return closest && (!series.length || (y !== undefined && away(closest) < NEAR)) ? closest.x : x;
}

/** The next place by a key: the next mark where there are only marks, else so many pixels on, at a mark on the way. */
export function stepped(panel: Panel, from: number, by: number): number {
  const {x, marks, series} = panel;
  const ahead = marks
    .map(mark => mark.x)
    .filter(at => (by > 0 ? at > from + 0.5 : at < from - 0.5))
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  if (!series.length) return (Math.abs(by) > x.length ? ahead.at(-1) : ahead[0]) ?? nearest(panel, from);
  const stop = ahead[0];
  return stop !== undefined && Math.abs(stop - from) < Math.abs(by) && Math.abs(by) <= 4 * SAME
    ? stop
    : from + by;
}

/** "Cycle 25: W-Cu 28, Cu 58 mV, printed": what lines say at a place, and the marks that stand there. */
export function sentenceAt({x, y, series, marks}: Panel, at: number): string {
  const [what, over] = [namedUnit(x.label), y ? namedUnit(y.label) : {name: "", unit: ""}];
  const here = marks
    .filter(mark => Math.abs(mark.x - at) <= SAME)
    .map(mark => ({
      text: `${mark.name} ${y ? bare(worded(valueAt(y, mark.y), y)) : ""}`.trim(),
      ground: "printed"
    }));
  const lines = series.flatMap(({name, ground, runs}) => {
    const height = heightAt(runs, at);
    return height === null || here.some(mark => name && mark.text.startsWith(`${name} `))
      ? []
      : [{text: `${name} ${worded(valueAt(y!, height), y!)}`.trim(), ground}];
  });
  const said = [...here, ...lines];
  const place = worded(valueAt(x, at), x);
  return (
    `${what.name || "At"} ${here.length ? bare(place) : place}${what.unit ? ` ${what.unit}` : ""}: ` +
    (said.length ? sayReadings(said, over.unit) : "no line here")
  );
}

/** A number without noughts at its end: those are digits of the axis, not of what is printed. */
const bare = (text: string): string => minus(Number(text.replace("−", "-")));
