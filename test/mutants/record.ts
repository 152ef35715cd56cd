import {appendFileSync, existsSync, readFileSync, readdirSync} from "node:fs";
import {createHash} from "node:crypto";
import {root} from "../../loaders/paths.js";
import type {Named} from "./mutant.js";

export const OUTCOMES = ["killed", "refused by types", "timed out", "survived"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one mutant. */
export interface Tried extends Named {
  outcome: Outcome;
  /** The test that noticed it. */
  by: string | null;
  /** How many tests it was asked of: none run it when 0. */
  tests: number;
  /** Of the clock. */
  seconds: number;
  processorSeconds: number;
  /** Digest of the tests it was asked of. */
  against: string;
}

/** The last line about each mutant of a record that only grows. */
export function readRecord(file: string): Map<string, Tried> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map(line => JSON.parse(line) as Tried).map(tried => [tried.id, tried]));
}

export const addToRecord = (file: string, tried: Tried): void =>
  appendFileSync(file, `${JSON.stringify(tried)}\n`);

/** Files below folders of the project, in the order of these, names below the root. */
export const filesBelow = (places: readonly string[], ending: RegExp): string[] =>
  places.flatMap(place =>
    (ending.test(place)
      ? [place]
      : readdirSync(`${root}/${place}`, {recursive: true, encoding: "utf8"}).map(f => `${place}/${f}`)
    )
      .filter(file => ending.test(file))
      .sort()
  );

/** Digest of files as they are. */
export function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(`${root}/${file}`));
  return hash.digest("hex").slice(0, 12);
}
