import {sameDimension} from "../lib/dimension.js";
import {parseUnit} from "../lib/unit.js";
import {isNumeric, type Claim} from "./claim.js";
import {paperChecks} from "./paper.js";

/** Unit of each quantity's dimension. */
const references = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(paperChecks.get().kinds).flatMap(([unit, quantities]) =>
      quantities.map(quantity => [quantity, unit] as const)
    )
  );
let known: {kinds: unknown; units: ReadonlyMap<string, string>} | null = null;

function unitOf(quantity: string): string | null {
  const {kinds} = paperChecks.get();
  if (known?.kinds !== kinds) known = {kinds, units: references()};
  return known.units.get(quantity) ?? null;
}

/** Unit of the dimension a quantity must have; null for a quantity not in the table or printed without unit. */
export const referenceUnit = (claim: Claim): string | null =>
  claim.unit?.text ? unitOf(claim.quantity) : null;

/** Does the printed unit measure the quantity? null when there is no unit to hold it against. */
export function unitHolds(claim: Claim): boolean | null {
  const reference = referenceUnit(claim);
  if (!isNumeric(claim) || reference === null) return null;
  return sameDimension(claim.unit.dimension, parseUnit(reference).dimension);
}
