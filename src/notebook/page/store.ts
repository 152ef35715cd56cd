import {fromMarkdown, toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";

const KEEP = "notebook.keep";
const COPY = "notebook.copy.";

/** Whether the reader lets this browser keep notebooks: null while not asked. */
export const consent = {
  get: (): boolean | null => {
    const said = safely(() => localStorage.getItem(KEEP));
    return said === null ? null : said === "yes";
  },
  set: (keep: boolean): void => void safely(() => localStorage.setItem(KEEP, keep ? "yes" : "no"))
};

/** Named copies in this browser. */
export const copies = {
  names: (): string[] =>
    safely(() =>
      Object.keys(localStorage)
        .filter(key => key.startsWith(COPY))
        .map(key => key.slice(COPY.length))
        .sort()
    ) ?? [],
  read: (name: string): Notebook | null => {
    const text = safely(() => localStorage.getItem(COPY + name));
    return text === null ? null : fromMarkdown(text);
  },
  /** @throws a sentence when the browser has no room or forbids it */
  write: (name: string, book: Notebook): void => {
    try {
      localStorage.setItem(COPY + name, toMarkdown(book));
    } catch (error) {
      throw new Error(
        "notebook: this browser keeps nothing more; export the notebook as a file, or delete a copy",
        {cause: error}
      );
    }
  },
  delete: (name: string): void => void safely(() => localStorage.removeItem(COPY + name))
};

const QUERIES = "notebook.queries";
const MOST_QUERIES = 30;
let asked: string[] | null = null;

/** Queries that were run, the last first: while the page is open, and beyond that where the reader lets copies be kept. */
export const queries = {
  read: (): readonly string[] =>
    (asked ??= parsed(consent.get() ? safely(() => localStorage.getItem(QUERIES)) : null)),
  add: (query: string): void => {
    asked = [query, ...queries.read().filter(q => q !== query)].slice(0, MOST_QUERIES);
    if (consent.get()) safely(() => localStorage.setItem(QUERIES, JSON.stringify(asked)));
  }
};

function parsed(text: string | null): string[] {
  const list: unknown = safely(() => JSON.parse(text ?? "[]") as unknown);
  return Array.isArray(list) ? list.filter(q => typeof q === "string") : [];
}

/** A browser may forbid its store altogether. */
function safely<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
