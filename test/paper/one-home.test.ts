import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {ClaimEntry} from "../../src/claims/entry.js";
import {defaults} from "../../src/figure/figure.js";
import s11 from "../../src/paper/figures/half-cells/fig-s11.js";
import s29 from "../../src/paper/figures/half-cells/fig-s29.js";
import {derivedValue} from "../../src/paper/reading/derived.js";
import {work} from "../../loaders/paths.js";
import {context, nativeEngine, rowsAt} from "../figures/engines.js";
import {facts} from "./reading/content.js";

const entries = JSON.parse(readFileSync(`${work}/claims.json`, "utf8")) as ClaimEntry[];
const computed = new Map(entries.flatMap(e => e.checks).map(check => [check.id, check.computed?.value]));

/** What text, figures and verdicts say of one quantity is one number. */
describe("a quantity has one value", () => {
  it.each(["mg", "w", "cu", "mgw"])("hours of the long test of %s: text and verdict", cell =>
    expect(derivedValue(`hours-${cell}`, facts)).toBeCloseTo(computed.get(`timing.hours.${cell}`)!, 6)
  );

  it.each([s11, s29])("first irregular cycle: figure $id and verdicts", async figure => {
    const rows = await rowsAt(figure, defaults(figure), await nativeEngine());
    const held = entries.flatMap(({specimen, figure: label, checks}) =>
      label.startsWith(figure.label)
        ? checks
            .filter(({kind, title}) => kind === "data" && /irregular/.test(title))
            .map(check => ({
              specimen,
              before: /^Cycles before/.test(check.title),
              value: check.computed?.value
            }))
        : []
    );
    expect(held.length).toBeGreaterThan(1);
    for (const {specimen, before, value} of held) {
      const own = rows.find(
        row => row["specimen"] === specimen && context.cells.some(c => c.cell === row["cell"])
      );
      const first = own?.["first_outside"] as number | null;
      const last = own?.["cycles"] as number;
      expect(value, specimen).toBe(before ? (first === null ? last : first - 1) : first);
    }
  });
});
