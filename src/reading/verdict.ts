/** Nine verdicts, each a sign in a small box; only a tension is loud, and no verdict has a colour. */
import type {Verdict} from "../claims/verdict.js";

export type {Verdict};

const CLASS: Record<Verdict, string> = {
  "value reproduced": "eq",
  "order or bound holds": "or",
  "printed twice": "tw",
  "agrees within rounding": "ro",
  misprint: "un",
  tension: "no",
  "open question": "qu",
  "by construction": "by",
  "not checkable": "nc"
};

/** Signs that are type; the others are shapes. */
const TYPED: Readonly<Record<string, string>> = {or: "≤", tw: "2×", un: "sic", qu: "?", nc: "·"};

/** The sign as HTML, with the word for those who hear the page; the shapes come from the page's SVG symbols `v-eq` … */
export function verdictSign(verdict: Verdict): string {
  const name = CLASS[verdict];
  if (!name) throw new Error(`verdict: unknown verdict "${verdict}"`);
  const sign = TYPED[name] ?? `<svg><use href="#v-${name}"/></svg>`;
  return `<span class="v ${name}" aria-hidden="true">${sign}</span><span class="vh">, ${verdict}</span>`;
}
