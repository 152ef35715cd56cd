import {describe, expect, it} from "vitest";
import {lacking, unseen} from "../../../src/components/compare/drawable.js";
import type {Own} from "../../../src/compare/cells.js";

const own = [{cell: "yours-1"}] as Own[];
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
    const without = new Map([
      ["2a", lacking([row("mg-cycling", 1), row("yours-1", null)], own)!],
      ["S7", lacking([row("mg-cycling", 1), row("yours-1", null)], own)!],
      ["2b", lacking([row("mg-cycling", 1)], own)!]
    ]);
    expect(unseen(without)).toBe(
      "Figures 2a and S7 show nothing of yours: the area is not given. Figure 2b shows nothing of yours: the cycles shown there are not in your files."
    );
    expect(unseen(new Map())).toBe("");
  });
});
