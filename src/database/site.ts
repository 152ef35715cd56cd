import type {Context} from "../figure/figure.js";
import {specimens} from "../figure/specimens.js";
import {publishedJson} from "../lib/published.js";

let context: Promise<Context> | null = null;

/** Claims, constants, specimens and cells, fetched once per page when first needed. */
export function loadContext(): Promise<Context> {
  context ??= publishedJson<Context>("data/context.json").then(read => {
    specimens.put(read.specimens);
    return read;
  });
  context.catch(() => {
    context = null;
  });
  return context;
}

/** Cells that have a part in the table `records`. */
export const recordCells = (c: Context): string[] =>
  c.cells.filter(k => k.family === "half-cell" || k.family === "full-cell").map(k => k.cell);
