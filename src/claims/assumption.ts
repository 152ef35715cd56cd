import type {Reading} from "./printed.js";

interface Option {
  id: string;
  label: string;
  /** Value of an assumption that stands in formulas, as a formula itself. */
  formula?: string;
  /** Rule of an assumption about reading printed numbers. */
  reading?: Partial<Reading>;
}

/** Something the paper leaves open. Its name stands in formulas, or its rule decides how digits are read. */
export interface Assumption {
  id: string;
  title: string;
  /** Why the default, in one sentence. */
  why: string;
  /**
   * A fact has one true option, which the paper does not print: a verdict must not depend on which. A tolerance says
   * how much room words, ≈ and scatter get: agreement is judged by the default, a tension by the widest. A convention
   * of this ledger turns digits into intervals for all claims alike; it neither supports nor saves.
   */
  kind: "fact" | "tolerance" | "convention";
  /** Unit in which a value is shown and may be typed. */
  unit: string;
  /** Only its options make sense: it is a choice and no value. */
  closed?: true;
  /** The first option is the default. */
  options: readonly [Option, ...Option[]];
}

/** A name for a part of formulas; nothing to choose. */
export interface Definition {
  id: string;
  title: string;
  unit: string;
  formula: string;
}

/** Chosen options by assumption: an option's id, or for values any formula, such as `9 [mm]`. */
export type Choices = Readonly<Record<string, string>>;

export const chosen = (assumption: Assumption, choices: Choices): Option => {
  const choice = choices[assumption.id];
  if (choice === undefined) return assumption.options[0];
  const option = assumption.options.find(o => o.id === choice);
  if (option) return option;
  if (assumption.options[0].reading)
    throw new Error(
      `assumption: ${assumption.id} has no option "${choice}"; use ${assumption.options.map(o => o.id).join(", ")}`
    );
  return {id: choice, label: choice, formula: choice};
};

const DEFAULT: Reading = {
  setValues: "exact",
  approximate: 0.5,
  trailingZeros: "two digits"
};

/** Rules for reading printed numbers under the choices made. */
export function readingOf(assumptions: readonly Assumption[], choices: Choices): Reading {
  const rules = assumptions.map(a => chosen(a, choices).reading ?? {});
  return Object.assign({}, DEFAULT, ...rules) as Reading;
}
