/** What pictures of models share when their inputs are intervals: the control, and how a band and its shares are told. */
import type {Control} from "../../figure/figure.js";
import type {Spread} from "../../models/intervals.js";
import {weightiest, type Uncertain} from "../../models/uncertain.js";
import {significant} from "./slab.js";

export const EXACT = "exact";

/** @param name what is known so well, "Inputs" */
export const spreadControl = (name: string): Control => ({
  kind: "choice",
  name: "spread",
  label: `${name} known`,
  default: EXACT,
  options: [
    {value: EXACT, label: "exactly"},
    {value: "printed", label: "to their printed digits"},
    ...[5, 10, 20].map(percent => ({value: String(percent / 100), label: `to ${percent} %`}))
  ]
});

export const spreadOf = ({spread}: {spread: string}): Spread =>
  spread === EXACT || spread === "printed" ? spread : Number(spread);

/** "0.33 to 0.84"; once where both ends are written alike. */
export function spanText({low, high}: Uncertain, text = (x: number): string => significant(x, 2)): string {
  if (low === null || high === null) return "no band";
  return text(low) === text(high) ? text(low) : `${text(low)} to ${text(high)}`;
}

/** "i 88 %, L 6 %", largest first, as many as have room. */
export const sharesText = (result: Uncertain, name: (input: string) => string, most = 3): string =>
  weightiest(result)
    .slice(0, most)
    .map(([input, share]) => `${name(input)} ${Math.round(100 * share)} %`)
    .join(", ") || "no input";

/** How the band and the shares are meant, for captions. */
export const BAND_CAPTION =
  "Shaded: what the inputs leave open, each anywhere in its interval. The share of an input is the square of what it moves alone, over the sum of these squares.";
