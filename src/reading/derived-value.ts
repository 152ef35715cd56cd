import type {Facts} from "./facts.js";

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
