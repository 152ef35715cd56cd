/** One pattern in the residuals of a Kramers–Kronig sum, and the scale it is judged by. */
import {minus} from "../../lib/minus.js";
import type {Corruption} from "./corrupt.js";

/** Chance that a sound spectrum gives a finding of one kind; there are seven. */
export const LEVEL = 0.002;
/** Chance that a sound spectrum is blamed for one: a likelier finding is told, and called typical whatever its size. */
export const BLAME = 2e-6;
/** Size over tolerance, one at most where chance alone may have made the finding. */
export const severityAt = (chance: number, severity: number): number =>
  chance < BLAME ? severity : Math.min(1, severity);
/** Relative to |Z|; instruments state accuracies of a few tenths of a per cent to one per cent. */
export const TYPICAL = 0.01;
/** Sizes up to which a fault is no more than a sound measurement may show, in the unit of the corruption. */
export const TOLERATED = {point: 2, step: 2, drift: 15, imaginary: 2.5};

export interface Finding {
  kind: "neighbours" | "smooth" | "ends" | "noise" | Corruption["id"];
  /** Size over tolerance; above one it is no longer typical of a measurement. */
  severity: number;
  /** Energy of the residuals explained per unknown; orders the reasons. */
  weight: number;
  /** What it is, one sentence. */
  sentence: string;
  /** Where it is seen, from the highest frequency down. */
  hertz: number[];
}

export const inPercent = (share: number): string =>
  `${minus(String(Number((100 * share).toPrecision(2))))} %`;
