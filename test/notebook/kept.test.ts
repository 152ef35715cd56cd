import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {toMarkdown} from "../../src/notebook/markdown.js";
import {changed, notebook} from "../../src/notebook/notebook.js";
import {draft} from "../../src/notebook/page/draft.js";
import {copies} from "../../src/notebook/page/store.js";

const book = notebook('A "title"', [
  {mode: "md", source: '---\nfrom: "nobody"\n---'},
  {mode: "js", source: "6 * 7"}
]);
const ORIGINS = ["a link", "the file a.md", 'the file $& "x"\n---\n\\u2028.md', ""];

beforeEach(() => {
  const {window} = new JSDOM("", {url: "https://workbook.example/"});
  vi.stubGlobal("localStorage", window.localStorage);
  vi.stubGlobal("sessionStorage", window.sessionStorage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a kept copy", () => {
  it("says where another's notebook came from, whatever that is called", () => {
    for (const origin of [...ORIGINS, null]) {
      copies.write("mine", {book, origin});
      expect(copies.read("mine")).toEqual({book, origin});
    }
  });

  it("of before opens as the reader's own", () => {
    localStorage.setItem("notebook.copy.old", toMarkdown(book));
    expect(copies.read("old")).toEqual({book, origin: null});
  });

  it("is the reader's own once the same has run, and not when another text has", () => {
    copies.write("mine", {book, origin: "a link"});
    copies.own("mine", changed(book, 2, {source: "1"}));
    expect(copies.read("mine")?.origin).toBe("a link");
    copies.own("mine", book);
    expect(copies.read("mine")).toEqual({book, origin: null});
    copies.own("none", book);
    expect(copies.names()).toEqual(["mine"]);
  });

  it("has a name that no other has", () => {
    const names = ["a.md", "a.md", "a.md"].map(title => {
      const name = copies.fresh(title);
      copies.write(name, {book, origin: null});
      return name;
    });
    expect(names).toEqual(["a.md", "a.md (2)", "a.md (3)"]);
  });
});

describe("a draft", () => {
  it("says where another's notebook came from, and as what it is kept", () => {
    const now = changed(book, 2, {source: "6 * 8"});
    for (const origin of [...ORIGINS, null]) {
      const left = {published: book, book: now, origin, name: origin === null ? "" : "Theirs (2)"};
      draft.write("here", left);
      expect(draft.read("here")).toEqual(left);
    }
  });

  it("of before comes back as one of the workbook's", () => {
    const text = toMarkdown(book);
    sessionStorage.setItem("notebook.draft", JSON.stringify({at: "here", published: text, book: text}));
    expect(draft.read("here")).toEqual({published: book, book, origin: null, name: ""});
  });
});
