import {describe, expect, it} from "vitest";
import {bandCaption, bandRows, type BandState} from "../../src/paper/figures/diffusion/slab-band.js";

const state = (variant: string, spread: string): BandState => ({
  D: 6e-11,
  i: 1,
  L: 5,
  c0: 0,
  cmax: 69.6,
  moment: 1,
  variant,
  spread
});

describe("the band of a slab", () => {
  it("is drawn for the exact solution once the inputs are intervals", () => {
    expect(bandRows(state("series", "exact"))).toEqual([]);
    expect(bandRows(state("series", "0.1")).map(row => row.curve)).toContain("high");
  });
  it.each(["graded", "swelling"])(
    "is not drawn for the %s slab, with the reason and what gives it",
    variant => {
      expect(bandRows(state(variant, "0.1"))).toEqual([]);
      const words = bandCaption(state(variant, "0.1"));
      expect(words).toMatch(/dozens of runs/);
      expect(words).toContain(`model diffusion --variant ${variant} --spread 10%`);
      expect(bandCaption(state(variant, "printed"))).toContain("--spread printed");
      expect(bandCaption(state(variant, "exact"))).toBe("");
    }
  );
});
