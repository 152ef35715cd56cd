import {describe, expect, it} from "vitest";
import {tracesOfBins, type Bin} from "../../../../src/paper/figures/half-cells/envelope.js";

/** Bins of a cell, evenly over its cycles. */
const binsOf = (cell: string, bins: number, first: number, last: number): Bin[] =>
  Array.from({length: bins}, (_, k): Bin => {
    const cycle = first + Math.floor((k * (last - first + 1)) / bins);
    return {
      cell,
      specimen: "Cu",
      hour: k,
      lowest_volt: -0.1,
      highest_volt: 0.1,
      rising: true,
      first_cycle: cycle,
      last_cycle: cycle
    };
  });

/** Twelve bins to a cycle are enough to follow it. */
const fine = binsOf("a", 24, 1, 2);
const coarse = binsOf("b", 23, 1, 2);
const later = binsOf("c", 24, 11, 12);

describe("bins of a trace", () => {
  it("are a line while each cycle has a dozen of them, else two bounds", () => {
    expect(tracesOfBins(fine).bounds).toBeUndefined();
    expect(tracesOfBins(fine).points).toHaveLength(2 * fine.length);
    expect(tracesOfBins(coarse).points).toEqual([]);
    expect(tracesOfBins(coarse).bounds!.low).toHaveLength(coarse.length);
  });

  it("are counted cell by cell: one that is coarse is none the finer for another, and cycles of two are not one span", () => {
    expect(tracesOfBins([...binsOf("a", 240, 1, 2), ...coarse]).bounds).toBeDefined();
    expect(tracesOfBins([...fine, ...later]).bounds).toBeUndefined();
  });
});
