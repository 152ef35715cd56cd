import type {Quantity} from "./quantity.js";

/** Words a claim prints instead of a number. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
}

/** A statement over intervals: true at the nominal values, for some values inside the intervals, for all of them. */
export interface Truth {
  readonly kind: "truth";
  readonly nominal: boolean;
  readonly possible: boolean;
  readonly certain: boolean;
}

export type Value = Quantity | Text | Truth;

export const text = (words: string): Text => ({kind: "text", text: words});
export const truth = (nominal: boolean, possible = nominal, certain = nominal): Truth => ({
  kind: "truth",
  nominal,
  possible,
  certain
});

export const not = (t: Truth): Truth => truth(!t.nominal, !t.certain, !t.possible);
export const and = (a: Truth, b: Truth): Truth =>
  truth(a.nominal && b.nominal, a.possible && b.possible, a.certain && b.certain);
export const or = (a: Truth, b: Truth): Truth =>
  truth(a.nominal || b.nominal, a.possible || b.possible, a.certain || b.certain);
