import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {toMarkdown} from "../../src/notebook/markdown.js";
import {changed, notebook} from "../../src/notebook/notebook.js";
import {Drafts} from "../../src/notebook/page/draft.js";
import {KeptNotebooks} from "../../src/notebook/page/store.js";

const book = notebook('A "title"', [
  {mode: "md", source: '---\nfrom: "nobody"\n---'},
  {mode: "js", source: "6 * 7"}
]);
const ORIGINS = ["a link", "the file a.md", 'the file $& "x"\n---\n\\u2028.md', ""];

let copies: KeptNotebooks;
let draft: Drafts;
beforeEach(() => {
  const {window} = new JSDOM("", {url: "https://workbook.example/"});
  vi.stubGlobal("localStorage", window.localStorage);
  vi.stubGlobal("sessionStorage", window.sessionStorage);
  copies = new KeptNotebooks("a-paper");
  draft = new Drafts("a-paper", () => copies.consent === false);
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

  it("of before papers had names opens as the reader's own, and goes when it is deleted", () => {
    localStorage.setItem("notebook.copy.old", toMarkdown(book));
    expect(copies.names()).toEqual(["old"]);
    expect(copies.read("old")).toEqual({book, origin: null});
    expect(copies.fresh("old")).toBe("old (2)");
    copies.write("old", {book: changed(book, 2, {source: "7"}), origin: null});
    expect(copies.names()).toEqual(["old"]);
    expect(copies.read("old")?.book.cells[1]?.source).toBe("7");
    copies.delete("old");
    expect([copies.names(), localStorage.length]).toEqual([[], 0]);
  });

  it("is one paper's, and so are the answer to the question and the queries", () => {
    const others = new KeptNotebooks("another-paper");
    copies.consent = true;
    copies.write("mine", {book, origin: null});
    copies.addQuery("from cells");
    expect([others.consent, others.names(), others.queries()]).toEqual([null, [], []]);
    const again = new KeptNotebooks("a-paper");
    expect([again.consent, again.names(), again.queries()]).toEqual([true, ["mine"], ["from cells"]]);
    expect(Object.keys(localStorage).every(key => key.startsWith("a-paper.notebook."))).toBe(true);
  });

  it("asks nobody again who answered before papers had names", () => {
    localStorage.setItem("notebook.keep", "yes");
    localStorage.setItem("notebook.queries", '["from steps"]');
    expect([copies.consent, copies.queries()]).toEqual([true, ["from steps"]]);
    copies.consent = false;
    expect(copies.consent).toBe(false);
    expect(localStorage.getItem("notebook.keep")).toBe("yes");
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
