import {raw, type Element} from "../lib/element.js";
import {withFormulas} from "./formula.js";

/**
 * Words with chemical formulas, exponents of units, lowered indices, orbitals and space groups typeset:
 * `Cu2S at 1 mA cm-2`, `R_ct`, `S 2p3/2`, `P63/mmc`.
 */
export const raised = (text: string): Element =>
  raw(
    withFormulas(text)
      .replace(/\b(cm|g|h|s|mol|cycle|K)-(\d)\b/g, "$1<sup>−$2</sup>")
      .replace(/\bR_([A-Za-z]+)/g, "R<sub>$1</sub>")
      .replace(/\b([HR])0\b/g, "$1<sub>0</sub>")
      .replace(/\b(\d[spdf])(\d\/2)/g, "$1<sub>$2</sub>")
      .replace(/\bP63\/mmc\b/g, "<i>P</i>6<sub>3</sub>/<i>mmc</i>")
      .replace(/\b([IF])m-3m\b/g, "<i>$1m</i>3\u0305<i>m</i>")
  );

/** Tags of the table of claims and what they stand for. */
const TAGS: Record<string, string> = {li2s: "Li2S", lpscl: "LPSCl", sox: "SOx"};

/** `cycle=1; x=0.06; cycle>=2` → cycle 1; x = 0.06; cycle ≥ 2. */
export const conditionInWords = (condition: string): string =>
  condition
    .replace(/\s*>=\s*/g, " ≥ ")
    .replace(/\b(\p{L})=/gu, "$1 = ")
    .replace(/(\p{L}{2,})=/gu, "$1 ")
    .replace(/\bhkl (\d)/g, "reflection $1")
    .replace(/\b(?:li2s|lpscl|sox)\b/g, tag => TAGS[tag]!)
    .replace(/\b(panels|cycles?) ([a-z]|\d+)-([a-z]|\d+)\b/g, "$1 $2–$3")
    .replace(/\b(\d)-(\d) V\b/g, "$1–$2 V");
