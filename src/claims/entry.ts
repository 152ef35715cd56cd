import {countedIn, type Quantity} from "./quantity.js";
import {parseUnit, type Unit} from "../lib/unit.js";
import {premiseOf, type Basis, type Check, type Premise} from "./check.js";
import {placeOf} from "./place.js";
import {questionsIn, tensionsIn} from "./standing.js";
import type {Choices} from "./assumption.js";
import type {Reply, VerdictChange} from "./replies.js";
import type {Sensitivity} from "./sensitivity.js";
import type {Interval} from "./interval.js";
import {stated} from "../lib/stated.js";
import {isNumeric} from "./claim.js";
import type {Judged, Ledger} from "./ledger.js";
import type {Names, Input} from "./scope.js";
import type {Comparison, Outcome, Verdict} from "./verdict.js";
import type {Answer, Answers, Result} from "./evaluate.js";

/** An interval as JSON: null stands for no bound; `open` names the ends that are not included. */
export interface Range {
  low: number | null;
  high: number | null;
  unit: string;
  /** Nominal value. */
  value: number;
  open?: "low" | "high" | "both";
}

/** What a formula leaned on, with the numbers it had; words for claims that print words. */
export type InputEntry =
  | ({id: string; part?: string; kind: Input["kind"]; formula?: string} & Range)
  | {id: string; kind: "claim"; text: string};

export interface CheckEntry {
  id: string;
  /** Where it is written, from the root of the repository; the page's own judging leaves it out. */
  file?: string;
  title: string;
  kind: Check["kind"];
  basis: Basis;
  verdict: Outcome;
  /** How it compares at the default readings. */
  compared: Comparison | "context";
  /** What it computes; of a data check what its query gave, from which a page judges anew. */
  computed: Range | null;
  /** What `computed` is, where it is not the quantity of the claim. */
  computes?: string;
  formula?: string;
  statement?: string;
  sql?: string;
  /** Whose statement it tests; null where it only computes. */
  premise: Premise | null;
  /** Where the printed statement stands, for checks of one. */
  places?: string[];
  /** Counts once under this name, where several checks say the same. */
  relation?: string;
  /** Readings of the facts the paper leaves open with which it stands and falls, where they decide. */
  stands_with?: Choices[];
  falls_with?: Choices[];
  /** Unit in which the printed digits would agree. */
  meant?: string;
  /** Data checks: do the rows agree with the print, whatever their provenance? */
  rows_agree?: boolean;
  note?: string;
  inputs: InputEntry[];
  assumptions: string[];
  provenance: Provenance;
}

type Provenance = "measured" | "reconstructed" | "reported" | "computed";

/** One line of claims.json: the claim, its deciding check spelled out, and every check that names it. */
export interface ClaimEntry {
  id: string;
  figure: string;
  specimen: string;
  quantity: string;
  condition: string;
  kind: string;
  /** Printed interval; for words `low` and `high` are null and `text` holds them. */
  paper: (Range & {printed: string}) | {low: null; high: null; unit: ""; text: string};
  /** What the deciding check computes; null by construction too, where a file of ours gives the printed value back. */
  computed: Range | null;
  computes?: string;
  basis: Basis | "none";
  verdict: Verdict;
  /** Gives `computed`; a statement that computes nothing stands here itself. */
  formula?: string;
  statement?: string;
  sql?: string;
  inputs: InputEntry[];
  assumptions: string[];
  provenance: Provenance;
  reason?: string;
  /** Place in the paper: section and paragraph, or caption. */
  place: string;
  /** Tension it is a member of. */
  tension?: string;
  /** Open questions that touch it. */
  questions: string[];
  /** How little would turn the deciding check. */
  sensitivity?: Sensitivity;
  /** Printed beside the verdict, never counted. */
  replies?: Reply[];
  /** Verdicts it had before, oldest first. */
  changes?: VerdictChange[];
  checks: CheckEntry[];
}

/** What stands beside the verdicts and does not enter them. */
export interface Beside {
  replies?: readonly Reply[];
  changes?: readonly VerdictChange[];
  /** By check. */
  sensitivities?: ReadonlyMap<string, Sensitivity>;
}

const bound = (value: number): number | null => (Number.isFinite(value) ? stated(value) : null);

function rangeOf(nominal: number, range: Interval, unit: string): Range {
  const ends = [
    range.lowOpen && Number.isFinite(range.low) && "low",
    range.highOpen && Number.isFinite(range.high) && "high"
  ].filter(Boolean);
  const open = ends.length === 2 ? "both" : (ends[0] as "low" | "high" | undefined);
  return {low: bound(range.low), high: bound(range.high), unit, value: stated(nominal), ...(open && {open})};
}

const quantityRange = (q: Quantity, unit: Unit): Range => {
  const {nominal, range} = countedIn(q, unit);
  return rangeOf(nominal, range, unit.text);
};

function inputEntry({id, part, kind, value, unit, formula}: Input): InputEntry {
  if (value.kind === "text") return {id, kind: "claim", text: value.text};
  if (value.kind !== "quantity") throw new TypeError(`input ${id} is no number`);
  return {id, ...(part && {part}), kind, ...(formula && {formula}), ...quantityRange(value, parseUnit(unit))};
}

const provenanceOf = (result: Result): Provenance =>
  result.check.kind === "data" ? (result.data?.answer?.provenance ?? "reported") : "computed";

function checkEntry(result: Result, names: Names): CheckEntry {
  const {check, outcome, compared, computed, unit, inputs, meant, data, readings} = result;
  const premise = check.kind === "context" ? null : premiseOf(check);
  return {
    id: check.id,
    title: check.title,
    kind: check.kind,
    basis: check.basis,
    verdict: outcome,
    compared,
    computed: computed && unit ? quantityRange(computed, unit) : null,
    ...(check.computes !== undefined && {computes: check.computes}),
    ...("formula" in check && check.formula !== undefined && {formula: check.formula}),
    ...("statement" in check && check.statement !== undefined && {statement: check.statement}),
    ...(check.kind === "data" && {sql: check.sql}),
    premise,
    ...(premise === "printed" && {places: [...new Set(check.claims.map(id => placeOf(names.claim(id))))]}),
    ...(check.relation !== undefined && {relation: check.relation}),
    ...(readings && {stands_with: [...readings.stands], falls_with: [...readings.falls]}),
    ...(meant !== null && {meant}),
    ...(data?.answer && {rows_agree: data.agrees}),
    ...(check.note !== undefined && {note: check.note}),
    inputs: inputs.map(inputEntry),
    assumptions: inputs.filter(input => input.kind === "assumption").map(input => input.id),
    provenance: provenanceOf(result)
  };
}

function paperOf({claim}: Judged, names: Names): ClaimEntry["paper"] {
  if (!isNumeric(claim)) return {low: null, high: null, unit: "", text: claim.value};
  const {nominal, stated} = names.printed(claim);
  const sign = claim.comparator === "=" || claim.comparator === "range" ? "" : `${claim.comparator} `;
  const printed = `${sign}${claim.value}${claim.valueHigh && `–${claim.valueHigh}`}${claim.uncertainty && ` ± ${claim.uncertainty}`}`;
  return {...rangeOf(nominal, stated, claim.unit.text), printed};
}

/** The ledger as claims.json carries it, in the order of the claims. */
export function entries(ledger: Ledger, names: Names, beside: Beside = {}): ClaimEntry[] {
  const written = new Map(ledger.results.map(result => [result, checkEntry(result, names)]));
  return ledger.judged.map(judged => {
    const {claim, verdict, basis, leading, results, reason} = judged;
    const first = leading && written.get(leading)!;
    const checks = results.map(result => written.get(result)!);
    const [tension] = tensionsIn(checks);
    const questions = questionsIn(checks);
    const replies = beside.replies?.filter(r => [claim.id, tension, ...questions].includes(r.about));
    const changes = beside.changes?.filter(change => change.claim === claim.id);
    const turned = first && beside.sensitivities?.get(first.id);
    return {
      id: claim.id,
      figure: claim.figure,
      specimen: claim.specimen,
      quantity: claim.quantity,
      condition: claim.condition,
      kind: claim.kind,
      paper: paperOf(judged, names),
      // What a file of ours gives back is no value of ours: it was written from the printed one.
      computed: verdict === "by construction" ? null : (first?.computed ?? null),
      ...(first?.computes !== undefined && {computes: first.computes}),
      basis,
      verdict,
      ...(first &&
        (first.formula ?? first.statement) !== undefined && {formula: first.formula ?? first.statement}),
      ...(first?.statement !== undefined && {statement: first.statement}),
      ...(first?.sql !== undefined && {sql: first.sql}),
      inputs: first?.inputs ?? [],
      assumptions: first?.assumptions ?? [],
      provenance: first?.provenance ?? "reported",
      ...(reason !== null && {reason}),
      place: placeOf(claim),
      ...(tension !== undefined && {tension}),
      questions,
      ...(turned && {sensitivity: turned}),
      ...(replies?.length && {replies}),
      ...(changes?.length && {changes}),
      checks
    };
  });
}

/** What the queries answered, read back from the ledger, so that a page can judge anew without asking again. */
export function answersOf(list: readonly ClaimEntry[]): Answers {
  const found = new Map<string, Answer | null>();
  for (const {id, kind, computed, provenance} of list.flatMap(entry => entry.checks)) {
    if (kind !== "data") continue;
    const {low = null, high = null} = computed ?? {};
    const known =
      low !== null && high !== null && (provenance === "measured" || provenance === "reconstructed");
    found.set(id, known ? {low, high, provenance} : null);
  }
  return found;
}
