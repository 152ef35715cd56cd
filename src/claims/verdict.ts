import * as I from "./interval.js";
import {covers, holds} from "./compare.js";
import {countedIn, type Quantity} from "./quantity.js";
import {sameDimension} from "../lib/dimension.js";
import {parseUnit, RELATED, type Unit} from "../lib/unit.js";
import type {Printed} from "./printed.js";
import type {Truth} from "./value.js";

/** How a statement and what is held against it compare under one reading of everything. */
export type Comparison =
  "agrees" | "agrees within rounding" | "disagrees" | "misprint" | "by construction" | "not checkable";

/** The nine verdicts a claim can have; a comparison and the premises it rests on make one. */
export const VERDICTS = [
  "value reproduced",
  "order or bound holds",
  "printed twice",
  "agrees within rounding",
  "misprint",
  "tension",
  "open question",
  "by construction",
  "not checkable"
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `context` marks a check that only computes: nothing is printed to hold it against. */
export type Outcome = Verdict | "context";

/**
 * A number against print:
 * - agrees: the computed nominal value is one that the printed digits (and a stated ±) cover, or the whole computed
 *   interval is;
 * - agrees within rounding: it is not, but some value inside the computed interval is one the print allows, ≈ included;
 * - disagrees: no value inside the computed interval is.
 * Both intervals come from print, stated uncertainty and the declared assumptions alone.
 */
export function judgeNumber(computed: {nominal: number; range: I.Interval}, printed: Printed): Comparison {
  if (holds(printed.stated, computed.nominal) || covers(printed.stated, computed.range)) return "agrees";
  return I.overlaps(computed.range, printed.allowed) ? "agrees within rounding" : "disagrees";
}

/** A statement: true at the nominal values, true for some values inside the intervals, or for none. */
export function judgeStatement(t: Truth): Comparison {
  if (t.nominal) return "agrees";
  return t.possible ? "agrees within rounding" : "disagrees";
}

/** Statements "of the order of": the print covers half a decade on either side. */
export function toOrder(printed: Printed): Printed {
  const half = Math.sqrt(10);
  const range = I.interval(printed.nominal / half, printed.nominal * half);
  return {...printed, stated: range, allowed: range};
}

/**
 * A number against print, units included: a misprint when the printed unit measures something else, or when the
 * same digits agree in a unit one prefix (or Å for nm) away and not in the printed one.
 */
export function judgeQuantity(
  computed: Quantity,
  printed: Printed,
  unit: Unit
): {verdict: Comparison; meant: string | null} {
  if (!sameDimension(computed.dimension, unit.dimension)) return {verdict: "misprint", meant: null};
  const verdict = judgeNumber(countedIn(computed, unit), printed);
  const bounded = Number.isFinite(printed.stated.low) && Number.isFinite(printed.stated.high);
  if (verdict !== "disagrees" || !bounded) return {verdict, meant: null};
  const family = RELATED.find(units => units.includes(unit.text)) ?? [];
  const meant = family.find(
    other =>
      other !== unit.text && judgeNumber(countedIn(computed, parseUnit(other)), printed) !== "disagrees"
  );
  return meant ? {verdict: "misprint", meant} : {verdict, meant: null};
}
