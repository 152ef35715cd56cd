import type {Assumption, Choices} from "../../claims/assumption.js";
import {parseExpression} from "../../claims/expression.js";

const PREFIX = "assume.";

/** Assumptions that differ from the default, in an address; other parameters stay as they are. */
export function toAddress(choices: Choices, parameters: URLSearchParams): void {
  for (const key of [...parameters.keys()]) if (key.startsWith(PREFIX)) parameters.delete(key);
  for (const [id, choice] of Object.entries(choices)) parameters.set(PREFIX + id, choice);
}

/** What an address asks for; anything that is no option and no value, or asked twice, is left at the default. */
export function fromAddress(assumptions: readonly Assumption[], parameters: URLSearchParams): Choices {
  return Object.fromEntries(
    assumptions.flatMap(assumption => {
      const [choice, ...more] = parameters.getAll(PREFIX + assumption.id);
      return choice !== undefined &&
        !more.length &&
        !published(assumption, choice) &&
        fits(assumption, choice)
        ? [[assumption.id, choice]]
        : [];
    })
  );
}

/** What an address asks of assumptions beyond what is taken of it, the defaults apart. */
export function ignoredIn(assumptions: readonly Assumption[], parameters: URLSearchParams): string[] {
  const taken = fromAddress(assumptions, parameters);
  return [...parameters]
    .filter(([key, value]) => {
      const id = key.slice(PREFIX.length);
      const known = assumptions.find(a => a.id === id);
      return key.startsWith(PREFIX) && taken[id] !== value && !(known && published(known, value));
    })
    .map(([key, value]) => `${key}=${value}`);
}

function fits(assumption: Assumption, choice: string): boolean {
  return assumption.options.some(option => option.id === choice) || ownValue(assumption, choice) !== null;
}

/** A value of the reader's own as a formula: `9 [mm]`. */
export const ownChoice = ({unit}: Assumption, value: number): string =>
  unit === "1" ? String(value) : `${value} [${unit}]`;

/** The number behind such a formula, null when the choice is none. */
export function ownValue(assumption: Assumption, choice: string): number | null {
  if (assumption.options[0].reading || assumption.closed) return null;
  try {
    const read = parseExpression(choice);
    const [value, sign] = read.type === "negate" ? [read.of, -1] : [read, 1];
    return value.type === "number" && (value.unit?.text ?? "1") === assumption.unit
      ? sign * value.value
      : null;
  } catch {
    return null;
  }
}

/** The word for a fact that is left open, which is how the ledger is published. */
export const OPEN = "open";
/** Leaves the choices as published: the default, or for a fact none at all. */
const published = ({kind, options}: Assumption, choice: string): boolean =>
  kind === "fact" ? choice === OPEN : choice === options[0].id;

/** One assumption set; what is published leaves the choices. */
export function withChoice(choices: Choices, assumption: Assumption, choice: string): Choices {
  const {[assumption.id]: _, ...others} = choices;
  return published(assumption, choice) ? others : {...others, [assumption.id]: choice};
}
