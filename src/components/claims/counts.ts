import {BASES, type Basis} from "../../claims/check.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {VERDICTS, type Verdict} from "../../claims/verdict.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {verdictSign} from "../../reading/verdict.js";

type Judged = Pick<ClaimEntry, "verdict" | "basis">;
/** Where a count leads: the claims behind it. */
type Lead = (verdict: Verdict, basis: Basis) => string;

export interface Tally {
  /** Claims whose verdict does not come from reconstructed files. */
  independent: number;
  holds: number;
  no: number;
  unit: number;
  /** By construction: counted apart, for it proves nothing. */
  by: number;
  open: number;
}

/** How many claims can be checked on their own, and how those and the others end. */
export function tally(entries: readonly Judged[]): Tally {
  const count = (...verdicts: Verdict[]): number => entries.filter(e => verdicts.includes(e.verdict)).length;
  const [by, open] = [count("by construction"), count("not checkable")];
  return {
    independent: entries.length - by - open,
    holds: count("agrees", "agrees within rounding"),
    no: count("disagrees"),
    unit: count("unit misprint"),
    by,
    open
  };
}

/** Verdict × basis with one block per check; where there are `many`, blocks stand in rows. */
export function checksTable(entries: readonly Judged[], many = false, lead?: Lead): Element {
  const row = (verdict: Verdict): Element =>
    h(
      "tr",
      {},
      h("th", {scope: "row"}, signAlone(verdict), ` ${verdict}`),
      BASES.map(basis => {
        const n = entries.filter(e => e.verdict === verdict && e.basis === basis).length;
        const number = lead
          ? h("a", {href: lead(verdict, basis), "aria-label": `${n} ${verdict}, ${basis}`}, n)
          : n;
        return h(
          "td",
          {class: n ? null : "z", "data-b": basis},
          n ? [h("span", {class: "c"}, number), blocks(verdict, n, many)] : "–"
        );
      })
    );
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ["verdict", ...BASES].map(name => h("th", {scope: "col"}, capital(name)))
      )
    ),
    h("tbody", {}, VERDICTS.filter(verdict => verdict !== "not checkable").map(row))
  );
}

function blocks(verdict: Verdict, n: number, many: boolean): Child {
  const kind = verdict === "disagrees" ? " no" : verdict === "by construction" ? " by" : "";
  if (!many) return h("span", {class: `u1${kind}`, style: `--n:${n}`});
  const columns = Math.min(n, 20);
  const rows = Math.ceil(n / 20);
  return h("span", {
    class: `u2${kind}`,
    style: `--columns:${columns};--rows:${rows};--last:${n - 20 * (rows - 1)}`
  });
}

/** The sign of a verdict whose word stands beside it. */
export const signAlone = (verdict: Verdict): Element =>
  raw(verdictSign(verdict).replace(/<span class="vh">.*$/, ""));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
