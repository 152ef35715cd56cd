import type {Question} from "../../claims/findings.js";
import {CELL_QUESTIONS} from "./cells.js";
import {MATERIAL_QUESTIONS} from "./materials.js";
import {MODEL_QUESTIONS} from "./models.js";

/** Everything we ask the paper. */
export const QUESTIONS: readonly Question[] = [...CELL_QUESTIONS, ...MODEL_QUESTIONS, ...MATERIAL_QUESTIONS];
