/** What a reader's own cell says to each printed number its kind of test can speak to: the ledger's own queries, asked of it. */
import {askAll, type Query} from "../claims/answers.js";
import {readingOf} from "../claims/assumption.js";
import type {DataCheck} from "../claims/check.js";
import {isNumeric, type Claim} from "../claims/claim.js";
import * as I from "../claims/interval.js";
import {readPrinted} from "../claims/printed.js";
import {countedIn, inUnit} from "../claims/quantity.js";
import type {CellRow} from "../claims/sql.js";
import type {Context} from "../figure/figure.js";
import {parseUnit, type Unit} from "../lib/unit.js";
import {figuresFor, type Own} from "./cells.js";

export interface Beside {
  claim: Claim & {unit: Unit};
  /** The quantity the query computes, in words. */
  title: string;
  /** What the reader's cell has, in the unit of the claim; two bounds where it has a range. */
  own: {low: number; high: number};
  /** What the digits of the paper cover. */
  printed: I.Interval;
  nominal: number;
  /** Own less printed, by the middle of both; null against a bound. */
  difference: number | null;
  /** Whether the reader's value lies in what is printed. */
  inside: boolean;
  /** A condition of the test, that somebody set; all others are results. */
  condition: boolean;
}

const READING = readingOf([], {});
const CELLS = /list_contains\(string_split\(figures, ' '\), '([^']+)'\)(?: and specimen = '([^']+)')?/g;
const SET = new Set(["protocol", "model-input"]);
/** How many cells were compared says nothing of one. */
const OF_MANY = /^number of cells\b/;
/** How long a test ran is no condition of it. */
const COUNTED = new Set(["cycle", "cycles"]);

/** Checks that hold one printed number of these figures against cells of such a test, of the specimens chosen. */
export function checksFor(
  checks: readonly DataCheck[],
  claims: ReadonlyMap<string, Claim>,
  own: Own,
  context: Context,
  labels: readonly string[]
): DataCheck[] {
  const {like} = own.facts;
  const figures = figuresFor(context, own.facts).filter(label => labels.includes(label));
  return checks.filter(({sql, statement, claims: [id]}) => {
    const claim = claims.get(id);
    const named = [...sql.matchAll(CELLS)];
    return (
      statement === undefined &&
      claim !== undefined &&
      isNumeric(claim) &&
      !OF_MANY.test(claim.quantity) &&
      (!like || !claim.specimen || claim.specimen === like) &&
      named.length > 0 &&
      named.every(
        ([, figure, specimen]) => figures.includes(figure!) && (!specimen || !like || specimen === like)
      )
    );
  });
}

/** @param query over the tables with the reader's cells in them */
export async function besides(
  checks: readonly DataCheck[],
  claims: ReadonlyMap<string, Claim>,
  own: Own,
  context: Context,
  labels: readonly string[],
  query: Query
): Promise<Beside[]> {
  const mine = checksFor(checks, claims, own, context, labels);
  const answers = await askAll(mine, sql =>
    sql.startsWith("select cell, figures, specimen") ? Promise.resolve(rowsFor(own, context)) : query(sql)
  );
  return mine.flatMap((check): Beside[] => {
    const answer = answers.get(check.id);
    const claim = claims.get(check.claims[0])!;
    return answer && isNumeric(claim) ? [one(check, claim, answer)].filter(b => b !== null) : [];
  });
}

/** The reader's cell under every specimen of the paper that it is held against. */
function rowsFor(own: Own, context: Context): Record<string, string>[] {
  const figures = figuresFor(context, own.facts).join(" ");
  const names = own.facts.like ? [own.facts.like] : context.specimens.map(s => s.specimen);
  return names.map(
    specimen => ({cell: own.cell, figures, specimen}) satisfies CellRow & Record<string, string>
  );
}

function one(
  check: DataCheck,
  claim: Claim & {unit: Unit},
  answer: {low: number; high: number}
): Beside | null {
  const middle = (answer.low + answer.high) / 2;
  const counted = safely(() =>
    countedIn(inUnit(middle, I.interval(answer.low, answer.high), parseUnit(check.unit)), claim.unit)
  );
  if (!counted) return null;
  const {nominal, allowed, input} = readPrinted(claim, READING);
  const condition = SET.has(claim.kind) && !COUNTED.has(claim.unit.text);
  const printed = condition ? input : allowed;
  const bounded = Number.isFinite(allowed.low) && Number.isFinite(allowed.high);
  return {
    claim,
    title: check.title,
    own: {low: counted.range.low, high: counted.range.high},
    printed,
    nominal,
    difference: bounded ? counted.nominal - nominal : null,
    inside: condition ? alike(counted.range, input, claim.comparator) : I.overlaps(counted.range, allowed),
    condition
  };
}

/** How far a set value may be from the printed one and still be called the same. */
const SAME = 0.05;

/** Of a window both ends count, of any other condition whether it comes near. */
function alike(own: I.Interval, printed: I.Interval, comparator: string): boolean {
  const near = SAME * Math.max(Math.abs(printed.low), Math.abs(printed.high));
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= near;
  if (comparator === "range") return close(own.low, printed.low) && close(own.high, printed.high);
  if (!Number.isFinite(near)) return I.overlaps(own, printed);
  return own.low <= printed.high + near && own.high >= printed.low - near;
}

function safely<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Conditions in which the reader's test is another than the paper's. */
export const unlike = (all: readonly Beside[]): Beside[] => all.filter(b => b.condition && !b.inside);

/** Area, temperature and cathode: both are said where they differ. */
export function unlikeFacts(
  own: Own,
  context: Context,
  cathode: string
): {what: string; own: string; paper: string}[] {
  const {facts} = own;
  const theirs = context.cells.filter(
    c => !c.own && c.family === facts.family && c.protocol === facts.protocol
  );
  const values = (name: "area_cm2" | "temperature_celsius"): number[] => [
    ...new Set(theirs.map(c => c[name]).filter(v => v !== null))
  ];
  const differs = (value: number | null, list: number[], within: number): value is number =>
    value !== null && list.length > 0 && list.every(v => Math.abs(v - value) > within);
  const areas = values("area_cm2");
  const warm = values("temperature_celsius");
  return [
    ...(differs(facts.area_cm2, areas, SAME * (areas[0] ?? 1))
      ? [{what: "area", own: `${facts.area_cm2} cm²`, paper: `${areas.join(" and ")} cm²`}]
      : []),
    ...(differs(facts.temperature_celsius, warm, 3)
      ? [{what: "temperature", own: `${facts.temperature_celsius} °C`, paper: `${warm.join(" and ")} °C`}]
      : []),
    ...(facts.family === "full-cell" && facts.cathode && bare(facts.cathode) !== bare(cathode)
      ? [{what: "cathode", own: facts.cathode, paper: cathode}]
      : [])
  ];
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
