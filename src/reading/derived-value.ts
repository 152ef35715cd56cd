/** Values of ours that pages name by `{{computed:id}}`, each formed anew from printed values and constants. */
import {type Facts, type Inputs, trace} from "./facts.js";
import {type Quantity, significant} from "../words/number.js";

/** One value of ours that a page names: how it is formed, from printed values and constants alone. */
export interface Derived {
  /** Key of `{{computed:id}}` and of the entry in the list on the page Methods. */
  id: string;
  name: string;
  /** As in the claims table; "" for a plain number. */
  unit: string;
  /** Significant digits that the inputs carry. */
  digits: number;
  /** TeX. */
  formula: string;
  /** Assumption that is not an input, when there is one. */
  assumes?: string;
  value(facts: Facts): number;
}

/** Rounded to what the inputs carry; a whole number without a unit is a count and gets no decimals. */
const rounded = ({digits, unit}: Derived, value: number): string =>
  unit === "" && Number.isInteger(value) ? String(value) : significant(value, digits);

/** The value, rounded to what its inputs carry. */
export const quantityOf = (derived: Derived, facts: Facts): Quantity => ({
  value: rounded(derived, derived.value(facts)),
  unit: derived.unit
});

export interface DerivedRow {
  derived: Derived;
  quantity: Quantity;
  inputs: Inputs;
}

/** Everything for a list: value as shown, and the claims and constants it was seen to read. */
export const derivedRows = (all: readonly Derived[], facts: Facts): DerivedRow[] =>
  all.map(derived => {
    const {result, inputs} = trace(facts, derived.value);
    return {derived, quantity: {value: rounded(derived, result), unit: derived.unit}, inputs};
  });
