import type {Context} from "../figure/figure.js";

/** Where the site's tables lie; this module is served from `_import/lib/`. */
export const SITE = new URL("../../data/", import.meta.url);

let context: Promise<Context> | null = null;

/** Claims, constants, specimens and cells, fetched once per page when first needed. */
export function loadContext(): Promise<Context> {
  context ??= fetch(new URL("context.json", SITE)).then(async response => {
    if (!response.ok) throw new Error(`context: data/context.json did not load (${response.status})`);
    return (await response.json()) as Context;
  });
  context.catch(() => {
    context = null;
  });
  return context;
}

/** Cells that have a part in the table `records`. */
export const recordCells = (c: Context): string[] =>
  c.cells.filter(k => k.family === "half-cell" || k.family === "full-cell").map(k => k.cell);
