/** The inventory model as one call: named parameters in, named results out. */
import {Refusal} from "../../lib/refusal.js";
import {readParameters, type Given} from "../parameters.js";
import {readQuantity} from "../quantity.js";
import {cyclesTo, lost, meanEfficiency, retention, wholeCycles} from "./fast.js";
import {INVENTORY} from "./parameters.js";
import type {Cell} from "./read.js";

/** With `retention` given, the efficiency is the one that explains it after `cycles` (then `ce` may not be given). */
type InventoryOptions = Given<keyof typeof INVENTORY | "retention">;

interface InventoryResult {
  /** Capacity after the cycles as a share of the first. */
  retention: number;
  /** Mean efficiency of the cycles. */
  ce_mean: number;
  /** Cycles to the share `fraction`, as a real number; null when it is never reached. */
  cycles_to_fraction: number | null;
  fraction: number;
  /** Cycles that still move the whole capacity; null when all do. */
  whole_cycles: number | null;
  lost_mAh_cm2: number;
  /** Efficiency a reader would infer from the retention alone, as if nothing were held back; null where that is too small a number to hold. */
  ce_apparent: number | null;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** @throws Refusal for a parameter out of range, or both an efficiency and a retention. */
export function runInventory({retention: retained, ...options}: InventoryOptions = {}): InventoryResult {
  if (retained !== undefined && options.ce !== undefined)
    throw new Refusal("parameter", "ce and retention are given both", null, "give one of them");
  const {ce, cycles, reserve, capacity, fraction} = readParameters(INVENTORY, options);
  const cell: Cell = {capacity, reserve};
  const efficiency = retained === undefined ? ce : efficiencyBehind(readRetention(retained), cell, cycles);
  const kept = retention(cell, efficiency, cycles);
  return {
    retention: kept,
    ce_mean: efficiency,
    cycles_to_fraction: finite(cyclesTo(fraction, cell, efficiency)),
    fraction,
    whole_cycles: finite(wholeCycles(cell, efficiency)),
    lost_mAh_cm2: capacity * (1 - kept) + reserve - reserveLeft(cell, efficiency, cycles),
    ce_apparent: kept > 0 ? meanEfficiency(kept, cycles) : null
  };
}

const readRetention = (given: string | number): number =>
  readQuantity(given, {
    name: "retention",
    unit: "1",
    min: 0.01,
    max: 1,
    why: "it is the share of the first capacity left"
  });

const reserveLeft = (cell: Cell, efficiency: number, cycles: number): number =>
  Math.max(0, cell.reserve - lost(cell.capacity, efficiency, cycles));

/** Without reserve R^{1/n}; with one the retention falls with the loss per cycle, so bisection finds it. */
function efficiencyBehind(retained: number, cell: Cell, cycles: number): number {
  if (cell.reserve === 0) return meanEfficiency(retained, cycles);
  let low = 0;
  let high = 1;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (retention(cell, middle, cycles) < retained) low = middle;
    else high = middle;
  }
  return high;
}
