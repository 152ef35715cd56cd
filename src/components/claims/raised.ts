import {raw, type Element} from "../../lib/element.js";
import {withFormulas} from "../../reading/formula.js";

/** Words with chemical formulas, exponents of units and lowered indices typeset: `Cu2S at 1 mA cm-2`, `R_ct`. */
export const raised = (text: string): Element =>
  raw(
    withFormulas(text)
      .replace(/\b(cm|g|h|s|mol|cycle|K)-(\d)\b/g, "$1<sup>−$2</sup>")
      .replace(/\bR_([A-Za-z]+)/g, "R<sub>$1</sub>")
  );

/** `cycle=1; x=0.06; cycle>=2` → cycle 1; x = 0.06; cycle ≥ 2. */
export const conditionInWords = (condition: string): string =>
  condition
    .replace(/\s*>=\s*/g, " ≥ ")
    .replace(/\b(\p{L})=/gu, "$1 = ")
    .replace(/(\p{L}{2,})=/gu, "$1 ");
