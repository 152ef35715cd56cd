import * as I from "./interval.js";
import {
  DimensionError,
  NONE,
  compose,
  isPlain,
  raise,
  sameDimension,
  type Dimension
} from "../lib/dimension.js";
import {fromBase, toBase, type Unit} from "../lib/unit.js";

/** A number in SI base units: its nominal value, the interval it may lie in, its dimension. */
export interface Quantity {
  readonly kind: "quantity";
  readonly nominal: number;
  readonly range: I.Interval;
  readonly dimension: Dimension;
}

export const quantity = (nominal: number, range: I.Interval, dimension: Dimension = NONE): Quantity => ({
  kind: "quantity",
  nominal,
  range,
  dimension
});

export const exact = (value: number, dimension: Dimension = NONE): Quantity =>
  quantity(value, I.point(value), dimension);

/** From numbers in a unit. */
export const inUnit = (nominal: number, range: I.Interval, unit: Unit): Quantity =>
  quantity(
    toBase(nominal, unit),
    I.monotone(range, v => toBase(v, unit)),
    unit.dimension
  );

/** Nominal value and interval counted in a unit. @throws DimensionError */
export function countedIn(q: Quantity, unit: Unit): {nominal: number; range: I.Interval} {
  matched(q, {dimension: unit.dimension}, `expressing in ${unit.text || "1"}`);
  return {nominal: fromBase(q.nominal, unit), range: I.monotone(q.range, v => fromBase(v, unit))};
}

/** The common dimension of two quantities. @throws DimensionError */
export function matched(a: {dimension: Dimension}, b: {dimension: Dimension}, doing: string): Dimension {
  if (!sameDimension(a.dimension, b.dimension)) throw new DimensionError(a.dimension, b.dimension, doing);
  return a.dimension;
}

export const add = (a: Quantity, b: Quantity): Quantity =>
  quantity(a.nominal + b.nominal, I.add(a.range, b.range), matched(a, b, "adding"));

export const subtract = (a: Quantity, b: Quantity): Quantity =>
  quantity(a.nominal - b.nominal, I.subtract(a.range, b.range), matched(a, b, "subtracting"));

export const multiply = (a: Quantity, b: Quantity): Quantity =>
  quantity(a.nominal * b.nominal, I.multiply(a.range, b.range), compose(a.dimension, b.dimension));

export const divide = (a: Quantity, b: Quantity): Quantity =>
  quantity(a.nominal / b.nominal, I.divide(a.range, b.range), compose(a.dimension, b.dimension, -1));

export const negate = (a: Quantity): Quantity => quantity(-a.nominal, I.negate(a.range), a.dimension);

/** A plain exact exponent for any base; an uncertain exponent only for a plain positive base. */
export function power(base: Quantity, exponent: Quantity): Quantity {
  plain(exponent, "an exponent");
  if (exponent.range.low === exponent.range.high)
    return quantity(
      base.nominal ** exponent.nominal,
      I.power(base.range, exponent.nominal),
      raise(base.dimension, exponent.nominal)
    );
  plain(base, "the base of an uncertain power");
  return quantity(
    base.nominal ** exponent.nominal,
    I.exponential(I.multiply(exponent.range, I.logarithm(base.range)))
  );
}

/** @throws DimensionError when the number carries a unit. */
export function plain(q: Quantity, role: string): Quantity {
  if (!isPlain(q.dimension)) throw new DimensionError(q.dimension, NONE, `${role} must be a plain number:`);
  return q;
}
