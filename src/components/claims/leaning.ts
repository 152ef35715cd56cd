import type {ClaimEntry} from "../../claims/entry.js";

/** For one claim what it leans on and what leans on it, two levels each way; every claim stands once, nearest first. */
export interface Leaning {
  id: string;
  /** Inputs of its checks, then their inputs. */
  on: [string[], string[]];
  /** Claims whose checks take it, then theirs. */
  by: [string[], string[]];
  /** Pairs [base, claim that leans on it] between the claims above. */
  edges: [string, string][];
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Which claims each claim leans on through a check, and the other way round. */
export function linksOf(entries: Iterable<ClaimEntry>): {on: Links; by: Links} {
  const on = new Map<string, Set<string>>();
  const by = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    if (!map.has(key)) map.set(key, new Set());
    map.get(key)!.add(value);
  };
  for (const {id, checks} of entries)
    for (const input of checks.flatMap(check => check.inputs))
      if (input.kind === "claim" && input.id !== id) {
        add(on, id, input.id);
        add(by, input.id, id);
      }
  return {on, by};
}

export function leaning(id: string, {on, by}: {on: Links; by: Links}): Leaning {
  const seen = new Set([id]);
  const layer = (from: readonly string[], links: Links): string[] => {
    const found = [...new Set(from.flatMap(one => [...(links.get(one) ?? [])]))].filter(
      one => !seen.has(one)
    );
    for (const one of found) seen.add(one);
    return found;
  };
  const inputs = layer([id], on);
  const takers = layer([id], by);
  const deeper = layer(inputs, on);
  const further = layer(takers, by);
  const between = (bases: readonly string[], claims: readonly string[]): [string, string][] =>
    claims.flatMap(claim =>
      bases.filter(base => on.get(claim)?.has(base)).map((base): [string, string] => [base, claim])
    );
  return {
    id,
    on: [inputs, deeper],
    by: [takers, further],
    edges: [
      ...between(deeper, inputs),
      ...between(inputs, [id]),
      ...between([id], takers),
      ...between(takers, further)
    ]
  };
}
