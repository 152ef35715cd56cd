import {readFileSync} from "node:fs";
import type {Csl} from "../../src/publication/cite.js";
import type {Issue} from "../../src/publication/publication.js";
import type {Reference} from "../../src/reading/cite.js";
import {root} from "../paths.js";
import {readIssue} from "./read.js";
import {sourceIdentifier} from "./source-identifier.js";

/** What every page says of the edition it belongs to. */
export interface Edition {
  issue: Issue;
  /** the paper the workbook accompanies */
  paper: Csl;
  /** Software Heritage identifier of the source: `swh:1:dir:…` */
  source: string;
}

/**
 * Stands for the identifier of the source in pages that are not finished: it changes with every file, and pages that
 * named it would all be made anew.
 */
export const SOURCE_LATER = "swh:1:dir:{source}";

let held: Edition | null = null;
let reading: Promise<Edition> | null = null;

/** Reads once for all pages. @throws Refusal for a publication.json that its schema refuses */
export async function loadEdition(): Promise<Edition> {
  return (held = await (reading ??= read()));
}

/** @throws Error before `loadEdition` */
export function edition(): Edition {
  if (!held) throw new Error("publication: it is asked for before it is read");
  return held;
}

async function read(): Promise<Edition> {
  const [issue, source] = await Promise.all([readIssue(), sourceIdentifier(root)]);
  const references = JSON.parse(
    readFileSync(`${root}/src/paper/reading/bibliography.json`, "utf8")
  ) as Reference[];
  const paper = references.find(({custom}) => custom.role === "paper");
  if (!paper) throw new Error("citation: src/paper/reading/bibliography.json has no entry of role paper");
  const {custom: _custom, ...csl} = paper;
  return {issue, paper: csl as Csl, source};
}
