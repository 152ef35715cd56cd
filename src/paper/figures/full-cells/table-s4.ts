import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {reportedMark} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {h} from "../../../lib/element.js";
import {defineFigure, printed, reported, type Row, type State} from "../../../figure/figure.js";
import {sayPlain} from "../../../figure/say.js";

interface Entry extends Row {
  name: string;
  claim: string;
  cycles: number;
  condition: string;
}

/** Cycle lives of this paper's cells that a literature table would compare. */
const OWN = [
  {name: "Full cell", rate: "fig6a.rate", claim: "abs.cycles.mgw"},
  {name: "Half of the charge held back", rate: "figS33.rate", claim: "figS33.cycles"},
  {name: "Faster", rate: "figS35.rate", claim: "figS35.cycles"},
  {name: "High mass loading", rate: "fig6d.rate", claim: "fig6d.cycles.mgw"}
];

export default defineFigure<State, Entry>({
  id: "table-s4",
  label: "Table S4",
  title: "Comparison with the literature",
  page: "full-cells",
  rebuild: "schematic",
  limits:
    "The rows of the table are not in the text, so no other work is listed; only this paper's own entries are shown.",
  claims: OWN.flatMap(o => [o.claim, o.rate]),
  shows: ["reported"],
  controls: [],
  rows: {
    compute: (_s, context) =>
      OWN.map(o => ({
        claim: o.claim,
        name: `${o.name}, ${sayPlain(context, o.rate)}`,
        cycles: reported(context, o.claim),
        condition: printed(context, o.claim).condition
      }))
  },
  cells: () => [],
  finding: () =>
    "The comparison with other anode-free cells cannot be rebuilt; this is what the paper would enter for itself.",
  caption: () =>
    "<b>Cycle life of the full cells with both films, as printed.</b> They differ in rate, loading and depth of charge, so they are not one ranking.",
  alternative: rows => rows.map(r => `${r.name}: ${r.cycles} cycles.`).join(" "),
  draw(rows, _s, size) {
    const panel: Panel = {
      left: size.narrow ? 8 : 220,
      top: 20,
      width: size.width - (size.narrow ? 60 : 280),
      height: rows.length * 40
    };
    const axis = {domain: [0, 300] as [number, number], label: "Cycles"};
    const x = xScale(panel, axis);
    return picture(
      size.width,
      panel.top + panel.height + FOOT,
      "Cycle life of the paper's own full cells",
      xAxis(panel, axis, 4),
      rows.map((r, i) => {
        const y = panel.top + 24 + i * 40;
        return h(
          "g",
          {},
          size.narrow
            ? note(panel.left, y - 10, r.name)
            : h("text", {class: "ink", x: panel.left - 12, y: y + 4, "text-anchor": "end"}, r.name),
          h("path", {class: "grid", d: `M${panel.left},${y}H${x(r.cycles)}`}),
          reportedMark("Mg/W-Cu", x(r.cycles), y),
          h("text", {class: "lab s-mgw", x: x(r.cycles) + 12, y: y + 4}, bold(String(r.cycles)))
        );
      })
    );
  },
  table: rows => ({
    columns: [
      {name: "cell", label: "cell", unit: null},
      {name: "cycles", label: "cycles", unit: "1", digits: 0},
      {name: "condition", label: "condition", unit: null}
    ],
    rows: rows.map(r => [r.name, r.cycles, r.condition])
  })
});
