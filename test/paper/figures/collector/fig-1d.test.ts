import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/collector/fig-1d.js";
import {context, rowsAt, type Query} from "../../../figures/engines.js";

it.each([
  ["time", "s", "seconds of sputtering"],
  ["depth", "nm", "nanometres"],
  ["true", "nm", "nanometres"]
])("the block upright in %s is in %s, and so it is told", async (vertical, unit, words) => {
  const state = {...defaults(figure), vertical};
  const rows = await rowsAt(figure, state, undefined as unknown as Query);
  expect(new Set(rows.map(row => row["unit"]))).toEqual(new Set([unit]));
  expect(figure.alternative(rows, state, context).replaceAll("\u00a0", " ")).toContain(
    `upright in ${words}.`
  );
});
