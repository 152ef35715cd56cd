import type {Ledger} from "./ledger.js";

/** One claim's verdict leans on another claim through a check. */
interface Lean {
  readonly claim: string;
  readonly on: string;
  readonly check: string;
}

/** Which claims lean on which; a claim that only stands beside its own check leans on nothing. */
export function leans({results}: Ledger): Lean[] {
  const found = new Map<string, Lean>();
  for (const {check, inputs} of results)
    for (const claim of check.claims)
      for (const input of inputs)
        if (input.kind === "claim" && input.id !== claim)
          found.set(`${claim} ${input.id} ${check.id}`, {claim, on: input.id, check: check.id});
  return [...found.values()];
}

/** Checks that use an assumption, by its id. */
export function users({results}: Ledger): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {check, inputs} of results)
    for (const {id, kind} of inputs)
      if (kind === "assumption") found.set(id, [...(found.get(id) ?? []), check.id]);
  return found;
}

/** Everything a claim rests on, directly or through others, nearest first. */
export function foundations(claim: string, edges: readonly Lean[]): string[] {
  const next = new Map<string, string[]>();
  for (const {claim: from, on} of edges) next.set(from, [...(next.get(from) ?? []), on]);
  const seen = new Set<string>([claim]);
  const order: string[] = [];
  for (let layer = [claim]; layer.length;) {
    layer = layer.flatMap(id => next.get(id) ?? []).filter(id => !seen.has(id) && seen.add(id));
    order.push(...layer);
  }
  return order;
}
