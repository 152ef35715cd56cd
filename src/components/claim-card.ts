import {conditionInWords, raised} from "../words/raised.js";
import type {CheckEntry, ClaimEntry, InputEntry} from "../claims/entry.js";
import {h, raw, type Child, type Element} from "../lib/element.js";
import {formatNumber} from "../words/number.js";
import {verdictSign} from "../reading/verdict.js";
import {inputText, intervals} from "./claim-intervals.js";
import {computedRange} from "./computed-value.js";
import {figureName} from "./claims/figure-order.js";
import {replyList} from "./claims/reply-list.js";
import {changeInWords, premiseInWords, readingLines, weighed} from "./claims/weighed.js";
import {sqlElement} from "./shell/sql.js";

interface Place {
  /** Way to the root of the site: "./" or "../". */
  root: string;
  /** Level of the card's heading, 3 unless told. */
  level?: 2 | 3 | 4;
  /** With a button that closes it. */
  closable?: boolean;
  /** Where a file of the source is read, `{file}` in place of its path. */
  source?: string | null;
}

/** Everything held against one claim: verdict in words first, both intervals, basis, formula, inputs and links. */
export function claimCard(
  entry: ClaimEntry,
  {root, level = 3, closable = false, source = null}: Place
): Element {
  const heading = `card-${entry.id}`;
  const lines = facts(entry, root, source);
  return h(
    "aside",
    {class: "card", "data-card": entry.id, tabindex: -1, "aria-labelledby": heading},
    closable ? h("button", {type: "button", class: "x", "aria-label": "Close this claim"}, "✕") : null,
    h("p", {class: "vd"}, raw(bareSign(entry)), h("span", {}, verdictInWords(entry))),
    h(`h${level}`, {id: heading}, title(entry)),
    h(
      "p",
      {class: "meta"},
      h("span", {class: "mono"}, entry.id),
      entry.figure && entry.figure !== "text" ? ` · ${figureName(entry.figure)}` : null,
      ` · ${entry.place}`
    ),
    "text" in entry.paper
      ? h("p", {class: "quoted"}, "Printed: ", h("b", {}, entry.paper.text))
      : intervals(entry.paper, entry.statement ? null : entry.computed),
    h(
      "dl",
      {},
      lines.map(([name, content]) => [h("dt", {}, name), h("dd", {}, content)])
    )
  );
}

/** The sign alone; its word stands beside it. */
const bareSign = ({verdict}: ClaimEntry): string => verdictSign(verdict).replace(/<span class="vh">.*$/, "");

/** Quantity, specimen and condition, typeset. */
function title({quantity, specimen, condition}: ClaimEntry): Element {
  const text = [quantity, specimen, conditionInWords(condition)].filter(Boolean).join(", ");
  return raised(text.charAt(0).toUpperCase() + text.slice(1));
}

/** "In tension, by a factor of 2.7": the verdict as a reader says it. */
export function verdictInWords(entry: ClaimEntry): string {
  switch (entry.verdict) {
    case "value reproduced":
      return "Value reproduced from other numbers";
    case "order or bound holds":
      return "Order or bound holds";
    case "printed twice":
      return "Printed twice alike";
    case "agrees within rounding":
      return "Agrees within rounding";
    case "tension": {
      const by = entry.statement ? null : distance(entry);
      return by ? `In tension, ${by}` : "In tension";
    }
    case "open question":
      return "Open question of ours";
    case "misprint": {
      const meant = entry.checks[0]?.meant;
      return meant ? `Misprint: the digits fit ${meant}` : "Misprint of a unit, a name or a sign";
    }
    case "by construction":
      return "By construction: the file was made to return it, so this proves nothing";
    case "not checkable":
      return entry.reason ? `Not checkable, because ${entry.reason}` : "Not checkable";
  }
}

/** How far the nominal values lie apart: a factor from 1.5 on, else a share; null where either is no number. */
export function distance({paper, computed}: Pick<ClaimEntry, "paper" | "computed">): string | null {
  if ("text" in paper || !computed || paper.unit !== computed.unit) return null;
  const ratio = computed.value / paper.value;
  if (!Number.isFinite(ratio) || ratio <= 0) return null;
  const factor = Math.max(ratio, 1 / ratio);
  if (factor >= 1.5) return `by a factor of ${formatNumber(Number(factor.toPrecision(2)))}`;
  const share = 100 * Math.abs(ratio - 1);
  return share === 0 ? null : `by ${formatNumber(Number(share.toPrecision(2)))}\u00a0%`;
}

const BASIS: Record<ClaimEntry["basis"], string> = {
  "first principles": "First principles: constants, geometry and arithmetic",
  internal: "Internal: against other statements of the paper",
  model: "Model: against a model of ours",
  data: "Data: against the rows of raw files",
  none: "None"
};

function facts(entry: ClaimEntry, root: string, source: string | null): [string, Child][] {
  const leading = entry.checks[0];
  const rows = entry.provenance === "reconstructed" || entry.provenance === "measured";
  const lines: [string, Child][] = [];
  if (entry.basis !== "none")
    lines.push(["Basis", `${BASIS[entry.basis]}${rows ? `, ${entry.provenance}` : ""}`]);
  if (leading?.premise && entry.basis !== "none") lines.push(["Premise", premiseInWords(leading)]);
  if (leading && entry.basis !== "none")
    lines.push(["Check", [raised(leading.title), leading.note ? [". ", raised(leading.note)] : null]]);
  if (entry.formula && entry.formula !== entry.statement)
    lines.push(["Formula", h("code", {}, entry.formula)]);
  if (entry.statement)
    lines.push([
      "Must hold",
      [
        h("code", {}, entry.statement),
        entry.computed ? ["; computed: ", computedRange(entry.computed, entry.computes)] : null
      ]
    ]);
  if (entry.inputs.length) lines.push(["Inputs", inputs(entry.inputs, root)]);
  if (entry.sql) lines.push(["Query", h("details", {}, h("summary", {}, "SQL"), sqlElement(entry.sql))]);
  lines.push(...readingLines(leading), ...weighed(entry, root));
  const others = entry.checks.filter(check => check !== leading || entry.basis === "none");
  if (others.length)
    lines.push([
      "Also",
      h(
        "ul",
        {class: "inputs"},
        others.map(check => h("li", {}, other(check)))
      )
    ]);
  if (leading?.file) lines.push(["Written in", written(leading.file, source)]);
  if (entry.changes?.length) lines.push(["Was", entry.changes.map(changeInWords)]);
  if (entry.replies?.length) lines.push(["Replies", replyList(entry.replies)]);
  lines.push([
    "Follow",
    [
      h("a", {href: `${root}claims.html#${entry.id}`}, "Entry in the ledger"),
      entry.checks.length
        ? [" · ", h("a", {href: `${root}notebook.html?claim=${entry.id}`}, "Open as notebook")]
        : null
    ]
  ]);
  return lines;
}

const written = (file: string, source: string | null): Element => {
  const name = h("code", {}, file);
  return source ? h("a", {href: source.replace("{file}", file)}, name) : name;
};

const FEW = 4;

/** A few inputs stand open, many are folded under their number. */
function inputs(entries: readonly InputEntry[], root: string): Element {
  const list = h(
    "ul",
    {class: "inputs"},
    entries.map(entry => h("li", {}, input(entry, root)))
  );
  return entries.length > FEW ? h("details", {}, h("summary", {}, `${entries.length} inputs`), list) : list;
}

function input(entry: InputEntry, root: string): Child {
  const name =
    entry.kind === "claim"
      ? h("a", {class: "mono", href: `${root}claims.html#${entry.id}`}, entry.id)
      : h("code", {}, entry.id);
  if ("text" in entry) return [name, `: ${entry.text}`];
  return [name, entry.kind === "claim" ? null : ` (${entry.kind})`, " ", raw(inputText(entry))];
}

const other = (check: CheckEntry): Child => [
  check.verdict === "context"
    ? null
    : raw(verdictSign(check.verdict).replace(/, ([a-z ]+)<\/span>$/, "$1: </span>")),
  raised(check.title),
  check.premise === "ours" ? " (a rule of ours)" : null,
  check.computed && check.verdict !== "by construction"
    ? [": ", computedRange(check.computed, check.computes)]
    : null
];
