/** The content as it lies in the repository, read from disk for the tests. */
import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import type {Reference} from "../../../src/reading/cite.js";
import {factsFrom} from "../../../src/reading/facts.js";
import {parseGlossary} from "../../../src/reading/glossary.js";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

const byId = <T extends {id: string}>(rows: Iterable<T>): Record<string, T> =>
  Object.fromEntries([...rows].map(row => [row.id, row]));

interface Claim {
  id: string;
  figure: string;
  specimen: string;
  comparator: string;
  value: string;
  value_high: string;
  uncertainty: string;
  unit: string;
}

export const claims = byId(csvParse(read("data/claims.csv")) as Iterable<Claim>);
export const constants = byId(
  csvParse(read("data/constants.csv"), row => ({id: row.id!, unit: row.unit!, value: Number(row.value)}))
);
export const facts = factsFrom(claims, constants);
export const glossary = parseGlossary(read("src/paper/reading/glossary.csv"));
export const bibliography = JSON.parse(read("src/paper/reading/bibliography.json")) as Reference[];
export const source = read;
