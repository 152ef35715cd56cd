import type {Pin} from "../chart/pins.js";
import type {Value} from "../figure/figure.js";
import type {Facts} from "./facts.js";

/** One step of the walkthrough: a text, and a figure in the state the text talks about. */
export interface Step {
  id: string;
  title: string;
  /** What the step answers; asked before its text and its picture. */
  question: string;
  /** Paragraph with placeholders, 60 to 110 words. */
  text: string;
  /** Module of the figure or model. */
  figure: string;
  /** Control name → value; controls not named stay as published. */
  state: Readonly<Record<string, Value>>;
  /** Where the figure is told about at length: page, anchor. */
  anchor: string;
  /** Where to look in the picture, and what is to be seen there, with placeholders. */
  notes: readonly Note[];
  /** Id of the figure this step showed in an earlier edition: the address still leads here. */
  formerly?: string;
  /** Prediction that is asked at the end of this step, because the next one answers it. */
  ask?: string;
}

export interface Note {
  says: string;
  /** The place, from printed values and constants. */
  at(facts: Facts): Pin;
}
