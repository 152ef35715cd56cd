/** Nyquist and Bode plots, shared by the figures and the workbench. */
import {h, type Child, type Element} from "../lib/element.js";
import {inHertz} from "../lib/hertz.js";
import type {Spectrum} from "../models/impedance/spectrum.js";
import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "./panel.js";
import {
  anchorNear,
  bold,
  computedLine,
  dodge,
  labels,
  line,
  note,
  path,
  rails,
  type Ground,
  type Label,
  type Layer,
  type Point
} from "./series.js";

export interface Curve {
  /** Colour and dash; any other word draws in ink. */
  specimen: string;
  provenance: Ground;
  spectrum: Spectrum;
  /** The circuit's answer at the same frequencies. */
  fitted?: Spectrum;
  label?: string;
}

/** Frequencies in Hz between which points are marked in both plots. */
export type Band = readonly [low: number, high: number];

const nyquistPoints = ({realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(realOhm, (re, i): Point => [re, -imaginaryOhm[i]!]);
const magnitudePoints = ({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(frequencyHertz, (f, i): Point => [f, Math.hypot(realOhm[i]!, imaginaryOhm[i]!)]);
const phasePoints = ({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): Point[] =>
  Array.from(frequencyHertz, (f, i): Point => [
    f,
    (-180 / Math.PI) * Math.atan2(imaginaryOhm[i]!, realOhm[i]!)
  ]);

/** Axes on which one ohm is as wide as it is high, so that a half circle is round. */
export function equalAxes(spectra: Spectrum[], panel: Panel): {x: Axis; y: Axis} {
  const points = spectra.flatMap(nyquistPoints);
  const [left, right] = extent(points.map(p => p[0]));
  const [low, high] = extent([0, ...points.map(p => p[1])]);
  // Room for the names of frequencies.
  const pad = 0.12;
  const ohmPerPixel =
    Math.max(((1 + 2 * pad) * (right - left)) / panel.width, ((1 + pad) * (high - low)) / panel.height) || 1;
  const middle = (left + right) / 2;
  const half = (ohmPerPixel * panel.width) / 2;
  // Never below the real axis for want of room, but a negative part stays in sight.
  const bottom = low < 0 ? low - pad * (high - low) : 0;
  return {
    x: {domain: [middle - half, middle + half], label: "Z′ (Ω)"},
    y: {domain: [bottom, bottom + ohmPerPixel * panel.height], label: "−Z″ (Ω)"}
  };
}

interface NyquistOptions {
  axes?: {x: Axis; y: Axis};
  band?: Band;
  /** Decades of frequency marked along the first curve. */
  marks?: boolean;
  ticks?: number;
  /** False leaves the name of the lower axis out, where a panel below carries it. */
  xLabel?: boolean;
}

export function nyquist(panel: Panel, curves: Curve[], options: NyquistOptions = {}): Element {
  const axes =
    options.axes ??
    equalAxes(
      curves.map(c => c.spectrum),
      panel
    );
  const x = xScale(panel, axes.x);
  const y = yScale(panel, axes.y);
  const ends = curves.flatMap((curve): Label[] => {
    const points = nyquistPoints(curve.spectrum);
    const slowest = points[indexOfLeast(curve.spectrum.frequencyHertz)];
    return slowest && curve.label
      ? [{x: x(slowest[0]) + 7, y: y(slowest[1]), specimen: curve.specimen, text: [bold(curve.label)]}]
      : [];
  });
  return h(
    "g",
    {},
    yAxis(panel, axes.y, options.ticks ?? 4),
    xAxis(panel, options.xLabel === false ? {...axes.x, label: ""} : axes.x, 5),
    curves.map(c => glow(within(c.spectrum, nyquistPoints(c.spectrum), options.band), x, y)),
    curves.map(c => (c.fitted ? computedLine(nyquistPoints(c.fitted), x, y) : null)),
    curves.map(c => line(nyquistPoints(c.spectrum), x, y, c.specimen, c.provenance)),
    options.marks === false
      ? null
      : curves.map((c, i) => frequencyMarks(c.spectrum, x, y, i === 0, ends, panel)),
    labels(dodge(ends, panel)),
    rails(panel, layersOf(curves))
  );
}

/** Modulus above, phase below, one frequency axis. */
export function bode(upper: Panel, lower: Panel, curves: Curve[], band?: Band): Element {
  const decades = extent(curves.flatMap(c => [...c.spectrum.frequencyHertz]));
  const frequency: Axis = {
    domain: decades,
    log: true,
    label: "Frequency (Hz)",
    ticks: powersOfTen(decades)
  };
  const modulus: Axis = {
    domain: padded(curves.flatMap(c => magnitudePoints(c.spectrum).map(p => p[1]))),
    label: "|Z| (Ω)"
  };
  const phase: Axis = {
    domain: padded([0, ...curves.flatMap(c => phasePoints(c.spectrum).map(p => p[1]))]),
    label: "−Phase (°)"
  };
  const part = (panel: Panel, axis: Axis, points: (s: Spectrum) => Point[], count: number): Element => {
    const x = xScale(panel, frequency);
    const y = yScale(panel, axis);
    return h(
      "g",
      {},
      yAxis(panel, axis, count),
      curves.map(c => glow(within(c.spectrum, points(c.spectrum), band), x, y)),
      curves.map(c => (c.fitted ? computedLine(points(c.fitted), x, y) : null)),
      curves.map(c => line(sorted(points(c.spectrum)), x, y, c.specimen, c.provenance))
    );
  };
  return h(
    "g",
    {},
    part(upper, modulus, magnitudePoints, 4),
    h("path", {class: "axis", d: `M${px(upper.left)},${px(upper.top + upper.height)}h${px(upper.width)}`}),
    part(lower, phase, phasePoints, 3),
    xAxis(lower, frequency),
    rails(lower, layersOf(curves))
  );
}

/** A broad stroke of the highlighter under the points of the band. */
function glow(points: Point[], x: ReturnType<typeof xScale>, y: ReturnType<typeof yScale>): Element | null {
  return points.length > 1
    ? h("path", {
        d: path(points, x, y),
        fill: "none",
        style: "stroke:var(--mark);stroke-width:9;stroke-linecap:round"
      })
    : null;
}

function within({frequencyHertz}: Spectrum, points: Point[], band?: Band): Point[] {
  return band ? points.filter((_, i) => frequencyHertz[i]! >= band[0] && frequencyHertz[i]! <= band[1]) : [];
}

/** Rings at whole decades of frequency, named outwards from the middle of the curve where there is room. */
function frequencyMarks(
  spectrum: Spectrum,
  x: (v: number) => number,
  y: (v: number) => number,
  named: boolean,
  ends: readonly Label[],
  panel: Panel
): Child {
  const points = nyquistPoints(spectrum).map(([re, im]) => [x(re), y(im)] as const);
  const middle = extent(points.map(p => p[0])).reduce((a, b) => (a + b) / 2);
  const taken: Box[] = ends.map(({x: left, y: middle}) => [left - 4, middle - 10, left + 60, middle + 8]);
  // The curve itself, four places to a segment.
  const drawn = points.flatMap((p, i) => {
    const next = points[i + 1] ?? p;
    return [0, 0.25, 0.5, 0.75].map(t => [p[0] + t * (next[0] - p[0]), p[1] + t * (next[1] - p[1])] as const);
  });
  const free = (box: Box): boolean =>
    box[0] > panel.left &&
    box[3] < y(0) &&
    !taken.some(other => overlap(box, other)) &&
    !drawn.some(([px, py]) => px > box[0] && px < box[2] && py > box[1] + 1 && py < box[3] - 1);
  return powersOfTen(extent([...spectrum.frequencyHertz]))
    .reverse()
    .map((f, k, all) => {
      const at = nearest(spectrum.frequencyHertz, f);
      if (Math.abs(Math.log10(spectrum.frequencyHertz[at]! / f)) > 0.06) return null;
      const [cx, cy] = points[at]!;
      const away = Math.hypot(cx - middle, cy - y(0)) || 1;
      const [dx, dy] = [(cx - middle) / away, (cy - y(0)) / away];
      // The slowest point carries the name of the curve.
      const name =
        named && k < all.length - 1
          ? (k === 0 ? fastest(cx, cy) : outwards(cx, cy, dx, dy)).find(place =>
              free(textBox(inHertz(f), ...place))
            )
          : undefined;
      if (name) taken.push(textBox(inHertz(f), ...name));
      taken.push([cx - 3, cy - 3, cx + 3, cy + 3]);
      return [
        h("circle", {cx: px(cx), cy: px(cy), r: 2.4, fill: "none", style: "stroke:var(--ink3)"}),
        name ? note(name[0], name[1], inHertz(f), name[2]) : null
      ];
    });
}

/** The fastest point sits on the axis: its name goes above it, or inside the arc where the panel ends. */
const fastest = (cx: number, cy: number): Name[] => [
  [cx - 4, cy - 9, "end"],
  [cx + 8, cy - 4, "start"]
];

const outwards = (cx: number, cy: number, dx: number, dy: number): Name[] =>
  [8, 14, 20].map(r => [cx + r * dx, cy + r * dy + (dy < -0.4 ? 0 : 3), anchorNear(-dx, -0.4, 0.4)]);

type Name = [x: number, y: number, anchor: "start" | "middle" | "end"];
type Box = readonly [left: number, top: number, right: number, bottom: number];
const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Where a name of small type will stand, at six and a half pixels a letter. */
function textBox(text: string, ...[x, y, anchor]: Name): Box {
  const width = 6.5 * text.length;
  const left = x - {start: 0, middle: width / 2, end: width}[anchor];
  return [left, y - 10, left + width, y + 3];
}

const layersOf = (curves: Curve[]): (Layer | "assumed")[] => [
  ...curves.map(c => c.provenance),
  ...curves.flatMap(c => (c.fitted ? ["computed" as const] : []))
];

export function extent(values: number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

export function padded(values: number[]): [number, number] {
  const [low, high] = extent(values);
  const pad = 0.06 * (high - low || Math.abs(high) || 1);
  return [low === 0 ? 0 : low - pad, high + pad];
}

const powersOfTen = ([low, high]: [number, number]): number[] => {
  const first = Math.ceil(Math.log10(low) - 0.02);
  const last = Math.floor(Math.log10(high) + 0.02);
  return Array.from({length: Math.max(0, last - first + 1)}, (_, k) => 10 ** (first + k));
};
const sorted = (points: Point[]): Point[] => [...points].sort((a, b) => a[0] - b[0]);
const indexOfLeast = (values: Float64Array): number => nearest(values, 0);

function nearest(values: Float64Array, target: number): number {
  let at = 0;
  for (const [i, value] of values.entries())
    if (Math.abs(value - target) < Math.abs(values[at]! - target)) at = i;
  return at;
}
