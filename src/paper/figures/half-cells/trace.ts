import {
  FOOT,
  picture,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel,
  type Scale
} from "../../../chart/panel.js";
import {envelope, line, rails, type Ground, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import type {Size} from "../../../figure/figure.js";

/** One voltage trace: what the figures of cell voltage have in common. */
export interface Trace {
  specimen: string;
  provenance: Ground;
  points: Point[];
  /** Lowest and highest instead of points, where there are more cycles than can be followed. */
  bounds?: {low: Point[]; high: Point[]};
  /** What the direct label says after the specimen; a printed number in it is bold. */
  after?: Child;
}

interface TracePlot {
  name: string;
  x: Axis;
  y: Axis;
  height?: number;
  /** Drawn over the lines, with the scales of the panel. */
  over?: (panel: Panel, x: (v: number) => number, y: (v: number) => number, trace?: Trace) => Child;
  /** Direct labels at the last point instead of at the right edge of the panel. */
  gutter?: number;
}

/** The part of a line up to `end`, where it is cut between two samples. */
export function upTo(points: Point[], end: number): Point[] {
  const seen = points.filter(p => p[0] <= end);
  const last = seen.at(-1),
    next = points[seen.length];
  if (!last || !next || last[0] === end) return seen;
  const share = (end - last[0]) / (next[0] - last[0]);
  return [...seen, [end, last[1] + share * (next[1] - last[1])]];
}

/** All traces in one panel with direct labels at their ends; smooth, so that each can carry its dash. */
export function overlaid(traces: Trace[], plot: TracePlot, size: Size): Element {
  const height = plot.height ?? (size.narrow ? 280 : 330);
  const gutter = plot.gutter ?? (size.narrow ? 66 : 120);
  const panel: Panel = {left: 48, top: 34, width: size.width - 48 - gutter, height: height - 34};
  const x = xScale(panel, plot.x),
    y = yScale(panel, plot.y);
  const ends: Label[] = traces.flatMap(t => {
    const last = t.points.filter(p => Number.isFinite(p[1])).at(-1);
    return last
      ? [
          {
            x: panel.left + panel.width + 8,
            y: y(last[1]),
            specimen: t.specimen,
            text: [bold(t.specimen), size.narrow || !t.after ? "" : [" ", t.after]]
          }
        ]
      : [];
  });
  return picture(
    size.width,
    height + FOOT,
    plot.name,
    yAxis(panel, plot.y),
    xAxis(panel, plot.x, size.narrow ? 4 : 6),
    traces.map(t => line(t.points, x, y, t.specimen, t.provenance)),
    plot.over?.(
      panel,
      v => x(v),
      v => y(v)
    ),
    labels(dodge(ends, panel)),
    rails(
      panel,
      traces.map(t => t.provenance)
    )
  );
}

/** One panel per trace, same scales, two or four in a row, stacked when narrow. */
export function facets(
  traces: Trace[],
  plot: TracePlot & {title?: (t: Trace) => Child; xOf?: (t: Trace) => Axis},
  size: Size
): Element {
  const columns = size.narrow ? 1 : Math.min(traces.length, size.width > 800 ? 4 : 2) || 1;
  const slots = size.narrow ? 4 : columns;
  const rows = size.narrow ? Math.max(traces.length, 1) : Math.ceil(Math.max(traces.length, 1) / slots);
  const cell = (size.width - (columns - 1) * 20) / columns;
  const height = plot.height ?? 132;
  const pitch = height + FOOT + 36;
  return picture(
    size.width,
    rows * pitch,
    plot.name,
    traces.map((t, i) => {
      const panel: Panel = {
        left: (i % columns) * (cell + 20) + 40,
        top: Math.floor(i / columns) * pitch + 44,
        width: cell - 50,
        height
      };
      const xOf = plot.xOf?.(t) ?? plot.x;
      const x = xScale(panel, xOf),
        y = yScale(panel, plot.y);
      return h(
        "g",
        {},
        h(
          "text",
          {class: `lab2 ${specimenClass(t.specimen)}`, x: panel.left - 40, y: panel.top - 28},
          bold(t.specimen),
          plot.title ? [" ", plot.title(t)] : null
        ),
        yAxis(panel, {...plot.y, label: i % columns === 0 ? plot.y.label : ""}, 4),
        xAxis(panel, xOf, 4),
        denseLine(t, x, y),
        plot.over?.(
          panel,
          v => x(v),
          v => y(v),
          t
        ),
        rails(panel, [t.provenance])
      );
    })
  );
}

/** A trace too dense for its specimen's dash: its line, or the band it fills. */
export const denseLine = (t: Trace, x: Scale, y: Scale): Element =>
  t.bounds
    ? envelope(t.bounds.low, t.bounds.high, x, y, t.specimen, t.provenance)
    : line(t.points, x, y, t.specimen, t.provenance, true);
