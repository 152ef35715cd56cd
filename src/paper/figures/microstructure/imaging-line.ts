import {px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {failureMark, rails, reportedMark} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import type {Imaged} from "./cycled-cells.js";

const ROW = 26;
export const imagingHeight = (rows: number): number => rows * ROW + 10;

/** When each cell was cut open (mark) against the end of its like in Figure 2 (✕, or → while still running). */
export function imagingLine(rows: Imaged[], panel: Panel): Element {
  const axis = {domain: [0, 320] as [number, number], label: "Cycle"};
  const x = xScale(panel, axis);
  return h(
    "g",
    {},
    rows.map((r, i) => {
      const y = panel.top + (i + 0.5) * ROW;
      const [seen, end] = [x(r.imaged), x(r.failed)];
      return h(
        "g",
        {class: specimenClass(r.specimen)},
        h("path", {class: "grid", d: `M${panel.left},${px(y + 12)}h${panel.width}`}),
        h("text", {class: "lab2", x: panel.left - 10, y: px(y + 4), "text-anchor": "end"}, bold(r.specimen)),
        r.past === null
          ? h("path", {class: "arrow", d: `M${px(end)},${px(y)}h14m-5,-4l5,4l-5,4`})
          : failureMark(r.specimen, end, y),
        reportedMark(r.specimen, seen, y),
        r.past === null
          ? note(end - 8, y + 4, panel.width > 300 ? `still running at ${r.failed}` : String(r.failed), "end")
          : h(
              "text",
              {class: "lab", x: px(seen + 14), y: px(y + 4)},
              bold(String(r.imaged)),
              panel.width > 300 ? `, ${r.past} after the ${r.fate} at ${r.failed}` : ` (✕ ${r.failed})`
            ),
        r.past === null
          ? h(
              "text",
              {class: "lab", x: px(seen - 10), y: px(y + 4), "text-anchor": "end"},
              bold(String(r.imaged))
            )
          : null
      );
    }),
    xAxis(panel, axis, panel.width < 320 ? 4 : 7),
    rails(panel, ["reported"])
  );
}
