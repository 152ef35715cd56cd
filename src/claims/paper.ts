import {registry} from "../lib/registry.js";
import type {Assumption, Definition} from "./assumption.js";
import type {DataCheck, Theme} from "./check.js";
import type {Claim} from "./claim.js";
import type {Question, Tension} from "./findings.js";

/** What a paper leaves open and what is found in it, beside its printed values. */
interface PaperClaims {
  /** Everything left open that a check needs, in groups with a title; each can be changed while the ledger is shown. */
  assumptions: readonly {readonly title: string; readonly list: readonly Assumption[]}[];
  tensions: readonly Tension[];
  questions: readonly Question[];
}

/** How a paper is checked. */
interface PaperChecks {
  /** Families of checks, in the order of the paper. */
  themes: readonly Theme[];
  /** Printed values against the raw files behind them. */
  data: Theme<DataCheck>;
  /** Names shared by several checks. */
  definitions: readonly Definition[];
  /** Pairs of claims that say the same under two names of the quantity. */
  restated: readonly (readonly [string, string])[];
  /** Quantities of the claims, by a unit of the dimension they must have. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Why nothing can be held against a claim on which `leaning` checks lean. */
  reasonNot(claim: Claim, leaning: number): string;
}

export const paperClaims = registry<PaperClaims>("assumptions and findings", "src/paper/claims.ts");
export const paperChecks = registry<PaperChecks>("checks", "src/paper/checks.ts");

/** Everything the paper leaves open. */
export const assumptions = (): readonly Assumption[] =>
  paperClaims.get().assumptions.flatMap(({list}) => list);

/** Every tension and question. */
export const findings = (): readonly (Tension | Question)[] => {
  const {tensions, questions} = paperClaims.get();
  return [...tensions, ...questions];
};
