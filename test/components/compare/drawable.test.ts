import {describe, expect, it} from "vitest";
import {lacking, lackingInPart, unseen} from "../../../src/components/compare/drawable.js";
import type {Own} from "../../../src/compare/cells.js";

const own = {cell: "yours-1", warnings: []} as Pick<Own, "cell" | "warnings">;
const row = (cell: string, charge: number | null, volt = 0.1) => ({
  cell,
  capacity_mah_cm2: charge,
  voltage_volt: volt
});

describe("what a figure lacks of a reader's cell", () => {
  it("is nothing where its rows have what those of the paper have", () => {
    expect(lacking([row("mg-cycling", 1), row("yours-1", 2)], own)).toBeNull();
    expect(lacking([row("mg-cycling", null), row("yours-1", null)], own)).toBeNull();
    // A spectrum of one arc lacks no second one.
    const fit = (cell: string, second: number | null) => ({cell, arcs_ohm: 20, second_arc_ohm: second});
    expect(lacking([fit("cu-spectra", 72.8), fit("yours-1", null)], own)).toBeNull();
  });

  it("is the fact its values are counted against, or all of it", () => {
    const lack = (
      figure: string,
      rows: Parameters<typeof lacking>[0],
      cell = "yours, measured",
      of = own
    ) => ({
      ...{figure, cell},
      reason: lacking(rows, of)!
    });
    expect(
      unseen([
        lack("2a", [row("mg-cycling", 1), row("yours-1", null)]),
        lack("S7", [row("mg-cycling", 1), row("yours-1", null)]),
        lack("2b", [row("mg-cycling", 1)])
      ])
    ).toBe(
      "Figures 2a and S7 show nothing of yours: the area is not given. Figure 2b shows nothing of yours: the cycles shown there are not in the file."
    );
    expect(unseen([])).toBe("");
  });

  it("is said of each cell alone: what one lacks another may have", () => {
    const both = [row("yours-1", null), row("yours-2", 2)];
    const two = {...own, cell: "yours-2"};
    expect(lacking(both, two)).toBeNull();
    expect(unseen([{figure: "2a", cell: "yours 1, measured", reason: lacking(both, own)!}])).toBe(
      "Figure 2a shows nothing of yours 1: the area is not given."
    );
  });

  it("is the fit where no circuit was fitted", () => {
    const warnings = [{code: "no-fit", message: "no circuit was fitted: too few points"}];
    expect(lacking([], {...own, warnings})).toBe("no circuit was fitted to its spectrum");
  });

  it("is said where efficiencies are drawn and capacities are not", () => {
    const cycle = (cell: string, capacity: number | null) => ({cell, capacity, efficiency_percent: 99});
    const of = (active_mass_mg: number | null) =>
      ({cell: "yours-1", facts: {area_cm2: 1, active_mass_mg}}) as Pick<Own, "cell" | "facts">;
    expect(lackingInPart([cycle("mgw-full", 120), cycle("yours-1", 110)], of(8))).toBeNull();
    const reason = lackingInPart([cycle("mgw-full", 120), cycle("yours-1", null)], of(null))!;
    expect(unseen([{figure: "6a", cell: "yours, measured", reason, part: true}])).toBe(
      "Figure 6a shows yours in part alone: the active mass is not given."
    );
  });
});
