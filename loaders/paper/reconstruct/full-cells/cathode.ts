/**
 * Voltage of an anode-free full cell against NMC811. The shape is an OCV-like line in the charged part y of
 * the cathode, moved by the current times an apparent resistance, and bent so that each half cycle ends where
 * the printed capacity says: a knee at the end of discharge, 4.3 V at the end of a full charge.
 */
import {ASSUMED} from "../assumed.js";

export interface Window {
  low_volt: number;
  high_volt: number;
}

const ocv = (y: number): number => 3.5 + 0.5 * y + 0.3 * y * y;
/** Charged part at which the cell reaches its upper limit under this polarisation. */
const topAt = (volt: number): number => (-0.5 + Math.sqrt(0.25 + 1.2 * (volt - 3.5))) / 0.6;

/** Width of the knee at the end of discharge, and of the rise at the start of charge, as a part of capacity. */
const KNEE = 0.04;
const START = 0.004;

const polarisation_volt = (current_mA: number): number =>
  (Math.abs(current_mA) / 1000) * ASSUMED.fullCell_ohm;

/**
 * Charge by a part of a full charge; `filled` 1 ends at the upper limit. `anode` is what the collector adds
 * before lithium plates evenly.
 */
export function charge(
  {low_volt, high_volt}: Window,
  current_mA: number,
  filled: number,
  anode: (part: number) => number
): (part: number) => number {
  const eta = polarisation_volt(current_mA);
  const top = topAt(high_volt - eta) * filled;
  return part => {
    const memory = Math.exp(-part / START);
    return low_volt * memory + (ocv(top * part) + eta - anode(part)) * (1 - memory);
  };
}

/** Discharge from the state a charge of `filled` left, to the lower limit. */
export function discharge(
  {low_volt, high_volt}: Window,
  current_mA: number,
  filled: number
): (part: number) => number {
  const eta = polarisation_volt(current_mA);
  const top = topAt(high_volt - eta) * filled;
  const bend = ocv(0) - eta - low_volt;
  return part => ocv(top * (1 - part)) - eta - bend * Math.exp((part - 1) / KNEE);
}
