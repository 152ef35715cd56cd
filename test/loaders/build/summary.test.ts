import {expect, it} from "vitest";
import {summary} from "../../../loaders/build/summary.js";

it("counts claims by verdict, the most first, measured files and warnings", () =>
  expect(
    summary({
      pages: 3,
      figures: 2,
      verdicts: ["agrees", "disagrees", "agrees", "not checkable", "agrees"],
      cells: [
        {provenance: "measured", warnings: ["a", "b"]},
        {provenance: "reconstructed", warnings: []},
        {provenance: "measured", warnings: []}
      ],
      files: 10,
      bytes: 1_234_567
    })
  ).toEqual([
    "3 pages, 2 figures",
    "5 claims: 3 agrees, 1 disagrees, 1 not checkable",
    "2 of 3 raw files measured, 2 warnings",
    "10 files, 1.2 MB"
  ]));

it("says that there are no warnings", () =>
  expect(summary({pages: 0, figures: 0, verdicts: [], cells: [], files: 0, bytes: 0})[2]).toBe(
    "0 of 0 raw files measured, no warnings"
  ));
