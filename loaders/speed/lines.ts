import {readFileSync} from "node:fs";
import {largest, least as fewest} from "../../src/lib/extremes.js";
import {root} from "../paths.js";

/** A quantity that is measured, where the measurements give it, and how large it may be. */
export interface Budget {
  what: string;
  /** Keys from the name of the measurement on, with strokes between; `*` stands for all of a list. */
  at: string;
  unit: string;
  most?: number;
  least?: number;
}

/** All that one run measured, and on what. */
export interface Measured {
  date: string;
  machine: {processor: string; cores: number; memory_GB: number; browser: string; node: string};
  results: Record<string, unknown>;
}

export interface Line extends Budget {
  value: number;
  /** Undefined where nothing is asked. */
  kept?: boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(`${root}/loaders/speed/${name}.json`, "utf8")) as unknown;

export const readBudgets = (): Budget[] => read("budgets") as Budget[];

/** The run that the site shows. */
export const readMeasured = (): Measured => read("measured") as Measured;

/** The numbers at a place, in order. */
function numbersAt(value: unknown, keys: readonly string[]): number[] {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === "number" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const inner = key === "*" ? Object.values(value) : [(value as Record<string, unknown>)[key]];
  return inner.flatMap(one => numbersAt(one, rest));
}

/** One line per budget that the run has a number for; of several numbers the worst counts. */
export function linesOf(budgets: readonly Budget[], results: Measured["results"]): Line[] {
  return budgets.flatMap(budget => {
    const values = numbersAt(results, budget.at.split("/"));
    if (!values.length) return [];
    const {most, least} = budget;
    const value = least === undefined ? largest(values) : fewest(values);
    if (most === undefined && least === undefined) return [{...budget, value}];
    return [{...budget, value, kept: value <= (most ?? Infinity) && value >= (least ?? -Infinity)}];
  });
}
