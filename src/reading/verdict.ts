/** Six verdicts, each a sign in a small box; only a disagreement is loud, and no verdict has a colour. */
import type {Verdict} from "../claims/verdict.js";

export type {Verdict};

const CLASS: Record<Verdict, string> = {
  agrees: "eq",
  "agrees within rounding": "ro",
  disagrees: "no",
  "unit misprint": "un",
  "by construction": "by",
  "not checkable": "nc"
};

/** The sign as HTML, with the word for those who hear the page; the shapes come from the page's SVG symbols `v-eq` … */
export function verdictSign(verdict: Verdict): string {
  const name = CLASS[verdict];
  if (!name) throw new Error(`verdict: unknown verdict "${verdict}"`);
  const sign = name === "un" ? "unit" : name === "nc" ? "·" : `<svg><use href="#v-${name}"/></svg>`;
  return `<span class="v ${name}" aria-hidden="true">${sign}</span><span class="vh">, ${verdict}</span>`;
}
