import {expect, it} from "vitest";
import {defineFigure, type Context} from "../../src/figure/figure.js";
import {context} from "../figures/engines.js";

const [cell] = context.cells;
const measured: Context = {...context, cells: [{...cell!, provenance: "measured"}]};

/** A figure of one measured cell whose text alternative has so many sentences. */
const saying = (sentences: number) =>
  defineFigure({
    id: "fig-x",
    label: "X",
    title: "X",
    page: "x",
    rebuild: "live",
    claims: [],
    shows: ["data"],
    controls: [],
    cells: () => [cell!.cell],
    rows: {tables: ["cycles"], sql: () => "select 1"},
    finding: () => "Printed.",
    caption: () => "",
    alternative: () => Array.from({length: sentences}, (_, k) => `Sentence ${k + 1}.`).join(" "),
    draw: () => ({tag: "svg", attributes: {}, children: []}),
    table: () => ({columns: [], rows: []})
  });

it.each([
  [4, "Sentence 1. Sentence 2. Sentence 3. Sentence 4."],
  [5, "Sentence 1. Sentence 2. Sentence 3. Sentence 4. The table has the rest."]
])("a finding takes up to four of %i sentences of what was measured", (sentences, words) => {
  const finding = saying(sentences).finding([{cell: cell!.cell}], {}, measured);
  expect(finding.replaceAll("\u00a0", " ")).toBe(`Printed. <b>Measured:</b> ${words}`);
});
