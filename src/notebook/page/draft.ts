import {fromMarkdown, toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";

/** The key of before papers had names in the store: what lies there is read where there is nothing else. */
const BEFORE = "notebook.draft";

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
export class Drafts {
  private readonly key: string;

  /**
   * @param paper its name, which the key begins with
   * @param refused whether the reader wants nothing kept
   */
  constructor(
    paper: string,
    private readonly refused: () => boolean
  ) {
    this.key = `${paper}.${BEFORE}`;
  }

  /** @param page address of the page, with its query and its part after # */
  read(page: string): Draft | null {
    try {
      const {at, published, book, origin, name} = JSON.parse(
        sessionStorage.getItem(this.key) ?? sessionStorage.getItem(BEFORE) ?? "{}"
      ) as Record<string, string | undefined>;
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
  }

  write(page: string, {published, book, origin, name}: Draft): void {
    try {
      sessionStorage.removeItem(BEFORE);
      if (this.refused() || book === published) return sessionStorage.removeItem(this.key);
      sessionStorage.setItem(
        this.key,
        JSON.stringify({at: page, published: toMarkdown(published), book: toMarkdown(book), origin, name})
      );
    } catch {
      // No store, or no room in it: the notebook is then only in the page.
    }
  }
}
