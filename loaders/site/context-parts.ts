import {dirname} from "node:path";
import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {allEnded} from "../all-ended.js";
import type {Context} from "../../src/figure/figure.js";
import {figureFiles} from "../figure-files.js";
import {root} from "../paths.js";
import {made, type FigureEntry} from "./made.js";

/** A name in quotes, or how one begins that is put together as the figure is drawn. */
const QUOTED = /["'`]([\w.-]+)(["'`]|\$\{)/g;

/**
 * What figures of one page read of the context: claims, constants and cells that their source names, and every claim
 * about them. What a figure finds missing in some state, the page fetches whole (src/database/site.ts).
 * @param source text of the modules that draw them
 */
export function partOf(
  {claims, constants, specimens, cells}: Context,
  figures: readonly Pick<FigureEntry, "label" | "unites" | "claims">[],
  source: string
): Context {
  const exact = new Set<string>();
  const beginnings: string[] = [];
  for (const [, text, end] of source.matchAll(QUOTED))
    if (end !== "${") exact.add(text!);
    else if (/[._]/.test(text!)) beginnings.push(text!);
  const named = (id: string): boolean =>
    exact.has(id) || beginnings.some(beginning => id.startsWith(beginning));
  const labels = new Set(figures.flatMap(({label, unites = []}) => [label, ...unites]));
  const wanted = new Set([
    ...figures.flatMap(figure => figure.claims),
    ...specimens.flatMap(s => [s.top_claim, s.under_claim, s.foil_claim])
  ]);
  const kept = <T>(all: Record<string, T>, keep: (id: string) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => keep(id)));
  // What only cards and lists say of them comes with the whole.
  const drawn = {note: "", quantity: ""};
  return {
    part: true,
    claims: each(
      kept(claims, id => wanted.has(id) || labels.has(claims[id]!.figure) || named(id)),
      drawn
    ),
    constants: each(kept(constants, named), {source: ""}),
    specimens,
    cells: cells.filter(c => c.figures.split(/\s+/).some(label => labels.has(label) || exact.has(label)))
  };
}

const each = <T>(all: Record<string, T>, without: Partial<T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([id, value]) => [id, {...value, ...without}]));

const SOURCES = `${root}/src/paper/figures`;

/** Text of what a page's figures share with others, and of the folders they lie in. */
async function sourceOf(ids: readonly string[]): Promise<string> {
  const below = async (folder: string, recursive = false): Promise<string[]> =>
    (await readdir(folder, {recursive, encoding: "utf8"}))
      .filter(file => file.endsWith(".ts"))
      .map(file => `${folder}/${file}`);
  const known = figureFiles();
  const folders = new Set(ids.map(id => dirname(`${root}/src/${known.get(id)}`)));
  const files = await below(SOURCES);
  for (const folder of folders) files.push(...(await below(folder, true)));
  return (await Promise.all(files.map(file => readFile(file, "utf8")))).join("\n");
}

/** The part of each page that has figures without a query, by page. */
export async function contextParts(): Promise<Map<string, Context>> {
  const {context, figures} = made();
  const light = [...figures.values()].filter(({sql}) => sql === null);
  const parts = new Map<string, Context>();
  for (const page of new Set(light.map(f => f.page))) {
    const own = light.filter(f => f.page === page);
    parts.set(page, partOf(context, own, await sourceOf(own.map(f => f.id))));
  }
  return parts;
}

/** Writes `data/context/<page>.json` into the site. */
export async function writeContextParts(dist: string): Promise<void> {
  await mkdir(`${dist}/data/context`, {recursive: true});
  await allEnded(
    [...(await contextParts())].map(([page, part]) =>
      writeFile(`${dist}/data/context/${page}.json`, JSON.stringify(part))
    )
  );
}
