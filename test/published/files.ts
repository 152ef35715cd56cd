import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** Where a kept file lies, below test/. */
export const keptPath = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Text of a kept file; undefined when nothing has been kept yet. */
export const readKept = (file: string): string | undefined =>
  existsSync(keptPath(file)) ? readFileSync(keptPath(file), "utf8") : undefined;

export const writeKept = (file: string, text: string): void => writeFileSync(keptPath(file), text);

export const figureFile = (id: string): string => `figures/published/${id}.csv`;
/** Marks of the pictures of a figure. */
export const picturedFile = (id: string): string => `figures/pictured/${id}.csv`;
/** What a figure would say and table if all cells had been measured; none where that is the same. */
export const measuredFile = (id: string): string => `figures/measured/${id}.csv`;
