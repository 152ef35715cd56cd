import {expect, it} from "vitest";
import {entries, type ClaimEntry} from "../../src/claims/entry.js";
import {Names} from "../../src/claims/scope.js";
import {evaluated, ground} from "./ground.js";

const ledger = evaluated();
/** What claims.json holds, read back: nothing of the engine's memory is left. */
const json = JSON.parse(JSON.stringify(entries(ledger, new Names(ground)))) as ClaimEntry[];

it("tells of a check that is asked under which readings it stands and under which it falls", () => {
  const read = json.flatMap(entry => entry.checks).filter(check => check.stands_with);
  expect(read.length).toBeGreaterThan(10);
  for (const {id, verdict, stands_with, falls_with} of read) {
    const {readings} = ledger.results.find(({check}) => check.id === id)!;
    const told = (all: Iterable<unknown>): unknown => JSON.parse(JSON.stringify([...all]));
    expect(verdict, id).toBe("open question");
    expect(stands_with, id).toEqual(told(readings!.stands));
    expect(falls_with, id).toEqual(told(readings!.falls));
    expect(falls_with!.length, id).toBeGreaterThan(0);
  }
});
