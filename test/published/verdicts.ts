import type {ClaimEntry} from "../../src/claims/entry.js";
import {plain} from "./extract.js";
import type {List} from "./lists.js";

/** Verdict, basis and computed interval of every claim. */
export const verdictList = (entries: readonly ClaimEntry[]): List => ({
  columns: ["claim", "verdict", "basis", "low", "value", "high", "unit"],
  rows: entries.map(({id, verdict, basis, computed}) => [
    id,
    verdict,
    basis,
    computed?.low ?? null,
    computed?.value ?? null,
    computed?.high ?? null,
    plain(computed?.unit)
  ])
});

/** How many claims end with each verdict on each basis. */
export function verdictCounts(entries: readonly ClaimEntry[]): List {
  const counts = new Map<string, number>();
  for (const {verdict, basis} of entries) {
    const name = `${verdict} (${basis})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {columns: ["class", "claims"], rows: [...counts].sort(([a], [b]) => (a < b ? -1 : 1))};
}
