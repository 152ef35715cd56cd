import {px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import type {Thickness} from "./thickness-reading.js";

export const STRIP_ROW = 52;
/** Room a label needs, px; one that would reach the next is raised. */
const LABEL = 96;

/** Reported thicknesses on one scale, a line for each name: bar for what the digits leave open, double bar for the corrected value. */
export function thicknessStrip(
  rows: Thickness[],
  nameOf: (row: Thickness) => string,
  panel: Panel,
  most: number
): Element {
  const axis = {domain: [0, most] as [number, number], label: "Thickness (nm)"};
  const x = xScale(panel, axis);
  const names = [...new Set(rows.map(nameOf))];
  const corrected = rows.some(r => r.corrected_low_nm !== null);
  return h(
    "g",
    {},
    xAxis(panel, axis, panel.width < 300 ? 4 : 6),
    x
      .ticks(panel.width < 300 ? 4 : 6)
      .map(t => h("path", {class: "grid", d: `M${px(x(t))},${panel.top}v${panel.height}`})),
    names.map((name, i) => {
      const y = panel.top + (i + 0.5) * (panel.height / names.length);
      return [
        h("text", {class: "ink", x: panel.left - 12, y: px(y + 4), "text-anchor": "end"}, name),
        rows
          .filter(r => nameOf(r) === name)
          .sort((a, b) => b.thickness_nm - a.thickness_nm)
          .map((r, k, own) =>
            reading(r, x, y, k > 0 && x(own[k - 1]!.thickness_nm) - x(r.thickness_nm) < LABEL)
          )
      ];
    }),
    rails(panel, ["reported", corrected && "computed"])
  );
}

function reading(r: Thickness, x: (nm: number) => number, y: number, raised: boolean): Element {
  const bar = (low: number, high: number, at: number): string =>
    `M${px(x(low) - 1)},${px(at)}H${px(x(high) + 1)}`;
  const double = r.corrected_low_nm === null ? null : bar(r.corrected_low_nm, r.corrected_high_nm!, y + 13);
  return h(
    "g",
    {class: specimenClass(r.specimen)},
    h("path", {class: "mea", d: bar(r.low_nm, r.high_nm, y)}),
    reportedMark(r.specimen, x(r.thickness_nm), y),
    h(
      "text",
      {class: "lab", x: px(x(r.high_nm) + 9), y: px(y - (raised ? 23 : 7))},
      `${r.element} `,
      bold(`${r.printed} nm`)
    ),
    double ? [h("path", {class: "comp-o", d: double}), h("path", {class: "comp-i", d: double})] : null
  );
}
