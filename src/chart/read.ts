import {cornersOf} from "../lib/polyline.js";
import {minus} from "../lib/minus.js";

/** An axis as the picture tells it: pixel of its start, length in px (negative upward), values at both ends. */
export interface ToldAxis {
  start: number;
  length: number;
  from: number;
  to: number;
  log: boolean;
  label: string;
}

/** Reads `data-axis` of an axis group. @returns null when it is not one */
export function toldAxis(text: string | undefined): ToldAxis | null {
  const found = /^(\S+) (\S+) (\S+) (\S+) (log|linear) ?(.*)$/.exec(text ?? "");
  if (!found) return null;
  const [start, length, from, to] = found.slice(1, 5).map(Number) as [number, number, number, number];
  return [start, length, from, to].every(Number.isFinite) && length !== 0
    ? {start, length, from, to, log: found[5] === "log", label: found[6]!}
    : null;
}

/** Value of an axis at a pixel. */
export function valueAt({start, length, from, to, log}: ToldAxis, pixel: number): number {
  const part = (pixel - start) / length;
  return log ? from * (to / from) ** part : from + part * (to - from);
}

export function pixelAt({start, length, from, to, log}: ToldAxis, value: number): number {
  const part = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return start + part * length;
}

/** An axis in a picture. */
export interface Found {
  axis: ToldAxis;
  /** Of an x axis its height; of a y axis its left edge and width. */
  across: readonly number[];
}

/** The x axis of a panel is the nearest one under it that does not reach beyond it. */
export const xAxisOf = (
  {axis: y, across: [left, width]}: Found,
  xs: readonly Found[]
): ToldAxis | undefined =>
  xs
    .filter(({axis}) => axis.start >= left! - 2 && axis.start + axis.length <= left! + width! + 2)
    .filter(({across}) => across[0]! >= y.start - 1)
    .sort((a, b) => a.across[0]! - b.across[0]!)[0]?.axis;

/** Runs of points a line is drawn through. */
export const runsOf = (d: string): [number, number][][] => cornersOf(d).filter(run => run.length > 1);

/** Height of a drawn line at x, between the two points it passes; null where it does not pass. */
export function heightAt(runs: readonly (readonly [number, number][])[], x: number): number | null {
  for (const run of runs)
    for (let i = 1; i < run.length; i++) {
      const [ax, ay] = run[i - 1]!,
        [bx, by] = run[i]!;
      if (x < Math.min(ax, bx) || x > Math.max(ax, bx)) continue;
      return ax === bx ? by : ay + ((x - ax) / (bx - ax)) * (by - ay);
    }
  return null;
}

/** A value to the digits a pixel of its axis is worth. */
export function worded(value: number, axis: ToldAxis): string {
  const next = Math.abs(valueAt(axis, pixelAt(axis, value) + Math.sign(axis.length)) - value);
  const digits = next > 0 ? Math.max(0, Math.min(6, -Math.floor(Math.log10(next)))) : 2;
  const size = Math.abs(value);
  return minus(
    size !== 0 && (size < 1e-3 || size >= 1e5)
      ? value.toExponential(1).replace("e+", "e")
      : value.toFixed(digits)
  );
}

/** "Overpotential η (mV)" parted into what it is and its unit; raised signs as plain text. */
export function namedUnit(label: string): {name: string; unit: string} {
  const plain = label.replace(/\^\{([^}]*)\}/g, "$1");
  const found = /^(.*?)\s*\(([^()]*)\)$/.exec(plain);
  return found ? {name: found[1]!, unit: found[2]!} : {name: plain, unit: ""};
}

/** Where the values of a line come from, by the class it is drawn with. */
const GROUNDS: readonly (readonly [name: string, ground: string])[] = [
  ["mea", "measured"],
  ["rec", "reconstructed"],
  ["trace", "reconstructed"],
  ["asm", "assumed"],
  ["comp-o", "computed"]
];

/** Classes of lines that say a value at every place along x. */
export const READ_LINES = GROUNDS.map(([name]) => `path.${name}`).join(",");

export const groundOfLine = (classes: string): string =>
  GROUNDS.find(([name]) => classes.split(/\s+/).includes(name))?.[1] ?? "";

/** "W-Cu 12, Cu 14 mV, reconstructed": every reading says where it comes from, once where all come from the same. */
export function sayReadings(readings: readonly {text: string; ground: string}[], unit: string): string {
  const grounds = [...new Set(readings.map(({ground}) => ground))];
  const after = unit ? ` ${unit}` : "";
  return grounds.length === 1
    ? `${readings.map(({text}) => text).join(", ")}${after}, ${grounds[0]}`
    : `${readings.map(({text, ground}) => `${text}${after} ${ground}`).join(", ")}`;
}
