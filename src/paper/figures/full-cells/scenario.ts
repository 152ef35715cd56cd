/** A cell that loses lithium and nothing else: what the reader chooses, what is printed, and what inputs leave open. */
import {scenarioCapacities, type Printed, type Scenario} from "../../../models/inventory/checks.js";
import {INVENTORY} from "../../../models/inventory/parameters.js";
import {efficiencySpan} from "../../../models/inventory/uncertainty.js";
import {spanOf} from "../../../models/intervals.js";
import {uncertainty, type Uncertain} from "../../../models/uncertain.js";
import type {Box} from "../../../models/uncertainty.js";
import {reported, type Context, type Row, type State} from "../../../figure/figure.js";
import {printedSpan} from "./printed-span.js";
import {EXACT, spreadOf} from "../uncertain.js";

export const SPECIMEN = "Mg/W-Cu";
export const CYCLES = "abs.cycles.mgw";

export interface Fade extends State {
  early: number;
  late: number;
  reserve: number;
  spread: string;
}
export interface Kept extends Row {
  cell: string;
  cycle_count: number;
  kept: number;
}

export const scenarioOf = (state: Fade, context: Context): Scenario => ({
  early: state.early,
  late: state.late,
  reserve: state.reserve,
  from: reported(context, "fig6a.decay.mgw.late.from")
});

export const printedOf = (context: Context): Printed => ({
  efficiencyPercent: printedSpan(context, "abs.ce.mgw", 100),
  earlyFadePercent: printedSpan(context, "fig6a.decay.mgw.early"),
  lateFadePercent: printedSpan(context, "fig6a.decay.mgw.late"),
  startCapacity: printedSpan(context, "fig6a.capacity.start"),
  lateCapacity: printedSpan(context, "fig6a.capacity.mgw.c120"),
  lateCycle: reported(context, "fig6a.stable.mgw"),
  retentionPercent: printedSpan(context, "fig6a.retention.mgw.c150"),
  cycles: reported(context, CYCLES)
});

type Inputs = "early" | "late" | "reserve";

/** A printed fade leaves its last digit open, and the efficiency behind it as much; a share is one of the loss. */
export function fadeBox(state: Fade, context: Context): Box<Inputs> {
  const spread = spreadOf(state);
  const efficiency = (value: number, claim: string) => {
    if (spread !== "printed") return efficiencySpan(value, spread);
    const {low, high} = printedSpan(context, claim);
    const half = (high - low) / 200;
    return {low: value - half, high: Math.min(1, value + half)};
  };
  return {
    early: efficiency(state.early, "fig6a.decay.mgw.early"),
    late: efficiency(state.late, "fig6a.decay.mgw.late"),
    reserve: spanOf({...INVENTORY.reserve, tag: "assumed"}, state.reserve, spread)
  };
}

export const inputsOf = ({early, late, reserve}: Fade): Record<Inputs, number> => ({early, late, reserve});

/** Capacity after the last cycle as a share of the first, with its band; null where the inputs are exact. */
export function keptOpen(state: Fade, context: Context): Uncertain | null {
  if (state.spread === EXACT) return null;
  const from = scenarioOf(state, context).from;
  const cycles = reported(context, CYCLES);
  return uncertainty(inputsOf(state), fadeBox(state, context), inputs => ({
    kept: scenarioCapacities({...(inputs as Record<Inputs, number>), from}, cycles)[cycles]!
  })).results["kept"]!;
}

export const INPUT_NAMES: Record<string, string> = {
  early: "efficiency at first",
  late: "in the last cycles",
  reserve: "reserve"
};
