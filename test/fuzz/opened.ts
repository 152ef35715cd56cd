/** One input at one door: what came of it, and where it is kept when it failed. */
import {createHash} from "node:crypto";
import {mkdirSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {honest, type Door} from "./door.js";
import {DOORS} from "./doors.js";

/** Inputs that a door once failed at, `DOOR-DIGEST`; each run opens them first. */
export const FAILED = fileURLToPath(new URL("./failed/", import.meta.url));
/** An input is no larger; what is damaged may grow. */
export const LARGEST_BYTES = 1 << 20;
/** A case may take this long; one that does so twice hangs for a reader. */
const LONGEST_MS = 5000;
export interface Failure {
  door: string;
  /** The number of the case, or the file it stands in. */
  at: number | string;
  said: string;
}
export interface Found {
  cases: number;
  /** Cases that a door took, by its name; the rest it refused. */
  taken: Record<string, number>;
  doors: number;
  /** Pieces of code that sound inputs reach, and all inputs together; only where it was looked for. */
  reached?: {before: number; after: number};
  failures: Failure[];
}
/** What is open now, seen by the thread that watches. */
export interface Now {
  /** Door, length of the input, and how many have been opened. */
  place: Int32Array;
  input: Uint8Array;
}

export const slug = ({name}: Door): string => name.replace(/\W+/g, "-").toLowerCase();
/** What was wrong with opening a door, or whether it took the input. */
export async function opened(
  now: Now,
  door: Door,
  input: Uint8Array
): Promise<{taken: boolean; wrong: string | null}> {
  now.input.set(input.subarray(0, LARGEST_BYTES));
  now.place.set([DOORS.indexOf(door), Math.min(input.length, LARGEST_BYTES), now.place[2]! + 1]);
  const begun = performance.now();
  let taken = true;
  try {
    await door.open(input);
  } catch (error) {
    taken = false;
    if (!honest(error))
      return {taken, wrong: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
  const took = performance.now() - begun;
  return {taken, wrong: took > LONGEST_MS ? `took ${Math.round(took)} ms` : null};
}

export async function wrongTwice(now: Now, door: Door, input: Uint8Array): Promise<string | null> {
  const first = await opened(now, door, input);
  return first.wrong?.startsWith("took") ? (await opened(now, door, input)).wrong : first.wrong;
}

/** Leaves the input among those that failed. @returns its file's name */
export function keep(door: Door, input: Uint8Array): string {
  const file = `${slug(door)}-${createHash("sha256").update(input).digest("hex").slice(0, 12)}`;
  mkdirSync(FAILED, {recursive: true});
  writeFileSync(FAILED + file, input);
  return file;
}
