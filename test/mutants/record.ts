import {createHash} from "node:crypto";
import {appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {csvFormat, csvFormatBody, csvParse} from "d3-dsv";
import {root} from "../../loaders/paths.js";
import type {Named} from "./mutant.js";

export const OUTCOMES = ["killed", "refused by types", "timed out", "survived"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of one mutant. */
export interface Found {
  id: string;
  outcome: Outcome;
  /** The test that noticed it; empty where none did. */
  by: string;
  /** How many tests it was asked of: none run it when 0. */
  tests: number;
  processor_seconds: number;
  /** Digest of the tests it was asked of. */
  against: string;
}
export type Tried = Named & Found;

const COLUMNS = ["id", "outcome", "by", "tests", "processor_seconds", "against"] as const;

/** The last line about each mutant of a record that grows while a run goes on; half a line at its end is none. */
export function readRecord(file: string): Map<string, Found> {
  if (!existsSync(file)) return new Map();
  const lines = csvParse(readFileSync(file, "utf8"), row => ({
    id: row["id"]!,
    outcome: row["outcome"] as Outcome,
    by: row["by"]!,
    tests: Number(row["tests"]),
    processor_seconds: Number(row["processor_seconds"]),
    against: row["against"] ?? ""
  }));
  return new Map(
    lines
      .filter(({outcome, against}) => OUTCOMES.includes(outcome) && against.length === DIGEST)
      .map(found => [found.id, found])
  );
}

export function addToRecord(file: string, found: Found): void {
  if (!existsSync(file)) writeFileSync(file, `${COLUMNS.join(",")}\n`);
  appendFileSync(file, `${csvFormatBody([inShort(found)], [...COLUMNS])}\n`);
}

/** A line for each mutant, in the order of their names: records of two runs differ in what they found alone. */
export function writeRecord(file: string, found: Iterable<Found>): void {
  const lines = [...found].sort((a, b) => (a.id < b.id ? -1 : 1)).map(inShort);
  writeFileSync(file, `${csvFormat(lines, [...COLUMNS])}\n`);
}

const inShort = (found: Found): Found => ({
  ...found,
  processor_seconds: Number(found.processor_seconds.toFixed(1))
});

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

const DIGEST = 12;

/** Digest of files as they are. */
export function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(`${root}/${file}`));
  return hash.digest("hex").slice(0, DIGEST);
}
