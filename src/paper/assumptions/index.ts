import type {Assumption} from "../../claims/assumption.js";
import {GEOMETRY} from "./geometry.js";
import {MATERIAL} from "./material.js";
import {PLATE} from "./plate.js";
import {READING} from "./reading.js";
import {WORDS} from "./words.js";

/** Everything the paper leaves open and a check needs; each can be changed while the ledger is shown. */
export const ASSUMPTIONS: readonly Assumption[] = [...READING, ...GEOMETRY, ...MATERIAL, ...PLATE, ...WORDS];
