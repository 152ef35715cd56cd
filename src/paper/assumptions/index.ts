import type {Assumption} from "../../claims/assumption.js";
import {GEOMETRY} from "./geometry.js";
import {MATERIAL} from "./material.js";
import {PLATE} from "./plate.js";
import {READING} from "./reading.js";
import {WORDS} from "./words.js";

/** Everything the paper leaves open and a check needs, as the page of claims lists it. */
export const GROUPS: readonly {readonly title: string; readonly list: readonly Assumption[]}[] = [
  {title: "How printed numbers are read", list: READING},
  {title: "Geometry", list: GEOMETRY},
  {title: "Materials and conditions", list: MATERIAL},
  {title: "The stressed plate", list: PLATE},
  {title: "Definitions and words", list: WORDS}
];
