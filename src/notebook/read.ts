import {fromMarkdown} from "./markdown.js";
import type {Notebook} from "./notebook.js";
import {fromObservable} from "./observable.js";

/** Larger files are no notebooks of a hand. */
const MOST_BYTES = 5_000_000;

/** A notebook from the text of a file, whichever of the two forms it has. @throws a sentence for what is neither */
export function readNotebook(text: string, parser: DOMParser): Notebook {
  if (text.length > MOST_BYTES)
    throw new Error("notebook: the file is larger than 5 MB; a notebook holds cells, not data");
  if (/\0/.test(text))
    throw new Error("notebook: the file is not text; choose a notebook in HTML or Markdown");
  if (/^\s*(?:<!doctype html|<html|<notebook|<!--)/i.test(text)) return fromObservable(text, parser);
  const read = fromMarkdown(text);
  if (!/^(?:---$|# |`{3,}(?:js|sql)\b)/m.test(text) || !read.cells.length)
    throw new Error(
      "notebook: the file has neither cells nor headings; choose a notebook in HTML or Markdown, as exported here"
    );
  return read;
}
