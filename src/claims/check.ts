import type {Outcome} from "./verdict.js";

export const BASES = ["first principles", "internal", "model", "data"] as const;
/** What a check rests on; `none` stands only in entries without one. */
export type Basis = (typeof BASES)[number];

interface Common {
  /** `theme.what.where`. */
  id: string;
  /** The statement under test, or the quantity computed. */
  title: string;
  /** Claims the check judges; for context the claims it belongs to. */
  claims: readonly [string, ...string[]];
  basis: Basis;
  /** What `computed` is, where it is not the quantity of the claim: "ratio of rates", "p". */
  computes?: string;
  /** What the result means and what it does not, in one or two sentences. */
  note?: string;
  /** Set when the check takes a reading that is not the default one: it is shown, and leaves the claim's verdict alone. */
  reading?: string;
  /** The statement stands in running text and has no row of its own: shown with these claims, their verdict left alone. */
  unlisted?: true;
}

/** A formula against the printed number of the first claim. */
export interface NumberCheck extends Common {
  kind: "number";
  formula: string;
  /** Unit of the result when the claim's own does not fit. */
  unit?: string;
  /** The print means an order of magnitude. */
  order?: boolean;
}

/** A statement over claims and constants that must hold; `computed` in it stands for the value of `formula`. */
export interface StatementCheck extends Common {
  kind: "statement";
  statement: string;
  formula?: string;
  unit?: string;
  /** The statement is about notation: when it fails the print has a misprint. */
  notation?: true;
}

/** A value that follows from the print and that the paper does not state. */
export interface ContextCheck extends Common {
  kind: "context";
  formula: string;
  unit: string;
}

/**
 * A query over the tables that returns one row with `value` (or `low` and `high`), counted in `unit`, and
 * `provenance`. Without a statement the value is held against the print of the first claim.
 */
export interface DataCheck extends Common {
  kind: "data";
  basis: "data";
  sql: string;
  unit: string;
  statement?: string;
}

export type Check = NumberCheck | StatementCheck | ContextCheck | DataCheck;
export type {Outcome};

/** One family of checks, in the order of the paper. */
export interface Theme<C extends Check = Check> {
  id: string;
  title: string;
  checks: readonly C[];
}

type Extra<C extends Check> = Partial<Omit<C, "kind" | "id" | "title" | "claims" | "basis">>;
type Claims = Check["claims"];

/** The four kinds as one-line builders; `extra` carries note, reading, unit and the like. */
export const number = (
  id: string,
  claims: Claims,
  basis: Basis,
  title: string,
  formula: string,
  extra: Extra<NumberCheck> = {}
): NumberCheck => ({
  kind: "number",
  id,
  claims,
  basis,
  title,
  formula,
  ...extra
});
export const statement = (
  id: string,
  claims: Claims,
  basis: Basis,
  title: string,
  says: string,
  extra: Extra<StatementCheck> = {}
): StatementCheck => ({
  kind: "statement",
  id,
  claims,
  basis,
  title,
  statement: says,
  ...extra
});
export const context = (
  id: string,
  claims: Claims,
  basis: Basis,
  title: string,
  formula: string,
  unit: string,
  extra: Extra<ContextCheck> = {}
): ContextCheck => ({
  kind: "context",
  id,
  claims,
  basis,
  title,
  formula,
  unit,
  ...extra
});
