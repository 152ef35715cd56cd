/** The inventory when its efficiency, reserve and capacity are intervals. */
import {spanOf, type Spread} from "../intervals.js";
import {uncertainty, type Uncertainty} from "../uncertain.js";
import type {Box, Span} from "../uncertainty.js";
import {runInventory} from "./index.js";
import {INVENTORY} from "./parameters.js";

export const UNCERTAIN = ["ce", "reserve", "capacity"] as const;
type UncertainInput = (typeof UNCERTAIN)[number];

/** A share of an efficiency is one of what it loses: 0.998 to a tenth is 0.9978 to 0.9982. */
export function efficiencySpan(value: number, spread: Spread): Span {
  if (typeof spread !== "number") return spanOf(INVENTORY.ce, value, spread);
  const half = spread * (1 - value);
  return {low: value - half, high: value + half};
}

export const inventoryBox = (
  values: Readonly<Record<UncertainInput, number>>,
  spread: Spread,
  given: Partial<Record<UncertainInput, Span>> = {}
): Box<UncertainInput> => ({
  ce: given.ce ?? efficiencySpan(values.ce, spread),
  reserve: given.reserve ?? spanOf(INVENTORY.reserve, values.reserve, spread),
  capacity: given.capacity ?? spanOf(INVENTORY.capacity, values.capacity, spread)
});

export const inventoryUncertainty = (
  values: Readonly<Record<keyof typeof INVENTORY, number>>,
  box: Box<UncertainInput>
): Uncertainty =>
  uncertainty(values, box, inputs => {
    const {retention, cycles_to_fraction, lost_mAh_cm2} = runInventory(inputs);
    return {retention, cycles_to_fraction, lost_mAh_cm2};
  });
