/** What a table most likely is, from its columns and values; the reader corrects it. */
import {median} from "d3-array";
import {numbers} from "../formats/cell/capacity.js";
import type {Table} from "../formats/table.js";

/** A layered oxide against lithium lies above this voltage while current flows, a collector against lithium below it. */
const CATHODE_ABOVE_VOLT = 2;
/** A half cell that is charged beyond this is activated, not cycled against a cut-off of some tenths of a volt. */
const ACTIVATED_ABOVE_VOLT = 0.6;
/** At constant voltage nine records in ten lie within a hundredth of the median. */
const HELD = {share: 0.9, within: 0.01};

export interface Guess {
  family: string;
  protocol: string;
}

/** Null for a table that holds neither a cell test, a spectrum nor thicknesses. */
export function guess(table: Table): Guess | null {
  const has = (name: string): boolean => !!numbers(table, name)?.some(value => value > 0);
  if (has("frequency_hertz")) return {family: "impedance", protocol: "spectrum"};
  if (has("thickness_nm")) return {family: "corrosion-thickness", protocol: "thickness"};
  const [time, volt, ampere] = ["test_time_second", "voltage_volt", "current_ampere"].map(name =>
    numbers(table, name)
  );
  if (!time || !volt || !ampere) return null;
  return ofTest(volt, ampere);
}

/** The same of a test's voltage and current. */
export function ofTest(volt: Float64Array, ampere: Float64Array): Guess {
  const held = volt.filter((v, i) => ampere[i] !== 0 && Number.isFinite(v)).sort();
  const middle = median(held) ?? 0;
  const near = held.filter(v => Math.abs(v - middle) <= HELD.within * Math.abs(middle)).length;
  const one = ampere.every(a => !(a < 0)) || ampere.every(a => !(a > 0));
  if (one && near >= HELD.share * held.length && held.length > 0)
    return {family: "corrosion-current", protocol: "hold"};
  if ((held.at(-1) ?? 0) > CATHODE_ABOVE_VOLT && middle > ACTIVATED_ABOVE_VOLT)
    return {family: "full-cell", protocol: "cycling"};
  const first = highestOfFirstCharge(volt, ampere);
  return {family: "half-cell", protocol: first > ACTIVATED_ABOVE_VOLT ? "activation" : "cycling"};
}

/** The highest voltage of the first charge: a failure comes later, a start from open circuit before. */
function highestOfFirstCharge(volt: Float64Array, ampere: Float64Array): number {
  let highest = 0;
  let begun = false;
  for (let i = 0; i < volt.length; i++) {
    if (ampere[i]! < 0 && begun) break;
    if (!(ampere[i]! > 0)) continue;
    begun = true;
    if (volt[i]! > highest) highest = volt[i]!;
  }
  return highest;
}
