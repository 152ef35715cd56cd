/** The closed forms behind `read.ts`, for one efficiency throughout. */
import type {Cell} from "./read.js";

const SLACK = 1e-9;

/** Cycles that live on the reserve alone, E₀/(Q_c (1 − CE)); not whole, ∞ at CE = 1. */
const reserveCycles = ({capacity, reserve}: Cell, efficiency: number): number =>
  efficiency === 1 ? Infinity : reserve / (capacity * (1 - efficiency));

/** ⌊E₀/(Q_c (1 − CE))⌋ + 1; a quotient a rounding error below a whole number counts as that number. */
export const wholeCycles = (cell: Cell, efficiency: number): number =>
  Math.floor(reserveCycles(cell, efficiency) * (1 + SLACK) + SLACK) + 1;

/** Q_n/Q₀ after n cycles: 1 while the reserve lasts, then a geometric decay from the first reduced cycle. */
export function retention(cell: Cell, efficiency: number, cycles: number): number {
  const whole = wholeCycles(cell, efficiency);
  if (cycles < whole) return 1;
  const first = 1 + cell.reserve / cell.capacity - whole * (1 - efficiency);
  return first * efficiency ** (cycles - whole);
}

/** Cycles until the capacity is the share f of the first, as a real number: E₀/(Q_c(1 − CE)) + ln f/ln CE. */
export const cyclesTo = (fraction: number, cell: Cell, efficiency: number): number =>
  efficiency === 1 ? Infinity : reserveCycles(cell, efficiency) + Math.log(fraction) / Math.log(efficiency);

/** Mean efficiency that alone explains a retention after n cycles without reserve: R^{1/n}. */
export const meanEfficiency = (retained: number, cycles: number): number => retained ** (1 / cycles);

/** Charge lost over n whole cycles of a capacity: n Q (1 − CE). */
export const lost = (capacity: number, efficiency: number, cycles: number): number =>
  cycles * capacity * (1 - efficiency);

/** Efficiency of the reservoir protocol, (n Q_c + Q_s)/(n Q_c + Q_t): n cycles on a reservoir Q_t, then stripping Q_s. */
export const reservoirEfficiency = (
  cycles: number,
  cycled: number,
  reservoir: number,
  stripped: number
): number => (cycles * cycled + stripped) / (cycles * cycled + reservoir);

/** Charge of the final stripping that gives an efficiency in the reservoir protocol. */
export const finalStripping = (
  cycles: number,
  cycled: number,
  reservoir: number,
  efficiency: number
): number => efficiency * (cycles * cycled + reservoir) - cycles * cycled;
