import {fromMarkdown, toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";
import {consent} from "./store.js";

const KEY = "notebook.draft";

/** A notebook as it stood when its page was left or ended. */
interface Draft {
  /** what was opened */
  published: Notebook;
  book: Notebook;
  /** where another's notebook came from; null for one of the workbook or the reader's own */
  origin: string | null;
  /** of the kept copy it is; empty for none */
  name: string;
}

/**
 * The changed notebook of this tab, until the tab is closed: what a browser's end of a page must not take along. The
 * browser keeps no other tab's, and none where the reader does not want changes kept.
 */
export const draft = {
  /** @param page address of the page, with its query and its part after # */
  read(page: string): Draft | null {
    try {
      const {at, published, book, origin, name} = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Record<
        string,
        string | undefined
      >;
      return at === page && published && book
        ? {
            published: fromMarkdown(published),
            book: fromMarkdown(book),
            origin: origin ?? null,
            name: name ?? ""
          }
        : null;
    } catch {
      return null;
    }
  },
  write(page: string, {published, book, origin, name}: Draft): void {
    try {
      if (consent.get() === false || book === published) return sessionStorage.removeItem(KEY);
      sessionStorage.setItem(
        KEY,
        JSON.stringify({at: page, published: toMarkdown(published), book: toMarkdown(book), origin, name})
      );
    } catch {
      // No store, or no room in it: the notebook is then only in the page.
    }
  }
};
