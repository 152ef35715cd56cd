/** Chemical formulas as typeset text: digits become subscripts, charges superscripts. */
import {escape} from "../lib/element.js";

const PART = /([A-Z](?:[a-wyz])?|[()])|(\d+(?:\.\d+)?|x)|(\^?\d*[+−-]$)/g;

/**
 * `Li6PS5Cl`, `LixMg`, `Mg2+` (a charged dimer) or `Cu^2+` (a doubly charged ion; the caret sets the charge apart).
 * @throws Error `formula: …` when a part is neither element, count nor charge
 */
export function formula(text: string): string {
  let at = 0;
  let html = "";
  for (const match of text.matchAll(PART)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [part, element, count, charge] = match;
    if (element) html += element;
    else if (count) html += count === "x" ? "<sub><i>x</i></sub>" : `<sub>${count}</sub>`;
    else if (charge) html += superscript(part);
  }
  if (at !== text.length || !/^[A-Z(]/.test(text))
    throw new Error(`formula: cannot read "${text}" from character ${at + 1}`);
  return html;
}

/** `Mg2+` has matched `Mg`, `2`, `+`; `Cu^2+` has matched `Cu`, `^2+`. */
const superscript = (charge: string): string => `<sup>${charge.replace("^", "").replace("-", "−")}</sup>`;

const ELEMENT =
  "A[cglrstu]|B[aeir]?|C[adelorsu]?|Dy|E[ru]|Fe?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[aiu]|M[gno]|N[abdei]?|Os?|P[bdrt]?|R[behu]|S[bceimnr]?|T[abeilm]|V|W|Xe|Yb?|Z[nr]";
const FORMULA = new RegExp(`^(?:(?:${ELEMENT})(?:\\d+(?:\\.\\d+)?|x)?){2,}$`);
const ION = new RegExp(`^(?:${ELEMENT})(?:\\d|\\^\\d?)?\\+$`);

/** True for a printed value such as `LiNi0.8Mn0.1Co0.1O2`; words, numbers and names like NMC811 are not formulas. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && /[\dx]/.test(text);

/** `Ga+`, `O2+` (a charged dimer), `Cu^2+`. */
const isIon = (text: string): boolean => ION.test(text);

/** Text in which formulas stand among words, e.g. `Li2S and Li2O`. */
export const withFormulas = (text: string): string =>
  text
    .split(/(\s+|[,;:()])/)
    .map(word => (isFormula(word) || isIon(word) ? formula(word) : escape(word)))
    .join("");
