import type {Choices} from "./assumption.js";

/** Readings of the facts the paper leaves open, by what they make of a check. */
export interface Readings {
  readonly stands: readonly Choices[];
  readonly falls: readonly Choices[];
}
