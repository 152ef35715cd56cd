import {afterEach, expect, it} from "vitest";
import {keepRuns, keptRuns} from "../../../src/models/plate/kept.js";
import {runCaseNow} from "../../../src/models/plate/index.js";
import type {PlateResult} from "../../../src/models/plate/result.js";

const SHORT = {case: "L1", t: "1s"} as const;
const before = keptRuns();
afterEach(() => keepRuns(before));

it("a run is made once where runs are kept, and one for each mesh", () => {
  const runs = new Map<string, PlateResult>();
  keepRuns({find: key => runs.get(key), keep: (key, run) => void runs.set(key, run)});
  const first = runCaseNow(SHORT, "8x8");
  expect(runCaseNow(SHORT, "8x8")).toBe(first);
  expect(runCaseNow(SHORT, "8x10")).not.toBe(first);
  expect(runs.size).toBe(2);
});

it("without a place none is kept, and a run made anew is the same", () => {
  keepRuns(null);
  const first = runCaseNow(SHORT, "8x8");
  const again = runCaseNow(SHORT, "8x8");
  expect(again).not.toBe(first);
  expect(again.fields).toEqual(first.fields);
});
