import {describe, expect, it} from "vitest";
import {defaults, type Row} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/impedance/fig-s9.js";
import {context} from "../../../figures/engines.js";
import {asMeasured} from "../../../figures/labels/tried.js";

/** A spectrum of one point with the arcs of its fit. */
const fitted = (specimen: string, cycle_count: number, arcs: number): Row => ({
  cell: context.cells.find(c => c.specimen === specimen && c.figures.split(/\s+/).includes("S9"))!.cell,
  specimen,
  cycle_count,
  arcs,
  bulk_ohm: 50,
  arcs_ohm: 10 * cycle_count
});
const rows = (bilayer: number, copper: number): Row[] =>
  [1, 30]
    .flatMap(cycle => [fitted("Mg/W-Cu", cycle, bilayer)])
    .concat([1, 30].map(cycle => fitted("Cu", cycle, cycle === 1 ? 1 : copper)));
const finding = (bilayer: number, copper: number): string =>
  figure.finding(rows(bilayer, copper), defaults(figure), asMeasured()).replaceAll("\u00a0", " ");

describe("the arc of measured copper", () => {
  it("splits where its own fit has two", () =>
    expect(finding(1, 2)).toContain("On bare copper it grows from 10.0 to 300.0 Ω and splits in two."));
  it("does not where that of another has two", () =>
    expect(finding(2, 1)).toContain("On bare copper it grows from 10.0 to 300.0 Ω."));
});
