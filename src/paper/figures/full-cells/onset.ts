import {provenanceOf, reported, type Context} from "../../../figure/figure.js";

/** Cycle (claim id) from which a cell of Figure 6a is printed to fall. */
export const ONSET: Readonly<Record<string, string>> = {
  "Mg-Cu": "fig6a.decay-onset.mg",
  "W-Cu": "fig6a.decay-onset.w",
  Cu: "fig6a.decay-onset.cu"
};

/** How a cell falls is known only where it was measured: a line of ours ends at the printed onset. */
export const untilOnset = <R extends {cell: string; specimen: string; cycle_count: number}>(
  rows: readonly R[],
  onset: Readonly<Record<string, string>> | undefined,
  context: Context
): R[] =>
  rows.filter(r => {
    const claim = onset?.[r.specimen];
    return (
      !claim || r.cycle_count <= reported(context, claim) || provenanceOf(context, r.cell) === "measured"
    );
  });
