/** A notebook as its reader takes it along: a page, a file of cells, Markdown, a link. */
import {siteRoot} from "../../components/root.js";
import {toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";
import {snapshotPage} from "../snapshot.js";
import {cleaned} from "./clean.js";
import {fileName, saveFile} from "./files.js";
import {frameStyles, loadEditor} from "./libraries.js";
import {MOST_LINK, toFragment, toLink} from "./link.js";

/** The notebook as a page that stands alone. @param shown what each cell shows, as HTML */
export async function savePage(book: Notebook, shown: Promise<Map<number, string>>): Promise<void> {
  const [{toObservable}, styles, outputs] = await Promise.all([loadEditor(), frameStyles(), shown]);
  const parser = new DOMParser();
  const live = `notebook.html#nb=${toFragment(book)}`;
  const page = snapshotPage({
    book,
    outputs: new Map([...outputs].map(([id, html]) => [id, cleaned(html, parser)])),
    styles,
    form: toObservable(book, document),
    beside: live,
    published: new URL(`${siteRoot()}${live}`, location.href).href
  });
  saveFile(fileName(book, "page.html"), page, "text/html");
}

export async function saveNotebook(book: Notebook): Promise<void> {
  const {toObservable} = await loadEditor();
  saveFile(fileName(book, "html"), toObservable(book, document), "text/html");
}

export const saveMarkdown = (book: Notebook): void =>
  saveFile(fileName(book, "md"), toMarkdown(book), "text/markdown");

/** @returns what is said of it: the link itself where the clipboard takes nothing */
export async function copyLink(book: Notebook): Promise<{text: string; wrong?: boolean}> {
  const text = toLink(book);
  if (!text)
    return {
      text: `The notebook is too long for a link of ${MOST_LINK} characters; export it as a file instead.`,
      wrong: true
    };
  const address = new URL(location.pathname, location.href);
  address.hash = `nb=${text}`;
  try {
    await navigator.clipboard.writeText(address.href);
    return {text: "Link with the whole notebook copied; nothing was sent anywhere."};
  } catch {
    return {text: `Link with the whole notebook: ${address.href}`};
  }
}
