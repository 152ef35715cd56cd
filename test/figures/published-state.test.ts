import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {claimsOf, constant, reported} from "../../src/figure/figure.js";
import {context} from "./engines.js";
import {PUBLISHED} from "./facts.js";

const figures = await loadFigures();

describe.each(Object.entries(PUBLISHED))("%s", (id, controls) => {
  it.each(Object.entries(controls))("starts %s at its source", (name, source) => {
    const control = figures.find(f => f.id === id)!.controls.find(c => c.name === name)!;
    const value = source.claim ? reported(context, source.claim) : constant(context, source.constant!);
    const less = source.less ? reported(context, source.less) : 0;
    expect(control.default).toBeCloseTo(value * (source.times ?? 1) - less, 10);
    // A difference of two printed values is not printed itself.
    if (control.kind === "number" && source.claim && !source.less)
      expect(control.published ?? []).toContain(control.default);
  });
});

/** Pages of microscopy and surface methods, whose figures no query stands behind. */
const LABELS = /^(1[a-g]|3|5|S[1-6]|S1[2346])$/;

it("names every claim of these figures in some figure", () => {
  const named = new Set(figures.flatMap(f => claimsOf(f, context)));
  const missing = Object.values(context.claims).filter(c => LABELS.test(c.figure) && !named.has(c.id));
  expect(missing.map(c => c.id)).toEqual([]);
});
