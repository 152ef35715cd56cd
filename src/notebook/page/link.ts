import {strFromU8, strToU8, Unzlib, zlibSync} from "fflate";
import {fromMarkdown, toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";

/** Longer links are cut by mail programs and servers. */
export const MOST_LINK = 8000;
const MOST_TEXT = 1_000_000;

/** A notebook as the last part of an address, however long. */
export const toFragment = (book: Notebook): string =>
  btoa(strFromU8(zlibSync(strToU8(toMarkdown(book)), {level: 9}), true))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** The same, or null when it is too long for a link that is sent. */
export function toLink(book: Notebook): string | null {
  const text = toFragment(book);
  return text.length <= MOST_LINK ? text : null;
}

/** @throws a sentence for a link that is no notebook */
export function fromLink(text: string): Notebook {
  try {
    const book = fromMarkdown(unpacked(strToU8(atob(text.replaceAll("-", "+").replaceAll("_", "/")), true)));
    if (book.cells.length) return book;
    throw new Error("it holds no cells");
  } catch (error) {
    throw new Error(
      "notebook: the link is cut or altered and cannot be read; ask for it again, or for the notebook as a file",
      {cause: error}
    );
  }
}

/** @throws when the bytes are broken, end too soon, or unpack to more than a notebook is */
function unpacked(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const stream = new Unzlib((part, final) => {
    size += part.length;
    if (size > MOST_TEXT) throw new Error("it is too long");
    parts.push(part);
    whole = final;
  });
  // In small pieces, so that what grows without end is left before it has grown.
  for (let at = 0; at < bytes.length; at += 64)
    stream.push(bytes.subarray(at, at + 64), at + 64 >= bytes.length);
  if (!whole) throw new Error("it ends too soon");
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}
