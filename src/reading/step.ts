import type {Value} from "../figure/figure.js";

/** One step of the walkthrough: a text, and a figure in the state the text talks about. */
export interface Step {
  id: string;
  title: string;
  /** Paragraph with placeholders, 60 to 110 words. */
  text: string;
  /** Module of the figure or model. */
  figure: string;
  /** Control name → value; controls not named stay as published. */
  state: Readonly<Record<string, Value>>;
  /** Where the figure is told about at length: page, anchor. */
  anchor: string;
  /** What to look at in the picture, with placeholders. */
  look: string;
}
