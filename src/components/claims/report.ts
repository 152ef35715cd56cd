import type {Assumption} from "../../claims/assumption.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {BASES} from "../../claims/check.js";
import {VERDICTS, type Verdict} from "../../claims/verdict.js";
import {h, raw, render, type Child, type Element} from "../../lib/element.js";
import {computedRange} from "../computed-value.js";
import {capital, saidCounts, tally} from "./counts.js";
import {figureName} from "./figure-order.js";
import type {Review} from "./ledger-files.js";
import {printed} from "./printed.js";
import {conditionInWords, raised} from "../../words/raised.js";

/** Signs as type, for a file that carries no pictures. */
const SIGNS: Record<Verdict, string> = {
  "value reproduced": "=",
  "order or bound holds": "≤",
  "printed twice": "2×",
  "agrees within rounding": "≈",
  tension: "≠",
  "open question": "?",
  misprint: "sic",
  "by construction": ":=",
  "not checkable": "·"
};

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.5 Georgia,serif;max-width:64em;margin:2em auto;padding:0 1.2em}
h1{font-weight:400;font-size:2em;line-height:1.15}h2{font-weight:400;border-top:2px solid;padding-top:.5em;margin-top:2em}
table{border-collapse:collapse;width:100%;font:13px/1.4 system-ui,sans-serif}th,td{text-align:left;vertical-align:top;padding:3px 8px 3px 0;border-bottom:1px solid #8886;font-weight:400}
thead th,tbody b{font-weight:650}code{font:12px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}.v{display:inline-block;min-width:1.6em;font-weight:700}.no,.un{text-decoration:underline}.note{font-style:italic}
tr{break-inside:avoid}thead{display:table-header-group}@media print{body{font-size:10pt;margin:0}}`;

/** A review as one file that needs nothing else: edition and checksums, assumptions, counts, notes and the whole ledger. */
export function report(review: Review, assumptions: readonly Assumption[], madeOn: string): string {
  const {edition, entries} = review;
  const counted = tally(entries);
  const page = h(
    "body",
    {},
    h("h1", {}, "Review of the statements of one paper"),
    h(
      "p",
      {},
      `${edition.paper.said}, `,
      h("a", {href: `https://doi.org/${edition.paper.doi}`}, `doi:${edition.paper.doi}`),
      `. Made on ${madeOn} with ${edition.name} ${edition.workbook}, `,
      h("a", {href: edition.address}, edition.address),
      "."
    ),
    h(
      "p",
      {},
      `Of ${entries.length} statements, each relation counted once: ${saidCounts(counted)}. ${counted.claims["by construction"]} statements hold by construction and prove nothing. ${counted.claims["not checkable"]} are not checkable.`
    ),
    h("h2", {}, "Counts"),
    counts(entries),
    h("h2", {}, "Assumptions"),
    changedAssumptions(review, assumptions),
    h("h2", {}, "Notes of the reviewer"),
    notes(review),
    h("h2", {}, "Ledger"),
    table(
      ["Statement", "Printed", "Computed", "Verdict", "Basis"],
      entries.map(entry => line(entry, review))
    ),
    h("h2", {}, "Files"),
    table(
      ["File", "SHA-256"],
      edition.files.map(({path, sha256}) => [h("code", {}, path), h("code", {}, sha256)])
    ),
    h("h2", {}, "Raw files"),
    table(
      ["Cell", "Provenance", "File", "SHA-256"],
      edition.raw.map(r => [r.cell, r.provenance, h("code", {}, r.file), h("code", {}, r.sha256)])
    )
  );
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${render(h("span", {}, `Review, ${edition.name} ${edition.workbook}`)).replace(/<\/?span>/g, "")}</title><style>${STYLE}</style></head>${render(page)}</html>\n`;
}

const table = (heads: readonly string[], rows: readonly Child[][]): Element =>
  h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map(t => h("th", {scope: "col"}, t))
      )
    ),
    h(
      "tbody",
      {},
      rows.map(cells =>
        h(
          "tr",
          {},
          cells.map(cell => h("td", {}, cell))
        )
      )
    )
  );

const counts = (entries: readonly ClaimEntry[]): Element =>
  table(
    ["Verdict", ...BASES.map(capital), "No basis"],
    VERDICTS.map(verdict => [
      [sign(verdict), verdict],
      ...[...BASES, "none"].map(basis =>
        String(entries.filter(e => e.verdict === verdict && e.basis === basis).length || "–")
      )
    ])
  );

const CLASS: Partial<Record<Verdict, string>> = {tension: "v no", misprint: "v un"};
const sign = (verdict: Verdict): Element => h("span", {class: CLASS[verdict] ?? "v"}, SIGNS[verdict], " ");

function changedAssumptions({choices}: Review, assumptions: readonly Assumption[]): Element {
  const changed = assumptions.filter(a => choices[a.id] !== undefined);
  if (!changed.length) return h("p", {}, "All as in the published ledger.");
  const labelOf = ({id, options}: Assumption): string =>
    options.find(o => o.id === choices[id])?.label ?? choices[id]!;
  return table(
    ["Assumption", "Chosen", "Published"],
    changed.map(a => [raised(a.title), h("b", {}, raised(labelOf(a))), raised(a.options[0].label)])
  );
}

function notes({notes: kept, entries}: Review): Element {
  const known = new Set(entries.map(entry => entry.id));
  const list = Object.entries(kept);
  if (!list.length) return h("p", {}, "None.");
  return table(
    ["Statement", "Checked", "Note"],
    list.map(([id, {checked, text}]) => [
      known.has(id)
        ? h("a", {href: `#${id}`}, h("code", {}, id))
        : [h("code", {}, id), " (not in this edition)"],
      checked ? "yes" : "",
      h("span", {class: "note"}, text)
    ])
  );
}

const line = (entry: ClaimEntry, {notes: kept}: Review): Child[] => [
  [
    h(
      "span",
      {id: entry.id},
      raised(
        [
          entry.place,
          figureName(entry.figure),
          capital(entry.quantity),
          entry.specimen,
          conditionInWords(entry.condition)
        ]
          .filter(Boolean)
          .join(", ")
      )
    ),
    " ",
    h("code", {}, entry.id),
    kept[entry.id]?.checked ? " ✓" : null,
    kept[entry.id]?.text ? h("span", {class: "note"}, ` ${kept[entry.id]!.text}`) : null
  ],
  raw(printed(entry)),
  entry.computed
    ? [
        computedRange(entry.computed, entry.computes),
        " ",
        h("code", {}, entry.formula ?? entry.statement ?? "")
      ]
    : (entry.reason ?? (entry.statement ? h("code", {}, entry.statement) : "–")),
  [
    sign(entry.verdict),
    entry.verdict,
    entry.replies?.map(({who, date, reply}) =>
      h("span", {class: "note"}, ` Reply of ${who}, ${date}: ${reply}`)
    )
  ],
  entry.basis === "none" ? "–" : `${entry.basis}, ${entry.provenance}`
];
