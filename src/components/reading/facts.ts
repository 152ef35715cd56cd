import {factsFrom, type Facts} from "../../reading/facts.js";
import {loadContext} from "../../database/site.js";

let facts: Promise<Facts> | null = null;

/** Printed values and constants, fetched when a reader first asks for an answer. */
export function loadFacts(): Promise<Facts> {
  facts ??= loadContext().then(({claims, constants}) => factsFrom(claims, constants));
  facts.catch(() => {
    facts = null;
  });
  return facts;
}
