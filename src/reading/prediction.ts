/** Predict, then reveal: a question asked before the figure answers it. The guess stays beside the answer. */
import type {Facts} from "./facts.js";
import {formatQuantity, PLAIN, significant} from "../words/number.js";

interface Option {
  value: string;
  text: string;
}

interface Common {
  id: string;
  page: string;
  /** Two to four words that do not give the answer away, for lists. */
  name: string;
  /** Text with placeholders; must not give the answer away. */
  question: string;
  /** Claims shown at the reveal, in reading order. */
  reveals: readonly string[];
  /** Those of them a page may name before it asks, because they do not answer it. */
  known?: readonly string[];
  /** What the answer means, text with placeholders. */
  explanation: string;
  /** True where the answer is computed here; the paper prints what it follows from. */
  computed?: true;
}
export interface Choice extends Common {
  kind: "choice";
  options: readonly Option[];
  right: string;
}
export interface Line extends Common {
  kind: "line";
  min: number;
  max: number;
  step: number;
  unit: string;
  /** The value the guess is held against. */
  truth(facts: Facts): number;
}
export type Prediction = Choice | Line;

/** The guess as it stands in a sentence. */
export const inWords = (prediction: Prediction, guess: string): string =>
  prediction.kind === "line"
    ? formatQuantity({value: guess, unit: prediction.unit}, PLAIN)
    : lower(prediction.options.find(option => option.value === guess)?.text ?? guess);

/** One sentence on the guess; the explanation follows it on the page. @throws Error when the guess is not one of the options or no number. */
export function feedback(prediction: Prediction, facts: Facts, guess: string | number): string {
  if (prediction.kind === "choice") {
    const chosen = prediction.options.find(option => option.value === guess);
    if (!chosen) throw new Error(`prediction: "${guess}" is not an option of "${prediction.id}"`);
    const right = prediction.options.find(option => option.value === prediction.right)!;
    const says = prediction.computed ? "we compute" : "the paper reports";
    return chosen === right
      ? `As ${says}.`
      : `${says[0]!.toUpperCase()}${says.slice(1)} otherwise: ${lower(right.text)}.`;
  }
  const value = Number(guess);
  if (!Number.isFinite(value)) throw new Error(`prediction: "${guess}" is no number`);
  const truth = prediction.truth(facts);
  const difference = value - truth;
  if (Math.abs(difference) <= 0.1 * Math.abs(truth)) return "Within a tenth of the value.";
  const side = difference > 0 ? "above" : "below";
  const ratio = value > 0 && truth > 0 ? Math.max(value / truth, truth / value) : Infinity;
  if (!Number.isFinite(ratio)) return `Far ${side} the value.`;
  if (ratio < 1.5) return `Somewhat ${side} the value.`;
  return `A factor of ${significant(ratio, 2)} ${side} the value.`;
}

/** Lower case at the start of a clause; a name such as Mg/W-Cu or Cu stays. */
const lower = (text: string): string =>
  /^[A-Z][a-z]*,? /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
