import type {Make} from "../../registry.js";
import {bibliography, citeWorkbook} from "./bibliography.js";
import {counts} from "./counts.js";
import {derived} from "./derived.js";
import {exercise} from "./exercise.js";
import {fourWords} from "./four-words.js";
import {glossary} from "./glossary.js";
import {practice} from "./practice.js";
import {predict} from "./predict.js";
import {speed} from "./speed.js";
import {updates} from "./updates.js";
import {walkthrough} from "./walkthrough.js";

/** What the reading pages are made of besides prose and figures. */
export const reading: Record<string, Make> = {
  predict,
  exercise,
  walkthrough,
  practice,
  glossary,
  derived,
  bibliography,
  "four-words": fourWords,
  speed,
  updates,
  "cite-workbook": citeWorkbook,
  "claim-counts": counts
};
