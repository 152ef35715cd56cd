import {createRequire} from "node:module";

/**
 * Framework opens a browser window for each page, its head and its foot, more than a thousand in all, only to read them;
 * that was a third of a build. The parser of one window reads them all, to the same documents; it comes with the first.
 */
let parser;

/** Opens the window, unless it is open; whoever has time to wait may do it early. */
export function openWindow() {
  if (parser) return parser;
  /** @type {typeof import("jsdom")} */
  const {JSDOM: Whole, VirtualConsole: Silent} = createRequire(import.meta.url)("jsdom");
  return (parser = new new Whole("", {virtualConsole: new Silent()}).window.DOMParser());
}

export class JSDOM {
  /** @param {string} html */
  constructor(html) {
    this.window = {document: openWindow().parseFromString(html, "text/html")};
  }
}

/** The one window has its own, which says nothing. */
export class VirtualConsole {}
