import {groundOf, type Ground} from "../../../chart/series.js";
import {allowsStatistics, provenanceOf, type Context} from "../../../figure/figure.js";

/** Efficiencies of single long-term cycles that the paper prints: none. */
const PRINTED = 0;

/** What the efficiencies of a cell's cycles rest on: its file, or the one of Figure 2c taken for every cycle. */
export const efficiencyGround = (context: Context, cell: string): Ground =>
  groundOf(provenanceOf(context, cell), PRINTED);

/** What the dots mean, in full and where there is little room. */
export const ASSUMED_EFFICIENCY = {
  whole: "the efficiency of Figure 2c in every cycle; none of a cycle is printed",
  short: "that of 2c"
} as const;

/** Whether a cycle has an efficiency that is known: from a failure on only where it was measured. @param failed its printed cycle */
export const isKnown = (
  row: {cell: string; cycle_count: number},
  failed: number | null,
  context: Context
): boolean => failed === null || row.cycle_count < failed || allowsStatistics(context, [row]);
