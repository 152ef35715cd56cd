import * as I from "./interval.js";
import type {Claim} from "./claim.js";

/** How printed numbers are read. Each field is a named assumption a reader can change. */
export interface Reading {
  /** Values somebody set (protocol, model input) and counts enter formulas as exact. */
  setValues: "exact" | "rounded";
  /** Units of the last printed digit by which ≈ widens each side. */
  approximate: number;
  /** Whole numbers ending in zeros: good to two digits, to every digit, or to the digits before the zeros. */
  trailingZeros: "two digits" | "every digit" | "before the zeros";
}

/** Intervals of a printed number, counted in its unit. */
export interface Printed {
  readonly nominal: number;
  /** What the digits and a stated uncertainty cover. */
  readonly stated: I.Interval;
  /** The same, widened where the paper writes ≈. */
  readonly allowed: I.Interval;
  /** What enters a formula. */
  readonly input: I.Interval;
}

/** Value of one unit in the last digit that counts. */
export function lastDigit(digits: string, trailingZeros: Reading["trailingZeros"]): number {
  const [mantissa = "", exponent = "0"] = digits.replace(/^-/, "").split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const zeros = decimals || mantissa.includes(".") ? 0 : (/0*$/.exec(mantissa)?.[0].length ?? 0);
  const leading = mantissa.length - zeros;
  const empty = {
    "every digit": 0,
    "before the zeros": zeros,
    "two digits": leading >= 2 ? zeros : Math.max(zeros - 1, 0)
  };
  const skipped = leading === 0 ? 0 : empty[trailingZeros];
  return Number(`1e${Number(exponent) - decimals + skipped}`);
}

/** All numbers that round to the digits; a half rounds away from zero. */
export function rounding(digits: string, reading: Reading): I.Interval {
  const value = Number(digits);
  const half = lastDigit(digits, reading.trailingZeros) / 2;
  return I.interval(value - half, value + half, value <= 0, value >= 0);
}

const SET = new Set(["protocol", "model-input"]);
const COUNTED = new Set(["cycle", "cycles", "electrodes"]);

/** A count is whole by nature: cycles, electrodes, the number of something. */
const isCount = (claim: Claim): boolean =>
  COUNTED.has(claim.unit!.text) ||
  (claim.unit!.text === "" && /^\d+$/.test(claim.value) && claim.comparator === "=");

/** Somebody set it or counted it, and no ≈ stands before it. */
export const isExact = (claim: Claim, reading: Reading): boolean =>
  reading.setValues === "exact" && claim.comparator !== "≈" && (SET.has(claim.kind) || isCount(claim));

const widen = (range: I.Interval, by: number): I.Interval =>
  by === 0 ? range : I.interval(range.low - by, range.high + by, range.lowOpen, range.highOpen);

/** Reads the digits of a numeric claim. */
export function readPrinted(claim: Claim, reading: Reading): Printed {
  const value = Number(claim.value);
  const only = (range: I.Interval): Printed => ({
    nominal: value,
    stated: range,
    allowed: range,
    input: range
  });
  switch (claim.comparator) {
    case "<":
      return only(I.interval(-Infinity, value, true, true));
    case "<=":
      return only(I.interval(-Infinity, value, true, false));
    case ">":
      return only(I.interval(value, Infinity, true, true));
    case ">=":
      return only(I.interval(value, Infinity, false, true));
  }
  const high = claim.valueHigh || claim.value;
  const nominal = (value + Number(high)) / 2;
  const stated = widen(
    I.hull(rounding(claim.value, reading), rounding(high, reading)),
    Number(claim.uncertainty || 0)
  );
  const step = lastDigit(claim.value, reading.trailingZeros);
  const allowed = claim.comparator === "≈" ? widen(stated, reading.approximate * step) : stated;
  const input = isExact(claim, reading) ? I.interval(value, Number(high)) : allowed;
  return {nominal, stated, allowed, input};
}
