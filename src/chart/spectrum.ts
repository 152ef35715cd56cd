/** Nyquist and Bode plots, shared by the figures and the workbench. */
import {h, type Element} from "../lib/element.js";
import type {Spectrum} from "../models/impedance/spectrum.js";
import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "./panel.js";
import {computedLine, line, path, rails, type Ground, type Layer, type Point} from "./series.js";
import {bold, dodge, labels, type Label} from "./labels.js";
import {
  nyquistPoints,
  magnitudePoints,
  phasePoints,
  extent,
  padded,
  powersOfTen,
  sorted,
  indexOfLeast
} from "./spectrum-points.js";
import {frequencyMarks} from "./frequency-marks.js";

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

const layersOf = (curves: Curve[]): (Layer | "assumed")[] => [
  ...curves.map(c => c.provenance),
  ...curves.flatMap(c => (c.fitted ? ["computed" as const] : []))
];
