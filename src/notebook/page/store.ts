import {fromMarkdown, toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";

const KEEP = "notebook.keep";
const COPY = "notebook.copy.";
const QUERIES = "notebook.queries";
const MOST_QUERIES = 30;

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

/** What this browser keeps of a reader's notebooks: named copies and queries, once the reader lets it. */
export class KeptNotebooks {
  private readonly store: NamedStore;
  private asked: string[] | null = null;

  /** @param paper its name, which its keys begin with */
  constructor(paper: string) {
    this.store = new NamedStore(paper);
  }

  /** Whether the reader lets this browser keep notebooks: null while not asked. */
  get consent(): boolean | null {
    const said = this.store.get(KEEP);
    return said === null ? null : said === "yes";
  }

  set consent(keep: boolean) {
    safely(() => this.store.set(KEEP, keep ? "yes" : "no"));
  }

  names(): string[] {
    return this.store
      .keys(COPY)
      .map(key => key.slice(COPY.length))
      .sort();
  }

  /** A name from a title that no copy has. */
  fresh(title: string): string {
    const used = new Set(this.names());
    let name = title;
    for (let i = 2; used.has(name); i++) name = `${title} (${i})`;
    return name;
  }

  read(name: string): Copy | null {
    const text = this.store.get(COPY + name);
    if (text === null) return null;
    const from = ORIGIN.exec(text)?.[1];
    return {book: fromMarkdown(text), origin: from === undefined ? null : (JSON.parse(from) as string)};
  }

  /** @throws a sentence when the browser has no room or forbids it */
  write(name: string, {book, origin}: Copy): void {
    const text = toMarkdown(book);
    try {
      this.store.set(
        COPY + name,
        origin === null ? text : text.replace("---\n", () => `---\nfrom: ${JSON.stringify(origin)}\n`)
      );
    } catch (error) {
      throw new Error(
        "notebook: this browser keeps nothing more; export the notebook as a file, or delete a copy",
        {cause: error}
      );
    }
  }

  /** Takes note that a reader has run a notebook: its copy, where it is the same, is then theirs. */
  own(name: string, book: Notebook): void {
    const kept = this.read(name);
    if (kept && kept.origin !== null && toMarkdown(kept.book) === toMarkdown(book))
      this.write(name, {book, origin: null});
  }

  delete(name: string): void {
    this.store.delete(COPY + name);
  }

  /** Queries that were run, the last first: while the page is open, and beyond that where the reader lets copies be kept. */
  queries(): readonly string[] {
    return (this.asked ??= parsed(this.consent ? this.store.get(QUERIES) : null));
  }

  addQuery(query: string): void {
    this.asked = [query, ...this.queries().filter(q => q !== query)].slice(0, MOST_QUERIES);
    const text = JSON.stringify(this.asked);
    if (this.consent) safely(() => this.store.set(QUERIES, text));
  }
}

/**
 * The browser's store under the name of a paper. Before papers had names there, keys were without one: what lies under
 * such a key is read where the paper has nothing of its own, and goes when that is deleted.
 */
class NamedStore {
  constructor(private readonly paper: string) {}

  private own(key: string): string {
    return `${this.paper}.${key}`;
  }

  get(key: string): string | null {
    return safely(() => localStorage.getItem(this.own(key)) ?? localStorage.getItem(key));
  }

  /** @throws what the browser says when it has no room or forbids it */
  set(key: string, text: string): void {
    localStorage.setItem(this.own(key), text);
  }

  delete(key: string): void {
    safely(() => [this.own(key), key].forEach(name => localStorage.removeItem(name)));
  }

  keys(start: string): string[] {
    const all = safely(() => Object.keys(localStorage)) ?? [];
    const named = all
      .filter(key => key.startsWith(this.own(start)))
      .map(key => key.slice(this.own("").length));
    return [...new Set([...named, ...all.filter(key => key.startsWith(start))])];
  }
}

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
