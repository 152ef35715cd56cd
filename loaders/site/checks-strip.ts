import {h, raw, render, type Element} from "../../src/lib/element.js";
import {verdictSign, type Verdict} from "../../src/reading/verdict.js";
import {made, type LedgerEntry} from "./made.js";

const VERDICTS: Verdict[] = ["agrees", "agrees within rounding", "disagrees", "unit misprint", "by construction"];
const BASES = ["first principles", "internal", "model", "data"] as const;

/** The claims of a page's figures by verdict and basis; what holds by construction is counted apart and proves nothing. */
export function checksStrip(figures: string[]): string {
  const {figures: all, ledger} = made();
  const ids = new Set(figures.flatMap(id => all.get(id)?.claims ?? []));
  const entries = [...ids].flatMap(id => ledger.get(id) ?? []);
  if (!entries.length) return "";
  const count = (v: Verdict, basis?: string): LedgerEntry[] => entries.filter(e => e.verdict === v && (!basis || e.basis === basis));
  const independent = entries.filter(e => e.verdict !== "by construction" && e.verdict !== "not checkable").length;
  const holds = count("agrees").length + count("agrees within rounding").length;
  const no = count("disagrees").length;
  const unit = count("unit misprint").length;
  const by = count("by construction").length;
  const open = count("not checkable").length;
  const blocks = (v: Verdict, n: number): (string | Element)[] => n === 0 ? ["–"] : [
    h("span", {class: "c"}, String(n)), h("span", {class: `u1${v === "disagrees" ? " no" : v === "by construction" ? " by" : ""}`, style: `--n:${n}`})];
  return render(h("section", {class: "cs wide", id: "checks", "aria-labelledby": "checks.h"},
    h("h2", {id: "checks.h"}, `Of ${independent} independent checks on this page ${holds} ${holds === 1 ? "holds" : "hold"}, ${no} ${no === 1 ? "does" : "do"} not${unit ? `, and ${unit} ${unit === 1 ? "is a misprinted unit" : "are misprinted units"}` : ""}. A further ${by} hold by construction and prove nothing.`),
    h("table", {},
      h("thead", {}, h("tr", {}, ["Verdict", ...BASES.map(b => b[0]!.toUpperCase() + b.slice(1))].map(t => h("th", {scope: "col"}, t)))),
      h("tbody", {}, VERDICTS.map(v => h("tr", {}, h("th", {scope: "row"}, raw(verdictSign(v)), ` ${v}`),
        BASES.map(b => { const n = count(v, b).length; return h("td", {class: n ? null : "z", "data-b": b}, ...blocks(v, n)); }))))),
    h("p", {class: "cs-n"}, open ? `${open} statements only say what a panel shows or have no raw data here; they are not checkable. ` : "", h("a", {href: "./claims.html"}, "All claims"))));
}
