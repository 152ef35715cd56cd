import {JSDOM as Whole, VirtualConsole} from "jsdom";

/**
 * Framework opens a browser window for each page, its head and its foot, more than a thousand in all, only to read them;
 * that was a third of a build. The parser of one window reads them all, to the same documents.
 */
const {window} = new Whole("", {virtualConsole: new VirtualConsole()});
const parser = new window.DOMParser();

export class JSDOM {
  /** @param {string} html */
  constructor(html) {
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
}

export {VirtualConsole};
