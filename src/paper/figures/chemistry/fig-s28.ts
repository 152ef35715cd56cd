import {picture} from "../../../chart/panel.js";
import {anchorNear} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h} from "../../../lib/element.js";
import {defineFigure, printed, type Row, type State} from "../../../figure/figure.js";

interface Trend extends Row {
  end: string;
  reaction: string;
}

export default defineFigure<State, Trend>({
  id: "fig-s28",
  label: "S28",
  title: "Reaction energy with the electrolyte",
  page: "chemistry",
  rebuild: "schematic",
  limits: "The text prints no energy, only the direction; so the picture has no scale and no curve.",
  claims: ["figS28.trend", "figS28.panel"],
  shows: ["reported"],
  controls: [],
  cells: () => [],
  rows: {
    compute: () => [
      {end: "Li", reaction: "more negative"},
      {end: "Li–Mg", reaction: "between"},
      {end: "Mg", reaction: "less negative"}
    ]
  },
  finding: (_r, _s, context) =>
    `With magnesium in the alloy the reaction energy becomes ${printed(context, "figS28.trend").value.replace(" with Mg content", "")}: lithium has less to gain from the electrolyte.`,
  caption: () => "<b>Direction only.</b> The paper computes reaction energies from a public database.",
  alternative: rows => rows.map(r => `${r.end}: ${r.reaction}.`).join(" "),
  draw(rows, _s, size) {
    const left = 24,
      width = size.width - 48,
      y = 70;
    return picture(
      size.width,
      150,
      "Direction of the reaction energy from lithium to magnesium",
      h("path", {class: "axis", d: `M${left},${y}h${width}m-8,-5l8,5l-8,5`}),
      rows.map((r, i) => {
        const x = left + (width - 20) * (i / 2) + 6;
        const anchor = anchorNear(i, 1, 1);
        return told(
          `${r.end}: ${r.reaction}; no value printed`,
          h("path", {class: "axis", d: `M${x},${y - 5}v10`}),
          h("text", {class: "facet", x, y: y - 16, "text-anchor": anchor}, r.end),
          note(x, y + 26, r.reaction, anchor)
        );
      }),
      note(left, y + 56, "reaction energy with the electrolyte, no value printed")
    );
  },
  table: rows => ({
    columns: [
      {name: "end", label: "metal", unit: null},
      {name: "reaction", label: "reaction energy", unit: null}
    ],
    rows: rows.map(r => [r.end, r.reaction])
  })
});
