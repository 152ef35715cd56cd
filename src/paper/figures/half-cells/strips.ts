import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import type {Size} from "../../../figure/figure.js";
import {denseLine, type Trace} from "./trace.js";

interface Strips {
  name: string;
  x: Axis;
  y: Axis;
  height?: number;
  over?: (t: Trace, panel: Panel, x: (v: number) => number, y: (v: number) => number) => Child;
}

/** Traces one under another on one time axis, each named above its strip. */
export function strips(traces: Trace[], plot: Strips, size: Size): Element {
  const height = plot.height ?? 54;
  const pitch = height + 38;
  const slots = Math.max(4, traces.length);
  return picture(
    size.width,
    slots * pitch + 18 + FOOT,
    plot.name,
    traces.map((t, i) => {
      const panel: Panel = {left: 48, top: i * pitch + 52, width: size.width - 60, height};
      const x = xScale(panel, plot.x),
        y = yScale(panel, plot.y);
      const last = i === traces.length - 1;
      return h(
        "g",
        {},
        h(
          "text",
          {class: `lab2 ${specimenClass(t.specimen)}`, x: panel.left, y: panel.top - 8},
          bold(t.specimen),
          ...(t.after ? [" ", t.after] : [])
        ),
        i === 0 ? h("text", {class: "axt", x: 8, y: 14}, plot.y.label) : null,
        yAxis(panel, {...plot.y, label: ""}, 3),
        last
          ? xAxis(panel, plot.x, size.narrow ? 4 : 8)
          : h("path", {class: "axis", d: `M${panel.left},${panel.top + height}h${panel.width}`}),
        denseLine(t, x, y),
        plot.over?.(
          t,
          panel,
          v => x(v),
          v => y(v)
        ),
        last
          ? rails(
              panel,
              traces.map(other => other.provenance)
            )
          : null
      );
    })
  );
}
