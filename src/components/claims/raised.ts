import {raw, type Element} from "../../lib/element.js";
import {withFormulas} from "../../reading/formula.js";

/** Words with chemical formulas and exponents of units typeset: `Cu2S at 1 mA cm-2`. */
export const raised = (text: string): Element =>
  raw(withFormulas(text).replace(/\b(cm|g|h|s|mol|cycle)-(\d)\b/g, "$1<sup>−$2</sup>"));
