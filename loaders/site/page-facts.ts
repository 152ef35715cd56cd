import {SCHEMA, type Field} from "../../src/data/schema.js";
import {pages} from "../registry.js";
import {frontMatter} from "./front.js";
import {made} from "./made.js";
import type {PageFacts} from "./meta.js";
import {chapters} from "./parts/notebook.js";
import {expandPage} from "./references.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0"
};

/** Words of a piece of a page: no tags, nothing that only a screen reader is told, entities as letters. */
export const plainWords = (html: string): string =>
  html
    .replace(/<(\w+)[^>]*class="[^"]*\bvh\b[^"]*"[^>]*>[^<]*<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, entity => ENTITIES[entity]!)
    .replace(/\s+/g, " ")
    .trim();

/** Where the picture lies that others show of a page, or of the page of a figure. */
export const pageCard = (path: string): string => `cards/${path}.png`;
export const figureCard = (id: string): string => `cards/${id}.png`;

/** What a page is about, from its own head or from the figure it shows. */
export function factsOf(path: string): PageFacts {
  const [, id] = /^\/figures\/([^/]+)$/.exec(path) ?? [];
  const figure = id === undefined ? undefined : made().figures.get(id);
  if (figure) {
    const label = /^(Table|Model)/.test(figure.label) ? figure.label : `Figure ${figure.label}`;
    return {
      file: `figures/${figure.id}.html`,
      title: `${label}: ${figure.title}`,
      description: plainWords(figure.finding),
      picture: figureCard(figure.id),
      kind: "figure"
    };
  }
  const chapter = chapters().find(c => path === `/notebooks/${c.id}`);
  if (chapter)
    return {
      file: `notebooks/${chapter.id}.html`,
      title: chapter.title,
      description: chapter.about,
      kind: "page"
    };
  const front = frontMatter(path);
  const title = pages().find(p => `/${p.path}` === path)?.name ?? front["title"] ?? "";
  const facts = {
    file: `${path.slice(1)}.html`,
    title,
    description: plainWords(expandPage(front["finding"] ?? front["standfirst"] ?? title, path)),
    picture: pages().some(p => `/${p.path}` === path) ? pageCard(path.slice(1)) : null
  };
  if (path !== "/data") return {...facts, kind: "page"};
  const fields = new Map<string, Field>();
  for (const table of Object.values<readonly Field[]>(SCHEMA))
    for (const field of table) if (field.unit && !fields.has(field.name)) fields.set(field.name, field);
  return {...facts, kind: "data", variables: [...fields.values()]};
}
