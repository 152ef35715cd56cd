import {lastDigit} from "../../../claims/printed.js";
import type {Span} from "../../../models/inventory/checks.js";
import {printed, type Context} from "../../../figure/figure.js";

/** What a printed number leaves open: all that rounds to its digits, above a bound, or between the ends of a range. */
export function printedSpan(context: Context, id: string, most = Infinity): Span {
  const {value, value_high, uncertainty, comparator} = printed(context, id);
  const number = Number(value);
  if (comparator.startsWith(">")) return {low: number, high: most};
  if (comparator.startsWith("<")) return {low: -most, high: number};
  const half = uncertainty ? Number(uncertainty) : lastDigit(value, "every digit") / 2;
  return {low: number - half, high: (value_high ? Number(value_high) : number) + half};
}
