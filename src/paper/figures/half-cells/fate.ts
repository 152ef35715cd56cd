import {allowsStatistics, reported, type Context} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";

/** How a half cell of Figure 2d ended: hours and cycles as printed (claim ids); the bilayer cell was stopped, not broken. */
interface Fate {
  hours: string;
  cycles: string;
  word: "still cycling" | "short circuit" | "failure";
}

export const FATE: Record<string, Fate> = {
  "Mg/W-Cu": {hours: "fig2h.hours.mgw", cycles: "fig2h.cycles.mgw", word: "still cycling"},
  "Mg-Cu": {hours: "fig2g.hours.mg", cycles: "fig2g.cycles.mg", word: "short circuit"},
  "W-Cu": {hours: "fig2f.hours.w", cycles: "fig2f.cycles.w", word: "failure"},
  Cu: {hours: "fig2f.hours.cu", cycles: "fig2f.cycles.cu", word: "short circuit"}
};

export const survives = (specimen: string): boolean => FATE[specimen]?.word === "still cycling";

/** Printed hour of the failure, or of the end of the test. */
export const hoursOf = (specimen: string, context: Context): number =>
  reported(context, FATE[specimen]!.hours);

/** Printed hour of a failure; NaN for a cell that had none, or of which none is printed. */
export const failureHour = (specimen: string, context: Context): number =>
  FATE[specimen] && !survives(specimen) ? hoursOf(specimen, context) : NaN;

/** Printed cycle of a failure; null for a cell that had none, or of which none is printed. */
export const failureCycle = (specimen: string, context: Context): number | null =>
  FATE[specimen] && !survives(specimen) ? reported(context, FATE[specimen].cycles) : null;

/** "short circuit at 48 h", "still cycling beyond 600 h". */
export const endInWords = (specimen: string, context: Context): string =>
  `${FATE[specimen]!.word} ${survives(specimen) ? "beyond" : "at"} ${hoursOf(specimen, context)} h`;

/** The same with the printed cycle; nothing for a specimen of which no end is printed. */
export const fateInWords = (specimen: string, context: Context): string =>
  FATE[specimen] ? `${endInWords(specimen, context)}, cycle ${reported(context, FATE[specimen].cycles)}` : "";

/** "Copper and tungsten alone end within 49 hours, magnesium alone after 383." */
export const endsInWords = (context: Context): string =>
  `Copper and tungsten alone end within ${Math.ceil(largest(["Cu", "W-Cu"].map(s => hoursOf(s, context))))} hours, magnesium alone after ${hoursOf("Mg-Cu", context)}`;

/** What follows a printed failure is known only where it was measured. */
export const untilFailure = <R extends {cell: string; specimen: string; hour: number}>(
  rows: readonly R[],
  context: Context
): R[] => rows.filter(r => !(r.hour > failureHour(r.specimen, context)) || allowsStatistics(context, [r]));
