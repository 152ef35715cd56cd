/** What the rows of a VersaStudio file mean beyond their numbers. */
import type {Column} from "./table.js";
import type {Planned} from "./versastudio-blocks.js";
import {COMPLEX, TECHNIQUES, ZERO_IS_MISSING} from "./versastudio-columns.js";

/** Values of a number column; empty when the file has no such column. */
export function numbers(columns: Column[], name: string): Float64Array {
  const column = columns.find(c => c.name === name);
  return column && column.type !== "string" ? column.values : new Float64Array(0);
}

/** Technique of a row by its action number, else by the segment's place in the action list. */
export function techniqueOf(action: number | undefined, segment: number, plan: Planned[]): string | null {
  const known = action === undefined ? undefined : TECHNIQUES.get(action);
  return known ?? plannedFor(segment, plan)?.technique ?? null;
}

export const plannedFor = (segment: number, plan: Planned[]): Planned | undefined =>
  plan.find(({first, count}) => segment >= first && segment < first + count);

/** Turns the zeros that stand for "no value" in the AC columns into missing values, in place. */
export function blankAcZeros(columns: Column[]): void {
  for (const [realName, imaginaryName] of COMPLEX) {
    const real = numbers(columns, realName);
    const imaginary = numbers(columns, imaginaryName);
    real.forEach((value, i) => {
      if (value === 0 && imaginary[i] === 0) real[i] = imaginary[i] = NaN;
    });
  }
  for (const name of ZERO_IS_MISSING) {
    const values = numbers(columns, name);
    values.forEach((value, i) => {
      if (value === 0) values[i] = NaN;
    });
  }
}
