import {h, raw, render, type Element} from "../../src/lib/element.js";
import {verdictSign, type Verdict} from "../../src/reading/verdict.js";
import {made, type LedgerEntry} from "./made.js";

const VERDICTS: Verdict[] = [
  "agrees",
  "agrees within rounding",
  "disagrees",
  "unit misprint",
  "by construction"
];
const BASES = ["first principles", "internal", "model", "data"] as const;

interface Tally {
  independent: number;
  holds: number;
  no: number;
  unit: number;
  by: number;
  open: number;
}

/** How many claims can be checked on their own, and how those and the others end. */
export function tally(entries: readonly LedgerEntry[]): Tally {
  const count = (...verdicts: Verdict[]): number => entries.filter(e => verdicts.includes(e.verdict)).length;
  const by = count("by construction"),
    open = count("not checkable");
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
export function checksTable(entries: readonly LedgerEntry[], many = false): Element {
  const row = (v: Verdict): Element =>
    h(
      "tr",
      {},
      h("th", {scope: "row"}, raw(verdictSign(v).replace(/<span class="vh">.*$/, "")), ` ${v}`),
      BASES.map(b => {
        const n = entries.filter(e => e.verdict === v && e.basis === b).length;
        return h("td", {class: n ? null : "z", "data-b": b}, blocks(v, n, many));
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
        ["Verdict", ...BASES.map(b => b[0]!.toUpperCase() + b.slice(1))].map(t => h("th", {scope: "col"}, t))
      )
    ),
    h("tbody", {}, VERDICTS.map(row))
  );
}

function blocks(v: Verdict, n: number, many: boolean): (string | Element)[] {
  if (n === 0) return ["–"];
  const kind = v === "disagrees" ? " no" : v === "by construction" ? " by" : "";
  const columns = Math.min(n, 20),
    rows = Math.ceil(n / 20),
    last = n - 20 * (rows - 1);
  return [
    h("span", {class: "c"}, String(n)),
    many
      ? h("span", {class: `u2${kind}`, style: `--columns:${columns};--rows:${rows};--last:${last}`})
      : h("span", {class: `u1${kind}`, style: `--n:${n}`})
  ];
}

/** The claims of a page's figures by verdict and basis; what holds by construction is counted apart and proves nothing. */
export function checksStrip(figures: string[]): string {
  const {figures: all, ledger} = made();
  const ids = new Set(figures.flatMap(id => all.get(id)?.claims ?? []));
  const entries = [...ids].flatMap(id => ledger.get(id) ?? []);
  if (!entries.length) return "";
  const {independent, holds, no, unit, by, open} = tally(entries);
  return render(
    h(
      "section",
      {class: "cs wide", id: "checks", "aria-labelledby": "checks.h"},
      h(
        "h2",
        {id: "checks.h"},
        `Of ${independent} independent checks on this page ${holds} ${holds === 1 ? "holds" : "hold"}, ${no} ${no === 1 ? "does" : "do"} not${unit ? `, and ${unit} ${unit === 1 ? "is a misprinted unit" : "are misprinted units"}` : ""}. A further ${by} hold by construction and prove nothing.`
      ),
      checksTable(entries),
      h(
        "p",
        {class: "cs-n"},
        open
          ? `${open} statements only say what a panel shows or have no raw data here; they are not checkable. `
          : "",
        h("a", {href: "./claims.html"}, "All claims")
      )
    )
  );
}
