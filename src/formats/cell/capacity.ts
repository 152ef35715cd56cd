/** Capacity since the start of the half cycle, from whatever the file counts, else from the current. */
import type {Column, Table, Warning} from "../table.js";
import {passedByCounter, passedByIntegral} from "./counter.js";
import type {HalfCycles} from "./direction.js";

interface Source {
  passed: Float64Array;
  rule: string;
}

interface Time {
  time: Float64Array;
  current: Float64Array;
  step: Float64Array;
  halves: HalfCycles;
  direction: Int8Array;
}

/**
 * In order: a counter of the half cycle (LAND, LANHE); counters that restart at each step; charge and discharge
 * counters, or the net charge, less their value at the start of the half cycle; the integral of the current.
 */
export function stepCapacity(table: Table, of: Time): {values: Float64Array; warnings: Warning[]} {
  const own = numbers(table, "capacity_ah");
  if (own) return {values: own, warnings: []};
  const counters = counted(table, of);
  // Counters that stand still while current flows were not recorded, or are printed too coarsely to show it.
  const {passed, rule} = counters?.passed.some(value => value > 0) ? counters : integrated(of);
  const values = new Float64Array(passed.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    if (i > 0 && of.halves.of[i] !== of.halves.of[i - 1]) sum = 0;
    sum += passed[i]!;
    values[i] = sum;
  }
  const message = `the capacity since the start of the half cycle is ${rule}`;
  return {values, warnings: [{code: "capacity-derived", message}]};
}

const FAMILIES = ["step_", "cycle_", "schedule_", ""] as const;
const WORDS: Record<(typeof FAMILIES)[number], string> = {
  step_: "counters that restart at each step",
  cycle_: "counters of the cycle",
  schedule_: "counters of the schedule",
  "": "counters of the whole test"
};

function counted(table: Table, {step, halves, direction}: Time): Source | null {
  const newStep = (i: number): boolean => step[i] !== step[i - 1];
  for (const family of FAMILIES) {
    const [charge, discharge, cumulative] = ["charging", "discharging", "cumulative"].map(kind =>
      numbers(table, `${family}${kind}_capacity_ah`)
    );
    const ways = [charge, discharge, cumulative].filter(c => c !== null && c !== undefined);
    // One direction alone says nothing of the other.
    if (!(charge && discharge) && !cumulative) continue;
    const begins = family === "step_" ? newStep : null;
    const passed = new Float64Array(halves.of.length);
    const parts = (charge && discharge ? [charge, discharge] : ways).map(counter => {
      return passedByCounter(counter, begins, family === "step_" ? 0 : null);
    });
    for (let i = 0; i < passed.length; i++) {
      if (parts.length === 1) passed[i] = direction[i] === 0 ? 0 : parts[0]![i]!;
      else if (direction[i] !== 0) passed[i] = (direction[i]! > 0 ? parts[0]! : parts[1]!)[i]!;
    }
    return {passed, rule: `taken from ${WORDS[family]}, less their value at its start`};
  }
  for (const name of ["net_capacity_ah", "step_net_capacity_ah", "cycle_net_capacity_ah"]) {
    const net = numbers(table, name);
    if (net) return {passed: netSteps(net, direction), rule: `the change of the net charge (${name})`};
  }
  return null;
}

/** A net charge falls on discharge; a jump back to 0 is a new start. */
function netSteps(net: Float64Array, direction: Int8Array): Float64Array {
  const passed = new Float64Array(net.length);
  for (let i = 1; i < net.length; i++) {
    const step = (net[i]! - net[i - 1]!) * direction[i]!;
    if (step > 0) passed[i] = step;
  }
  return passed;
}

const integrated = ({time, current, halves}: Time): Source => ({
  passed: passedByIntegral(time, current, halves.of),
  rule: "the integral of the current over time (trapezoids between the records of the half cycle)"
});

export function numbers({columns}: {columns: Column[]}, name: string): Float64Array | null {
  const column = columns.find(c => c.name === name);
  return column && column.type !== "string" && column.values.some(v => !Number.isNaN(v))
    ? column.values
    : null;
}
