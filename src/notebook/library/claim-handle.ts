import type {Check} from "../../claims/check.js";
import {read as readAnswer} from "../../claims/answers.js";
import {answersOf, type ClaimEntry} from "../../claims/entry.js";
import {countedIn, inUnit} from "../../claims/quantity.js";
import type {Result} from "../../claims/evaluate.js";
import type {Ground, Input, Moved} from "../../claims/scope.js";
import {namesOf, settle} from "../../claims/settle.js";
import {parseUnit} from "../../lib/unit.js";

/** What the engine is opened with: printed values, constants, the published ledger. */
interface ClaimData {
  ground: Ground;
  checks: readonly Check[];
  entries: readonly ClaimEntry[];
}

/** A change of the reader's; what is left out stays as published. */
interface Change {
  formula?: string;
  statement?: string;
  /** by id: [low, high] in the input's unit */
  inputs?: Record<string, readonly [number, number]>;
  /** by id: another formula for a definition */
  definitions?: Record<string, string>;
  /** The row that a query of the reader's gave: value, or low and high, and provenance. */
  answer?: Record<string, unknown>;
}

export interface Held {
  verdict: string;
  /** [low, high] in `unit`; null for a statement without a value */
  computed: readonly [number, number] | null;
  unit: string;
  inputs: InputLine[];
  /** Do the rows of a data check agree with the print, whatever their provenance? null for other checks. */
  agrees: boolean | null;
  /** True as soon as anything differs from what is published: the verdict is then the reader's. */
  yours: boolean;
}

export interface InputLine {
  id: string;
  kind: string;
  low: number | string;
  high: number | string;
  unit: string;
  formula: string;
}

export interface ClaimHandle {
  id: string;
  figure: string;
  printed: string;
  verdict: string;
  checks: (Held & {id: string; title: string; formula: string; statement: string})[];
  /** A check of this claim under changes. @throws a sentence for a formula that cannot be run */
  hold(check: string, change?: Change): Held;
}

export const openClaims =
  ({ground, checks, entries}: ClaimData) =>
  (id: string): ClaimHandle => {
    const claim = ground.claims.find(c => c.id === id);
    const entry = entries.find(e => e.id === id);
    if (!claim || !entry)
      throw new Error(`claim: "${id}" is not printed in this paper; the page Claims lists all of them`);
    const answers = answersOf(entries);
    const mine = checks.filter(check => check.claims.includes(id));
    const hold = (name: string, change: Change = {}): Held => {
      const check = mine.find(c => c.id === name);
      if (!check) throw new Error(`claim: "${id}" has no check "${name}"`);
      const published = settle(check, ground, answers);
      const mended = withTexts(check, change);
      const definitions = ground.definitions.map(d => {
        const formula = change.definitions?.[d.id];
        return formula === undefined ? d : {...d, formula};
      });
      const mineGround: Ground = {...ground, definitions};
      const moved = movedOf(published.inputs, change.inputs ?? {});
      const answered = change.answer ? new Map([...answers, [name, readAnswer(change.answer)]]) : answers;
      const result = settle(mended, mineGround, answered, {}, namesOf(mineGround, moved));
      const yours =
        JSON.stringify(answered.get(name)) !== JSON.stringify(answers.get(name)) ||
        moved.length > 0 ||
        JSON.stringify(mended) !== JSON.stringify(check) ||
        definitions.some(
          (d, i) => d !== ground.definitions[i] && d.formula !== ground.definitions[i]!.formula
        );
      return {...told(result), yours};
    };
    const ranks = new Map<string, number>([
      ["context", 2],
      [entry.verdict, 0]
    ]);
    const rank = (verdict: string): number => ranks.get(verdict) ?? 1;
    return {
      id,
      figure: claim.figure,
      printed: printedOf(entry),
      verdict: entry.verdict,
      checks: mine
        .map(check => ({
          id: check.id,
          title: check.title,
          formula: "formula" in check ? (check.formula ?? "") : "",
          statement: "statement" in check ? (check.statement ?? "") : "",
          ...hold(check.id)
        }))
        // The check that gives the claim its verdict comes first, what only computes last.
        .sort((a, b) => rank(a.verdict) - rank(b.verdict)),
      hold
    };
  };

function withTexts(check: Check, {formula, statement}: Change): Check {
  return {
    ...check,
    ...("formula" in check && check.formula !== undefined && formula !== undefined ? {formula} : {}),
    ...("statement" in check && check.statement !== undefined && statement !== undefined ? {statement} : {})
  };
}

/** Inputs that were given another interval than they have. */
function movedOf(inputs: readonly Input[], given: Record<string, readonly [number, number]>): Moved[] {
  return inputs.flatMap(input => {
    const ends = given[input.id];
    if (!ends || input.value.kind !== "quantity") return [];
    const [low, high] = ends;
    if (!(low <= high))
      throw new Error(
        `claim: the interval of ${input.id} runs from ${low} to ${high}; give the lower end first`
      );
    const unit = parseUnit(input.unit);
    const {range, nominal} = countedIn(input.value, unit);
    if (close(range.low, low) && close(range.high, high)) return [];
    const middle = low <= nominal && nominal <= high ? nominal : (low + high) / 2;
    return [{id: input.id, part: input.part, value: inUnit(middle, {...range, low, high}, unit)}];
  });
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function told({outcome, computed, unit, inputs, data}: Result): Omit<Held, "yours"> {
  const counted = computed && unit ? countedIn(computed, unit).range : null;
  return {
    verdict: outcome,
    computed: counted ? [counted.low, counted.high] : null,
    unit: unit?.text ?? "",
    inputs: inputs.map(lineOf),
    agrees: data?.answer ? data.agrees : null
  };
}

function lineOf({id, kind, value, unit, formula}: Input): InputLine {
  const ends: [number | string, number | string] =
    value.kind === "quantity"
      ? ((r): [number, number] => [r.low, r.high])(countedIn(value, parseUnit(unit)).range)
      : [said(value), ""];
  return {id, kind, low: ends[0], high: ends[1], unit, formula: formula ?? ""};
}

function said(value: {kind: string}): string {
  if ("text" in value) return String(value.text);
  return "value" in value ? String(value.value) : value.kind;
}

const printedOf = ({paper}: ClaimEntry): string =>
  "printed" in paper ? `${paper.printed} ${paper.unit}`.trim() : paper.text;
