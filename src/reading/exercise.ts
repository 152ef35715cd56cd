/** An exercise is data; its answer is one of our computed values, so text, list and solution cannot differ. */
import type {Facts} from "./facts.js";

export interface Exercise {
  id: string;
  page: string;
  /** Two to four words, for lists. */
  name: string;
  /** Text with placeholders. */
  question: string;
  /** Id of the computed value that is the answer. */
  answer: string;
  /** As in the claims table; "" for a plain number. */
  unit: string;
  /** Relative distance from the solution that still counts as right. */
  tolerance: number;
  hints: readonly [string, string];
  /** Worked solution, text with placeholders and formulas. */
  steps: readonly string[];
  /** Wrong roads with a known end: what to say to someone who arrives there. */
  slips: readonly {value(facts: Facts): number; says: string}[];
  /** The question that follows an answer too low, too high, or right. */
  next: {low: string; high: string; right: string};
}
