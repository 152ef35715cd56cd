/** Numbers by id and unit, for what is computed in the text: printed values and constants, never typed ones. */

interface Printed {
  value: string;
  value_high?: string;
  unit: string;
}
interface Constant {
  value: number;
  unit: string;
}
export interface Facts {
  /** Printed number of a claim; the middle of a printed range. @throws Error when unknown, not a number, or in another unit. */
  claim(id: string, unit: string): number;
  /** @throws Error when unknown or in another unit */
  constant(id: string, unit: string): number;
}

export function factsFrom(
  claims: Readonly<Record<string, Printed>>,
  constants: Readonly<Record<string, Constant>>
): Facts {
  return {
    claim(id, unit) {
      const claim = inUnit("claim", id, claims[id], unit);
      const ends = [claim.value, ...(claim.value_high ? [claim.value_high] : [])].map(Number);
      if (claim.value === "" || ends.some(end => !Number.isFinite(end)))
        throw new Error(`number: claim "${id}" prints "${claim.value}", which is no number`);
      return ends.reduce((sum, end) => sum + end, 0) / ends.length;
    },
    constant: (id, unit) => inUnit("constant", id, constants[id], unit).value
  };
}

function inUnit<T extends {unit: string}>(kind: string, id: string, found: T | undefined, unit: string): T {
  if (!found) throw new Error(`reference: unknown ${kind} "${id}"`);
  if (found.unit !== unit) throw new Error(`unit: ${kind} "${id}" is in "${found.unit}", not in "${unit}"`);
  return found;
}

export interface Inputs {
  claims: string[];
  constants: string[];
}

/** Runs a calculation and lists what it read, so that lineage is recorded and not declared. */
export function trace<T>(facts: Facts, calculate: (facts: Facts) => T): {result: T; inputs: Inputs} {
  const claims = new Set<string>();
  const constants = new Set<string>();
  const result = calculate({
    claim: (id, unit) => (claims.add(id), facts.claim(id, unit)),
    constant: (id, unit) => (constants.add(id), facts.constant(id, unit))
  });
  return {result, inputs: {claims: [...claims], constants: [...constants]}};
}
