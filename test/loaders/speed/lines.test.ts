import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {root} from "../../../loaders/paths.js";
import {drift} from "../../../loaders/speed/drift.js";
import {linesOf, readBudgets, readMeasured, type Budget} from "../../../loaders/speed/lines.js";

const budgets: Budget[] = [
  {what: "Slowest", at: "a/list/*/ms", unit: "ms", most: 5},
  {what: "Least gain", at: "a/list/*/gain", unit: "×", least: 2},
  {what: "Not asked", at: "b/one", unit: ""},
  {what: "Not there", at: "b/two", unit: "", most: 1}
];
const results = {
  a: {
    list: [
      {ms: 3, gain: 4},
      {ms: 7, gain: 2}
    ]
  },
  b: {one: 9}
};

describe("budgets beside measurements", () => {
  it("take the worst of several, judge only what has a goal, and leave out what was not measured", () => {
    expect(linesOf(budgets, results).map(({what, value, kept}) => [what, value, kept])).toEqual([
      ["Slowest", 7, false],
      ["Least gain", 2, true],
      ["Not asked", 9, undefined]
    ]);
  });

  it("are set beside the run that is kept without a judgement", () => {
    const kept = {...readMeasured(), results: {a: {list: [{ms: 4}]}}};
    expect(drift(budgets, kept, results)).toEqual([
      "Slowest: 7 ms; kept 4 ms; at most 5 ms",
      "Least gain: 2 ×; at least 2 ×",
      "Not asked: 9"
    ]);
  });

  it("name measurements that exist and numbers that the kept run has", () => {
    const known = readdirSync(`${root}/test/bench`).map(file => file.replace(/\.ts$/, ""));
    for (const {at} of readBudgets()) expect(known).toContain(at.split("/")[0]);
    const {results} = readMeasured();
    const {peers} = results["peers"] as {peers: Record<string, string | null>};
    const absent = Object.keys(peers).filter(peer => peers[peer] === null);
    const asked = readBudgets().filter(
      ({at}) => at.split("/")[0]! in results && !absent.some(peer => at.includes(`/${peer}/`))
    );
    expect(linesOf(asked, results).map(({at}) => at)).toEqual(asked.map(({at}) => at));
  });
});
