import {expect, it} from "vitest";
import {passedByCounter, passedByIntegral} from "../../../src/formats/cell/counter.js";

const of = (...values: number[]): Float64Array => Float64Array.from(values);

it("trapezoids count |current| where time goes on, within one half cycle", () => {
  // 0.1 A for 36 s are 1 mAh; from 0.1 A to 0.3 A in 36 s pass 2 mAh.
  const passed = passedByIntegral(
    of(0, 36, 72, 72, 60, 96, 132),
    of(-0.1, -0.1, -0.3, -0.3, -0.3, NaN, 0.1),
    Int32Array.of(1, 1, 1, 1, 1, 1, 2)
  );
  [0, 1e-3, 2e-3, 0, 0, 0, 0].forEach((ah, i) => expect(passed[i]).toBeCloseTo(ah, 15));
});

it("a counter that falls below half has started again, one a little lower has not", () => {
  const passed = (start: 0 | null, ...values: number[]) => [...passedByCounter(of(...values), null, start)];
  expect(passed(null, 2, 5, 1, 3)).toEqual([0, 3, 1, 2]);
  expect(passed(0, 2, 5)).toEqual([2, 3]);
  expect(passed(null, 4, 2, 3, 5)).toEqual([0, 0, 0, 1]);
  expect(passed(null, NaN, 4, NaN, 6)).toEqual([0, 0, 0, 2]);
  expect([...passedByCounter(of(1, 2, 3), row => row === 2, null)]).toEqual([0, 1, 3]);
});
