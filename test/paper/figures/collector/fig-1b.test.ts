import {expect, it} from "vitest";
import {defaults, type Row} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/collector/fig-1b.js";
import {elements} from "../../../figures/drawn/axes.js";
import {context, rowsAt, type Query} from "../../../figures/engines.js";

const state = defaults(figure);
const rows = await rowsAt(figure, state, undefined as unknown as Query);

it("draws the section from what the results print, whatever other places print", () => {
  const elsewhere = rows.map((row): Row =>
    row["place"] === "Results" ? row : {...row, thickness_nm: 10 * Number(row["thickness_nm"])}
  );
  expect(new Set(rows.map(row => row["place"])).size).toBeGreaterThan(1);
  const section = (all: Row[], material: string): unknown[] =>
    elements(figure.draw(all, state, {width: 990, narrow: false}, context))
      .filter(e => e.attributes["class"] === `mat-${material}`)
      .map(e => e.attributes["d"]);
  for (const material of ["mg", "w"]) {
    expect(section(rows, material)).toHaveLength(1);
    expect(section(elsewhere, material)).toEqual(section(rows, material));
  }
});
