import {describe, expect, it} from "vitest";
import {mixer} from "../../../src/models/plate/anderson.js";

/** f(x) = b − A x: the fixed point of x → x + f(x) solves A x = b. */
const A = [
  [2, 0.5, 0],
  [0.5, 3, 1],
  [0, 1, 1.5]
];
const B = [1, -2, 4];
const f = (x: Float64Array): Float64Array =>
  Float64Array.from(A, (row, i) => B[i]! - row.reduce((sum, a, j) => sum + a * x[j]!, 0));
const size = (v: Float64Array): number => Math.hypot(...v);

describe("Anderson mixing", () => {
  it("first takes the plain step", () => {
    const x = Float64Array.of(1, 1, 1);
    const plain = f(x).map((v, i) => v + x[i]!);
    mixer(3, 4).advance(x, f(x));
    expect([...x]).toEqual([...plain]);
  });

  it("solves a linear system of n unknowns in n + 2 steps, where the plain steps run away", () => {
    const x = new Float64Array(3);
    const mix = mixer(3, 3);
    for (let k = 0; k < 5; k++) mix.advance(x, f(x));
    expect(size(f(x))).toBeLessThan(1e-6);
  });

  it("keeps what it learnt over a restart and loses it when it forgets", () => {
    const after = (between: (mix: ReturnType<typeof mixer>) => void): number => {
      const x = new Float64Array(3);
      const mix = mixer(3, 3);
      for (let k = 0; k < 4; k++) mix.advance(x, f(x));
      between(mix);
      x.fill(10);
      mix.advance(x, f(x));
      return size(f(x));
    };
    expect(after(mix => mix.restart())).toBeLessThan(1e-6);
    expect(after(mix => mix.forget())).toBeGreaterThan(1);
  });

  it("steps as before when f does not change", () => {
    const x = Float64Array.of(0, 0);
    const mix = mixer(2, 2);
    mix.advance(x, Float64Array.of(1, 2));
    mix.advance(x, Float64Array.of(1, 2));
    expect([...x]).toEqual([2, 4]);
  });
});
