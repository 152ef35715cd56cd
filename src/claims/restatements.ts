import {number, statement, type Check} from "./check.js";
import {isNumeric, type Claim} from "./claim.js";
import {paperChecks} from "./paper.js";
import {placeOf} from "./place.js";
import {referenceUnit, unitHolds} from "./quantities.js";

/** Ids a plan names after `internal:`, as far as they are ids and nothing else. */
const planned = (claim: Claim): string[] =>
  claim.plan
    .split(";")
    .map(part => part.trim())
    .filter(part => part.startsWith("internal:"))
    .flatMap(part =>
      part
        .slice("internal:".length)
        .split(",")
        .map(id => id.trim())
    );

/** Values printed in several places must be the same value. */
export function restatements(claims: readonly Claim[]): Check[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const found = new Map<string, Check>();
  const pairs = [...pairsOf(claims, byId), ...paperChecks.get().restated];
  const group = new Map<string, string>();
  for (const [a, b] of pairs) group.set(root(group, a), root(group, b));
  const add = (claim: Claim, other: Claim): void => {
    const id = `restated.${claim.id}.${other.id}`;
    const title = `The same as printed for ${other.quantity} (${placeOf(other)})`;
    const more = {restated: true, relation: `printed ${root(group, claim.id)}`} as const;
    const check = isNumeric(claim)
      ? number(id, [claim.id], "internal", title, other.id, more)
      : statement(id, [claim.id], "internal", title, `${claim.id} = ${other.id}`, more);
    found.set(id, check);
  };
  for (const [id, same] of pairs) {
    const [claim, other] = [byId.get(id), byId.get(same)];
    if (claim && other) add(claim, other);
  }
  return [...found.values()];
}

/** Claims whose plan names another of the same quantity and unit. */
const pairsOf = (claims: readonly Claim[], byId: ReadonlyMap<string, Claim>): [string, string][] =>
  claims.flatMap(claim =>
    planned(claim).flatMap((id): [string, string][] => {
      const other = byId.get(id);
      const same = other && other.quantity === claim.quantity && other.unit?.text === claim.unit?.text;
      return same ? [[claim.id, id]] : [];
    })
  );

/** All printings of one statement share a root, and so one relation. */
function root(group: ReadonlyMap<string, string>, id: string): string {
  const next = group.get(id);
  return next === undefined || next === id ? id : root(group, next);
}

/** Printed units that measure something else than their quantity. */
export const unitChecks = (claims: readonly Claim[]): Check[] =>
  claims
    .filter(claim => unitHolds(claim) === false)
    .map(claim =>
      statement(
        `unit.${claim.id}`,
        [claim.id],
        "first principles",
        `The unit measures a ${claim.quantity}`,
        `same_dimension(${claim.id}, 1 [${referenceUnit(claim)}])`,
        {
          notation: true
        }
      )
    );
