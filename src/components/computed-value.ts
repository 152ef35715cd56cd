import type {Range} from "../claims/entry.js";
import {h, raw, type Child} from "../lib/element.js";
import {rangeText, valueText} from "./claim-intervals.js";

/** A value of ours; where it is another quantity than the claim's it says which: *p* = 0.11, ratio of rates 3.9. */
export const computedValue = (
  computed: Range,
  computes: string | undefined,
  text: (range: Range) => string = valueText
): Child => [
  computes === undefined
    ? null
    : [h("span", {class: "is"}, /^.$/u.test(computes) ? [h("i", {}, computes), " ="] : computes), " "],
  raw(text(computed))
];

/** The same with its interval. */
export const computedRange = (computed: Range, computes?: string): Child =>
  computedValue(computed, computes, rangeText);
