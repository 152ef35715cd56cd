/** Twelve exercises. Every number in them is a claim, a constant or one of our computed values. */
import type {Exercise} from "../../reading/exercise.js";
import {CELLS} from "./exercises/cells.js";
import {MATERIALS} from "./exercises/materials.js";

export const EXERCISES: readonly Exercise[] = [...CELLS, ...MATERIALS];
