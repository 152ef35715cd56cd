import {beforeAll, expect, it} from "vitest";
import {ledger} from "../../loaders/claims.js";
import type {ClaimEntry} from "../../src/claims/entry.js";
import {nativeEngine} from "../figures/engines.js";
import {readKept} from "../published/files.js";
import {listDifferences, listFrom, type List} from "../published/lists.js";
import {proseValues} from "../published/prose.js";
import {verdictCounts, verdictList} from "../published/verdicts.js";

let entries: ClaimEntry[];
beforeAll(async () => {
  entries = await ledger(await nativeEngine(), () => false);
});

it.each<[string, () => List]>([
  ["values of the text", proseValues],
  ["verdicts", () => verdictList(entries)],
  ["counts of verdicts", () => verdictCounts(entries)]
])("computes the %s that are kept", (name, list) => {
  const file = `paper/published/${name.split(" ")[0]}.csv`;
  expect(listDifferences(list(), listFrom(readKept(file)!)), `${file}: see npm run published`).toEqual([]);
});

it("sees a value that changed, came or went", () => {
  const kept: List = {
    columns: ["name", "value"],
    rows: [
      ["a", 1],
      ["b", 2]
    ]
  };
  const now: List = {
    ...kept,
    rows: [
      ["a", 1.0001],
      ["c", 2]
    ]
  };
  expect(listDifferences(now, kept)).toEqual(["b: is gone", "c: is new", "a, value: 1.0001; kept 1"]);
});
