/** Intervals of a model's inputs: as printed digits leave them, as a share of the value, or as a person writes them. */
import {Refusal} from "../lib/refusal.js";
import type {Parameter} from "./parameters.js";
import {readQuantity, requireUnit, type Expected} from "./quantity.js";
import type {Span} from "./uncertainty.js";

/** How well inputs are known: to the last bit, to the digits the paper prints, or to this share of their value. */
export type Spread = "exact" | "printed" | number;

/** Half a unit of the last digit of a number as it is written, 6e-11 or 69.6. */
export function halfDigit(written: string): number {
  const [mantissa = "", exponent = "0"] = written.toLowerCase().split("e");
  return Number(`1e${Number(exponent) - (mantissa.split(".")[1]?.length ?? 0)}`) / 2;
}

/**
 * Interval of an input around `value`. Printed digits count as the share they leave open of the printed value, so that
 * a value moved away from it is as uncertain as it was. Inputs that are not printed are known as assumed.
 */
export function spanOf(parameter: Parameter, value: number, spread: Spread): Span {
  const half = shareOf(parameter, spread) * Math.abs(value);
  return within(parameter, value - half, value + half);
}

function shareOf({tag, default: printed}: Parameter, spread: Spread): number {
  if (typeof spread === "number") return spread;
  if (spread === "exact" || tag !== "paper" || printed === 0) return 0;
  return halfDigit(String(printed)) / Math.abs(printed);
}

const within = ({min, max}: Parameter, low: number, high: number): Span => ({
  low: Math.max(min, low),
  high: Math.min(max, high)
});

const RANGE = /^(.+?)(?:\.\.|…)(.+)$/u;

/** Whether `LOW..HIGH` is written rather than one number. */
export const isRange = (given: string): boolean => RANGE.test(given);

/**
 * `5e-11..7e-11cm2/s`, the unit behind either number or both.
 * @throws Refusal for ends that are no quantities, have no unit or are not in order
 */
export function readSpan(given: string, expected: Expected): Span {
  const [, first = "", last = ""] = RANGE.exec(given) ?? [];
  const unit = /[^\d.eE+\-−\s].*$/u.exec(last)?.[0] ?? "";
  const [low, high] = [/[^\d.eE+\-−\s]/u.test(first) ? first : first + unit, last].map(end => {
    requireUnit(end, expected);
    return readQuantity(end, expected);
  }) as [number, number];
  if (low < high) return {low, high};
  throw new Refusal(
    "parameter",
    `${expected.name} = ${given} is no interval`,
    null,
    "write the lower end first, as in 5e-11..7e-11cm2/s"
  );
}

/** `printed`, or a share such as 10%. @throws Refusal */
export const readSpread = (given: string): Spread =>
  given === "exact" || given === "printed"
    ? given
    : readQuantity(given, {
        name: "spread",
        unit: "1",
        min: 0,
        max: 0.5,
        why: "it is printed, or the share of its value by which an input may lie to either side, such as 10%"
      });
