import type {Mode} from "./notebook.js";

/** Languages of cells as readers see them. */
export const LANGUAGE: Record<Mode, string> = {md: "Text", sql: "SQL", js: "JavaScript", other: "Other"};

/** Libraries by the name cells use them under; each is a script of its own, `library/NAME.ts`. */
export const LIBRARIES = ["d3", "Plot", "Inputs", "aq", "md", "html"] as const;
