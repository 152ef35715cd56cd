import type {CheckEntry, ClaimEntry} from "../../claims/entry.js";
import {pieces} from "../../claims/findings.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {verdictSign} from "../../reading/verdict.js";
import {valueText} from "../claim-intervals.js";
import {printed} from "./printed.js";

export type Entries = ReadonlyMap<string, ClaimEntry>;

/** A check and a claim whose card shows it. */
interface Held {
  check: CheckEntry;
  claim: string;
}

export function checksOf(entries: Entries): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  for (const {id, checks} of entries.values())
    for (const check of checks) if (!found.has(check.id)) found.set(check.id, {check, claim: id});
  return found;
}

/** A printed number that opens its card. @throws Error when the claim is unknown */
export function claimChip(id: string, entries: Entries): Element {
  const entry = entries.get(id);
  if (!entry) throw new Error(`finding: no claim "${id}" in the ledger`);
  return h(
    "a",
    {class: "cl", "data-claim": id, href: `#${id}`},
    raw(printed(entry) + verdictSign(entry.verdict))
  );
}

/** What a check computes, with its verdict where it has one. @throws Error when the check is unknown */
export function checkChip(id: string, checks: ReturnType<typeof checksOf>): Element {
  const held = checks.get(id);
  if (!held) throw new Error(`finding: no check "${id}" in the ledger`);
  const {check, claim} = held;
  const value = check.computed ? valueText(check.computed) : check.verdict;
  const sign = check.verdict === "context" ? "" : verdictSign(check.verdict);
  return h(
    "a",
    {class: "cl computed", "data-claim": claim, "data-check": id, href: `#${claim}`},
    raw(value + sign)
  );
}

/** A sentence of a finding with its numbers in place. */
export const sentence = (text: string, entries: Entries, checks: ReturnType<typeof checksOf>): Child =>
  pieces(text).map(piece => {
    if (piece.kind === "words") return piece.text;
    return piece.kind === "claim" ? claimChip(piece.id, entries) : checkChip(piece.id, checks);
  });
