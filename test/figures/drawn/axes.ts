import type {Element} from "../../../src/lib/element.js";

/** A scale as a reader reads it: from the numbers that stand at the ticks, and from nothing else. */
export interface ReadScale {
  toPixel(value: number): number;
  /** Values at the outermost ticks, and pixels where the panel ends across this axis. */
  from: number;
  to: number;
}
export interface ReadPanel {
  left: number;
  right: number;
  /** Of the lowest line or tick; panels without a y axis stand above it. */
  bottom: number;
  x: ReadScale;
  y?: ReadScale;
}

interface Tick {
  at: number;
  value: number;
}

/** Panels of a picture by their drawn axes: each y axis with the x axis under it, and x axes that stand alone. */
export function readPanels(picture: Element): ReadPanel[] {
  const xs = groups(picture, "x-axis").flatMap(group => {
    const line = group.children.find(isAxisLine);
    const x = scaleFrom(ticks(group, "x"));
    if (!line || !x) return [];
    const [left, bottom, width] = numbers(line.attributes["d"]);
    return [{left: left!, right: left! + width!, bottom: bottom!, x}];
  });
  const ys = groups(picture, "y-axis").flatMap(group => {
    const grid = elements(group).find(e => e.attributes["class"] === "grid");
    const y = scaleFrom(ticks(group, "y").map(t => ({...t, at: t.at - 4})));
    if (!grid || !y) return [];
    const [left, , width] = numbers(grid.attributes["d"]);
    return [{left: left!, right: left! + width!, y}];
  });
  const used = new Set<unknown>();
  const both = ys.flatMap(({left, right, y}) => {
    const low = Math.max(y.toPixel(y.from), y.toPixel(y.to));
    const under = xs
      .filter(x => x.left > left - 1 && x.right < right + 1 && x.bottom > low - 2)
      .sort((a, b) => a.bottom - b.bottom)[0];
    if (!under) return [];
    used.add(under);
    return [{left, right, bottom: low, x: under.x, y}];
  });
  return [...both, ...xs.filter(x => !used.has(x))];
}

export const elements = (node: Element): Element[] => [
  node,
  ...node.children.flatMap(child => (typeof child === "string" ? [] : elements(child)))
];

export const textOf = (node: Element | string): string =>
  typeof node === "string"
    ? node
    : node.attributes["class"] === "sup"
      ? `^${node.children.map(textOf).join("")}`
      : node.children.map(textOf).join("").replaceAll("\u200b", "");

const groups = (picture: Element, name: string): Element[] =>
  elements(picture).filter(e => e.tag === "g" && e.attributes["class"] === name);

const isAxisLine = (child: Element | string): child is Element =>
  typeof child !== "string" &&
  child.attributes["class"] === "axis" &&
  /h/.test(String(child.attributes["d"]));

export const numbers = (text: unknown): number[] =>
  (String(text).match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);

const ticks = (group: Element, side: "x" | "y"): Tick[] =>
  elements(group)
    .filter(e => e.attributes["class"] === "tick")
    .map(e => ({at: Number(e.attributes[side]), value: numberOf(textOf(e))}))
    .filter(t => Number.isFinite(t.value) && Number.isFinite(t.at));

/** "−2", "0.5", "10^−3", "2×10^4", "12 345", "80 %", "50 mV". */
function numberOf(text: string): number {
  const plain = text.replaceAll("−", "-").replace(/[\s\u202f\u00a0%]|mV$/g, "");
  const power = /^(?:(-?[\d.]+)×)?10\^(-?\d+)$/.exec(plain);
  if (power) return Number(power[1] ?? 1) * 10 ** Number(power[2]);
  return plain === "" ? NaN : Number(plain);
}

/** Straight, or straight in the logarithm: whichever the ticks lie on. */
function scaleFrom(list: Tick[]): ReadScale | undefined {
  if (list.length < 2) return undefined;
  const sorted = [...list].sort((a, b) => a.value - b.value);
  const [a, b] = [sorted[0]!, sorted.at(-1)!];
  const logarithmic = a.value > 0 && sorted.length > 2 && misfit(sorted, Math.log10) < misfit(sorted, v => v);
  const f = logarithmic ? Math.log10 : (v: number): number => v;
  return {
    toPixel: value => a.at + ((b.at - a.at) * (f(value) - f(a.value))) / (f(b.value) - f(a.value)),
    from: a.value,
    to: b.value
  };
}

function misfit(sorted: Tick[], f: (value: number) => number): number {
  const [a, b] = [sorted[0]!, sorted.at(-1)!];
  return Math.max(
    ...sorted.map(t =>
      Math.abs(t.at - a.at - ((b.at - a.at) * (f(t.value) - f(a.value))) / (f(b.value) - f(a.value)))
    )
  );
}
