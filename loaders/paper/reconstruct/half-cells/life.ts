import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import {spectrumCycles} from "../spectra/cycles.js";

/** How a half cell's cycling ends, and whose printed curves stand in where its own are not printed. */
export interface Life {
  /** Cell of Figure 2 whose overpotential, dip and Coulombic efficiency are used. */
  like: "mgw" | "mg" | "w" | "cu";
  /** Cycles in the file. */
  cycles: number;
  /** First cycle that is not regular; beyond the last when the cell still runs. */
  failure: number;
  end: "running" | "short" | "fluctuation" | "fade";
  /** Part of the half cycle of `failure` at which a short circuit sets in. */
  short?: {phase: "deposition" | "dissolution"; part: number};
  /** Cycles after whose deposition the cell rests for a spectrum. */
  rests?: number[];
}

/** "Fails at N": cycle N is the first irregular one. "Stable for N cycles": cycle N + 1 is. */
export function lives(known: Known): Record<string, Life> {
  const n = known.claim;
  const running = (id: string): Life => ({like: "mgw", cycles: n(id), failure: Infinity, end: "running"});
  const after = ASSUMED.cyclesAfterFailure;
  const failing = (
    like: Life["like"],
    failure: number,
    shown: number,
    rest: Pick<Life, "end" | "short">
  ): Life => ({like, failure, cycles: failure - 1 + shown, ...rest});
  const short = (phase: "deposition" | "dissolution", part: number): Pick<Life, "end" | "short"> => ({
    end: "short",
    short: {phase, part}
  });
  return {
    "mgw-cycling": {...running("fig2h.cycles.mgw"), rests: spectrumCycles("mgw", known)},
    "mg-cycling": failing("mg", n("fig2e.ce-onset.mg"), after.mg, short("deposition", 0.9)),
    // Cycle 25 has a printed overpotential of dissolution, so the short circuit comes after half of it.
    "w-cycling": failing("w", n("fig2f.cycles.w"), after.w, short("dissolution", 0.55)),
    "cu-cycling": failing("cu", n("fig2f.cycles.cu"), after.cu, short("deposition", 0.65)),
    "mgw-2mA": running("figS8.cycles.mgw"),
    "mg100w-cycling": running("figS11a.cycles.mg100w"),
    "mgmo-cycling": running("figS29a.cycles.mgmo"),
    "mgnb-cycling": running("figS29b.cycles.mgnb"),
    "mg5w-cycling": failing("mg", n("figS11a.cycles.mg5w") + 1, after.mg5w, {end: "fluctuation"}),
    "mgsn-cycling": failing("mg", n("figS29c.cycles.mgsn") + 1, after.mgsn, {end: "fade"}),
    "50mgw-cycling": failing("mgw", n("figS11b.cycles.50mgw") + 1, after["50mgw"], short("deposition", 0.9)),
    "5mgw-cycling": failing("mgw", 1, ASSUMED.cyclesOf5mgw, {end: "fluctuation"})
  };
}
