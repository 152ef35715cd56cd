import {escape, raw, type Element} from "../../lib/element.js";

/** Exponents of units in running words: `1 mA cm-2`. */
export const raised = (text: string): Element =>
  raw(escape(text).replace(/\b(cm|g|h|s|mol|cycle)-(\d)\b/g, "$1<sup>−$2</sup>"));
