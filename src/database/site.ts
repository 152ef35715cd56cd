import type {Context} from "../figure/figure.js";
import {specimens} from "../figure/specimens.js";
import {published, publishedJson} from "../lib/published.js";

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

const parts = new Map<string, Promise<Context>>();

/**
 * What figures of a page read of the context, a tenth of the whole; the whole where that is on its way, and in the
 * preview, which has no parts.
 */
export async function loadPart(page: string): Promise<Context> {
  const path = `data/context/${page}.json`;
  if (context || !(await published())?.[path]) return loadContext();
  const part = parts.get(page) ?? publishedJson<Context>(path);
  parts.set(page, part);
  part.catch(() => parts.delete(page));
  const read = await part;
  specimens.put(read.specimens);
  return read;
}

/** Cells that have a part in the table `records`. */
export const recordCells = (c: Context): string[] =>
  c.cells.filter(k => k.family === "half-cell" || k.family === "full-cell").map(k => k.cell);
