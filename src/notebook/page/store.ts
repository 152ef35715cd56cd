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

interface Copy {
  book: Notebook;
  /** Where another's notebook came from ("a link"), until its reader has run it; null for the reader's own. */
  origin: string | null;
}

/** How a notebook is opened. */
export interface Opened {
  /** Where another's came from: nothing of it runs before its reader presses Run. One of ours has none and runs at once. */
  origin?: string | null;
  /** of the kept copy it is */
  name?: string;
}

/** The line of a copy that says its origin. A notebook's own text has its title there. */
const ORIGIN = /^---\nfrom: (".*")\n/;

/** Named copies in this browser. */
export const copies = {
  names: (): string[] =>
    safely(() =>
      Object.keys(localStorage)
        .filter(key => key.startsWith(COPY))
        .map(key => key.slice(COPY.length))
        .sort()
    ) ?? [],
  /** A name from a title that no copy has. */
  fresh: (title: string): string => {
    const used = new Set(copies.names());
    let name = title;
    for (let i = 2; used.has(name); i++) name = `${title} (${i})`;
    return name;
  },
  read: (name: string): Copy | null => {
    const text = safely(() => localStorage.getItem(COPY + name));
    if (text === null) return null;
    const from = ORIGIN.exec(text)?.[1];
    return {book: fromMarkdown(text), origin: from === undefined ? null : (JSON.parse(from) as string)};
  },
  /** @throws a sentence when the browser has no room or forbids it */
  write: (name: string, {book, origin}: Copy): void => {
    const text = toMarkdown(book);
    try {
      localStorage.setItem(
        COPY + name,
        origin === null ? text : text.replace("---\n", () => `---\nfrom: ${JSON.stringify(origin)}\n`)
      );
    } catch (error) {
      throw new Error(
        "notebook: this browser keeps nothing more; export the notebook as a file, or delete a copy",
        {cause: error}
      );
    }
  },
  /** Takes note that a reader has run a notebook: its copy, where it is the same, is then theirs. */
  own: (name: string, book: Notebook): void => {
    const kept = copies.read(name);
    if (kept && kept.origin !== null && toMarkdown(kept.book) === toMarkdown(book))
      copies.write(name, {book, origin: null});
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
