import {registry} from "../lib/registry.js";
import type {Derived} from "./derived-value.js";
import type {Exercise} from "./exercise.js";
import type {Prediction} from "./prediction.js";
import type {Step} from "./step.js";

/** What a paper gives its readers beside pages and figures. */
interface PaperReading {
  derived: readonly Derived[];
  exercises: readonly Exercise[];
  predictions: readonly Prediction[];
  steps: readonly Step[];
}

export const paperReading = registry<PaperReading>(
  "exercises, predictions and values",
  "src/paper/reading.ts"
);

/** The value of ours with this id. @returns undefined when there is none */
export const derivedById = (id: string): Derived | undefined =>
  paperReading.get().derived.find(derived => derived.id === id);
