import type {Mode} from "./notebook.js";

/** Languages of cells as readers see them. */
export const LANGUAGE: Record<Mode, string> = {md: "Text", sql: "SQL", js: "JavaScript", other: "Other"};
