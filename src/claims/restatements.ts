import {number, statement, type Check} from "./check.js";
import {isNumeric, type Claim} from "./claim.js";
import {placeOf} from "./place.js";
import {referenceUnit, unitHolds} from "./quantities.js";

/** Pairs that say the same under two names of the quantity; equal names are found in the ledger's plan. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["abs.interfaces", "intro.interface-count"],
  ["abs.loading.mgw", "fig6d.charge.mgw.c1"],
  ["abs.cycles.mgw", "fig6a.decay.mgw.late.to"],
  ["intro.cathode.commercial", "text.commercial-loading"],
  ["intro.cathode.commercial", "fig6d.commercial-loading"],
  ["text.commercial-loading", "intro.cathode.commercial"],
  ["text.li-disk.thickness", "exp.li.thickness"],
  ["exp.li.thickness", "text.li-disk.thickness"],
  ["text.li-foil.thickness", "text.li-disk.thickness"],
  ["text.li-disk.diameter", "exp.li.diameter"],
  ["exp.li.diameter", "text.li-disk.diameter"],
  ["text.stack-pressure", "exp.pressure.half"],
  ["exp.pellet.diameter", "exp.collector.diameter"],
  ["fig2.high-rate", "fig2a.current"],
  ["fig2e.ce-onset.mg", "fig2g.cycles.mg"],
  ["fig2i.short.cu", "fig2f.cycles.cu"],
  ["fig2i.short-time.cu", "fig2f.hours.cu"],
  ["fig2i.stable-cycles.mg", "fig2g.cycles.mg"],
  ["fig4b.current.1", "fig4a.current"],
  ["figS32.rate", "text.rate.std"],
  ["fig4d.h0", "fig1b.thickness.mg.mgw"],
  ["fig6d.areal-capacity", "fig6d.charge.mgw.c1"],
  ["fig6d.areal-capacity.text", "fig6d.charge.mgw.c1"],
  ["text.li-foil.capacity", "intro.li-foil.capacity"]
];

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
  const pairs = [...pairsOf(claims, byId), ...PAIRS];
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
