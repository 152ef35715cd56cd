import {BASES, relationOf, type Basis} from "../../claims/check.js";
import {questionsIn, tensionsIn} from "../../claims/standing.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {VERDICTS, type Verdict} from "../../claims/verdict.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {verdictSign} from "../../reading/verdict.js";

type Judged = Pick<ClaimEntry, "verdict" | "basis">;
type Counted = Pick<ClaimEntry, "id" | "verdict" | "checks">;
/** Where a count leads: the claims behind it. */
type Lead = (verdict: Verdict, basis: Basis) => string;

interface Tally {
  statements: number;
  /** Statements of each verdict. */
  claims: Record<Verdict, number>;
  /** What they say, each relation once; tensions and questions by their number, not by that of their members. */
  once: Record<Verdict, number>;
}

/** Claims by verdict, and what they say counted once. */
export function tally(entries: readonly Counted[]): Tally {
  const of = (verdict: Verdict): readonly Counted[] => entries.filter(e => e.verdict === verdict);
  const relation = ({id, checks: [first]}: Counted): string => (first ? relationOf(first) : id);
  // What holds exactly in one direction and only just in another counts once, as what only just holds.
  const weakest = new Map(
    VERDICTS.flatMap(verdict => of(verdict).map(entry => [relation(entry), verdict] as const))
  );
  const record = (count: (verdict: Verdict) => number): Record<Verdict, number> =>
    Object.fromEntries(VERDICTS.map(verdict => [verdict, count(verdict)])) as Record<Verdict, number>;
  const checks = entries.flatMap(e => e.checks);
  const found: Partial<Record<Verdict, number>> = {
    tension: tensionsIn(checks).length,
    "open question": questionsIn(checks).length
  };
  return {
    statements: entries.length,
    claims: record(verdict => of(verdict).length),
    once: record(verdict => found[verdict] ?? [...weakest.values()].filter(word => word === verdict).length)
  };
}

/** The counts as a reader says them: "43 values follow from other numbers, 39 orders or bounds hold, …". */
export function saidCounts({once}: Tally): string {
  const parts = WORDS.flatMap(([verdict, one, many]) =>
    once[verdict] ? [`${once[verdict]} ${once[verdict] === 1 ? one : many}`] : []
  );
  return parts.length < 2
    ? (parts[0] ?? "none can be checked")
    : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const WORDS: readonly [Verdict, string, string][] = [
  ["value reproduced", "value follows from other numbers", "values follow from other numbers"],
  ["order or bound holds", "order or bound holds", "orders or bounds hold"],
  ["printed twice", "is printed twice alike", "are printed twice alike"],
  ["agrees within rounding", "agrees within rounding", "agree within rounding"],
  ["misprint", "is misprinted", "are misprinted"],
  ["tension", "tension stands", "tensions stand"],
  ["open question", "question is open", "questions are open"]
];

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

const LOOKS: Partial<Record<Verdict, string>> = {tension: " no", "by construction": " by"};

function blocks(verdict: Verdict, n: number, many: boolean): Child {
  const kind = LOOKS[verdict] ?? "";
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
