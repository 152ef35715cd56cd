/** Inputs that led a reader where none had led it yet are damaged further, so that damage adds up to what no single one reaches. */
import {least} from "d3-array";
import {uniform} from "../../src/models/impedance/random.js";
import type {Door} from "./door.js";
import {FILE_DOORS} from "./doors/files.js";
import {changedBytes, one} from "./mutate.js";
import {Reached} from "./reached.js";
import {keep, opened, wrongTwice, type Found, type Now} from "./opened.js";

interface Entry {
  door: Door;
  input: Uint8Array;
}

/** What grows beyond this is no longer followed: it only takes time. */
const LARGEST_BYTES = 60_000;
const MOST_FAILURES = 20;
/** What was reached is looked up after so many; which of them did it, only where one did. */
const BATCH = 32;

function damaged({door, input}: Entry, draw: () => number): Uint8Array {
  try {
    return door.change(input, draw);
  } catch {
    // What is no archive any more is changed as bytes.
    return changedBytes(input, draw);
  }
}

export async function guided(seconds: number, seed: number, now: Now): Promise<Found> {
  const draw = uniform(seed);
  const reached = new Reached();
  const entries: Entry[] = FILE_DOORS.flatMap(door => door.seeds.map(input => ({door, input})));
  for (const {door, input} of entries) await opened(now, door, input);
  reached.look();
  const before = reached.size;
  const found: Found = {cases: 0, taken: {}, doors: FILE_DOORS.length, failures: []};
  // Short inputs take less time, and what they hold is reached all the same.
  const drawn = (): Entry => {
    const parent = least(
      Array.from({length: 3}, () => one(entries, draw)),
      ({input}) => input.length
    )!;
    return {door: parent.door, input: damaged(parent, draw)};
  };
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end && found.failures.length < MOST_FAILURES) {
    const batch = Array.from({length: BATCH}, drawn);
    for (const {door, input} of batch) {
      const {taken, wrong} = await opened(now, door, input);
      found.cases++;
      if (taken) found.taken[door.name] = (found.taken[door.name] ?? 0) + 1;
      if (wrong && (await wrongTwice(now, door, input)))
        found.failures.push({door: door.name, at: keep(door, input), said: wrong});
    }
    if (!reached.fresh().length) continue;
    for (const entry of batch) {
      await opened(now, entry.door, entry.input);
      if (reached.look() && entry.input.length <= LARGEST_BYTES) entries.push(entry);
    }
  }
  return {...found, reached: {before, after: reached.size}};
}
