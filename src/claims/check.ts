export const BASES = ["first principles", "internal", "model", "data"] as const;
/** What a check rests on; `none` stands only in entries without one. */
export type Basis = (typeof BASES)[number];

/**
 * Whose statement is put to the test: one the paper prints, a first principle, or a rule of ours. A rule of ours asks
 * and never contradicts.
 */
export const PREMISES = ["printed", "first principle", "ours"] as const;
export type Premise = (typeof PREMISES)[number];

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
  /** Whose statement is tested, where the basis does not say it. */
  premise?: Premise;
  /** One name for checks that say the same thing in other directions: they count once. */
  relation?: string;
}

/** A formula against the printed number of the first claim. */
interface NumberCheck extends Common {
  kind: "number";
  formula: string;
  /** Unit of the result when the claim's own does not fit. */
  unit?: string;
  /** The print means an order of magnitude. */
  order?: boolean;
  /** The other number is the same statement, printed elsewhere. */
  restated?: true;
}

/** A statement over claims and constants that must hold; `computed` in it stands for the value of `formula`. */
interface StatementCheck extends Common {
  kind: "statement";
  statement: string;
  formula?: string;
  unit?: string;
  /** The statement is about notation: when it fails the print has a misprint. */
  notation?: true;
  /** It compares with the same words, printed elsewhere. */
  restated?: true;
}

/** A value that follows from the print and that the paper does not state. */
interface ContextCheck extends Common {
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

const PREMISE_OF: Record<Basis, Premise> = {
  "first principles": "first principle",
  internal: "printed",
  model: "ours",
  data: "printed"
};
/** Statements against each other are the paper's own; a model is ours. */
export const premiseOf = ({premise, basis}: Pick<Check, "premise" | "basis">): Premise =>
  premise ?? PREMISE_OF[basis];
export const relationOf = ({relation, id}: Pick<Check, "relation" | "id">): string => relation ?? id;

/** One family of checks, in the order of the paper. */
export interface Theme<C extends Check = Check> {
  id: string;
  title: string;
  checks: readonly C[];
}

type Extra<C extends Check> = Partial<Omit<C, "kind" | "id" | "title" | "claims" | "basis">>;
type Claims = Check["claims"];

/** The four kinds as one-line builders; `extra` carries note, premise, unit and the like. */
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
