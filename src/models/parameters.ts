import {Refusal} from "../lib/refusal.js";
import {readQuantity} from "./quantity.js";

/** Where a number comes from: printed in the paper, a handbook, our assumption, our calibration, or the others. */
type Tag = "paper" | "literature" | "assumed" | "calibrated" | "derived";

/** One row of the parameter table of a model: what a page shows, a control offers and the command line accepts. */
export interface Parameter {
  name: string;
  /** As the equations write it. */
  symbol: string;
  label: string;
  unit: string;
  default: number;
  min: number;
  max: number;
  /** Why the range ends where it ends. */
  why: string;
  tag: Tag;
  /** Claim id, reference or reason. */
  source: string;
  /** Whole numbers only. */
  integer?: true;
  scale?: "log";
  /** Published values, marked on the control. */
  ticks?: readonly number[];
}

export type Given<K extends string> = {readonly [name in K]?: string | number | undefined};
export type Values<K extends string> = {[name in K]: number};

/** Names a table once: the key is the name. */
export function parameterTable<K extends string>(
  rows: Record<K, Omit<Parameter, "name">>
): Record<K, Parameter> {
  const named: Partial<Record<K, Parameter>> = {};
  for (const name of Object.keys(rows) as K[]) named[name] = {name, ...rows[name]};
  return named as Record<K, Parameter>;
}

/**
 * All parameters of a table, each in its own unit, defaults where nothing is given.
 * @throws Refusal for an unknown name, a wrong unit or a value out of range.
 */
export function readParameters<K extends string>(
  table: Record<K, Parameter>,
  given: Given<K> = {}
): Values<K> {
  const names = Object.keys(table) as K[];
  for (const name of Object.keys(given))
    if (!Object.hasOwn(table, name))
      throw new Refusal("parameter", `${name} is not known`, null, `this model takes ${names.join(", ")}`);
  return Object.fromEntries(
    names.map(name => [name, readQuantity(given[name] ?? table[name].default, table[name])])
  ) as Values<K>;
}
