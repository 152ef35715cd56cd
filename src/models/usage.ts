import {Refusal} from "../formats/table.js";
import type {Parameter} from "./parameters.js";
import {requireUnit} from "./quantity.js";

/** A parameter that a run does not read, and what it would take for the run to read it. */
export interface Unused {
  name: string;
  because: string;
  instead: string;
}

/**
 * Checks what a person typed: a number that has a unit carries one, and nothing is given that the run would pass over.
 * @throws Refusal naming the parameter and the reason.
 */
export function checkGiven(
  given: Readonly<Record<string, string | undefined>>,
  table: Readonly<Record<string, Parameter>>,
  unused: readonly Unused[]
): void {
  for (const {name, because, instead} of unused)
    if (given[name] !== undefined)
      throw new Refusal(
        "parameter",
        `${name} is not used ${because}`,
        null,
        `leave it out, or give ${instead}`
      );
  for (const [name, value] of Object.entries(given)) {
    const expected = table[name];
    if (expected && value !== undefined) requireUnit(value, expected);
  }
}
