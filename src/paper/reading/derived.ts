/** Values of ours that pages name by `{{computed:id}}`, each formed anew from printed values and constants. */
import {COLLECTOR} from "./derived/collector.js";
import {CORROSION} from "./derived/corrosion.js";
import {quantityOf, type Derived} from "../../reading/derived-value.js";
import {DIFFUSION} from "./derived/diffusion.js";
import {FILMS} from "./derived/films.js";
import {FULL_CELLS} from "./derived/full-cells.js";
import {HALF_CELLS} from "./derived/half-cells.js";
import {METHODS} from "./derived/methods.js";
import {RANKED} from "./derived/rankings.js";
import {STRESS} from "./derived/stress.js";
import type {Facts} from "../../reading/facts.js";
import type {Quantity} from "../../words/number.js";

export const DERIVED: readonly Derived[] = [
  ...METHODS,
  ...COLLECTOR,
  ...HALF_CELLS,
  ...FILMS,
  ...CORROSION,
  ...DIFFUSION,
  ...STRESS,
  ...FULL_CELLS,
  ...RANKED
];

const BY_ID = new Map(DERIVED.map(derived => [derived.id, derived]));

/** @returns undefined when there is no such value */
export const derivedValue = (id: string, facts: Facts): number | undefined => BY_ID.get(id)?.value(facts);

/** The same, rounded to what its inputs carry. */
export function derivedQuantity(id: string, facts: Facts): Quantity | undefined {
  const derived = BY_ID.get(id);
  return derived && quantityOf(derived, facts);
}
