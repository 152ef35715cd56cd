import type {Draw} from "./mutate.js";

/** Where something made by others comes in. */
export interface Door {
  name: string;
  /** Sound inputs, which are damaged. */
  seeds: readonly Uint8Array[];
  change: (seed: Uint8Array, draw: Draw) => Uint8Array;
  /** Cases here, as a multiple of those at a door of weight 1. */
  weight: number;
  /** Lets the input in. @throws an honest refusal @throws anything else for a fault */
  open: (input: Uint8Array) => unknown;
}

const COMPLAINTS = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];
/** Whether an error is a sentence to a reader, `category: thing`, not the engine's own complaint. */
export const honest = (error: unknown): boolean =>
  error instanceof Error &&
  !COMPLAINTS.some(kind => error instanceof kind) &&
  /^[a-z][a-z -]*: ./s.test(error.message);

/** A door that takes text. */
export const textOf = (input: Uint8Array): string => new TextDecoder().decode(input);
export const seedsOf = (...texts: string[]): Uint8Array[] =>
  texts.map(text => new TextEncoder().encode(text));
export const byText = (
  seeds: readonly Uint8Array[],
  change: (text: string, others: readonly string[], draw: Draw) => string
) => {
  const texts = seeds.map(textOf);
  return (seed: Uint8Array, draw: Draw): Uint8Array =>
    new TextEncoder().encode(change(textOf(seed), texts, draw));
};

/** Fails where a statement about what came in does not hold. */
export function hold(statement: boolean, what: string): void {
  if (!statement) throw new TypeError(`half-read: ${what}`);
}
