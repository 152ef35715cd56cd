/**
 * Cell voltage while lithium is dissolved. The overpotential is constant until the deposit gives out: the part
 * of the area still in contact falls as 1 − exp(−remaining/w), with `remaining` the part of the charge left, so
 * the local current density and with it the voltage rise up to the cutoff.
 */
import {ASSUMED} from "../assumed.js";

/**
 * Voltage against charge (any unit, that of `end`), reaching `cutoff_volt` at the charge `end`; null for a cell
 * that never does. `overpotential` may change with charge, as when a short circuit sets in.
 */
export function dissolution(
  overpotential: (q: number) => number,
  end: number,
  cutoff_volt: number | null,
  start_volt: number,
  switching: number
): (q: number) => number {
  const w = ASSUMED.contactLoss;
  const remainingAtEnd = cutoff_volt === null ? 0 : -w * Math.log(1 - overpotential(end) / cutoff_volt);
  const total = end / (1 - remainingAtEnd);
  return q => {
    const memory = Math.exp(-q / switching);
    const contact = cutoff_volt === null ? 1 : 1 - Math.exp(-(1 - q / total) / w);
    return start_volt * memory + (overpotential(q) / contact) * (1 - memory);
  };
}
