import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {notebook} from "../../src/notebook/notebook.js";
import {toObservable} from "../../src/notebook/observable.js";
import {cleaned} from "../../src/notebook/page/clean.js";
import {readNotebook} from "../../src/notebook/read.js";
import {snapshotPage} from "../../src/notebook/snapshot.js";

const {window} = new JSDOM("");
const parser = new (window as unknown as {DOMParser: typeof DOMParser}).DOMParser();

describe("markup of an output", () => {
  it.each([
    ["<script>alert(1)</script><p>a</p>", "<p>a</p>"],
    ['<img src="https://other.example/x.png" onerror="alert(1)">', "<img>"],
    ['<a href="javascript:alert(1)">a</a>', "<a>a</a>"],
    [
      '<svg><a xlink:href="https://other.example/"><text>a</text></a></svg>',
      "<svg><a><text>a</text></a></svg>"
    ],
    ['<iframe srcdoc="<script></script>"></iframe><meta http-equiv="refresh" content="0">', ""],
    ['<form action="https://other.example/"><input></form>', ""],
    ['<img src="data:image/png;base64,AA==">', '<img src="data:image/png;base64,AA==">'],
    ['<svg><use href="#a"></use></svg>', '<svg><use href="#a"></use></svg>']
  ])("%s", (html, expected) => expect(cleaned(html, parser)).toBe(expected));
});

it("a page of outputs shows each output and source, runs nothing, and is read again as the same notebook", () => {
  const book = notebook("A <b>title</b>", [
    {mode: "md", source: "# Text"},
    {mode: "sql", name: "rows", source: "select '</pre><script>' as a"},
    {mode: "js", source: "rows.length // </template></script>"}
  ]);
  const html = snapshotPage({
    book,
    outputs: new Map([
      [1, "<h1>Text</h1>"],
      [2, "<table></table>"],
      [3, "<p>1</p>"]
    ]),
    styles: "p{}",
    form: toObservable(book, window.document),
    beside: "notebook.html#nb=x",
    published: "https://site.example/notebook.html#nb=x"
  });
  const {document} = new JSDOM(html).window;
  expect(document.querySelector("h1")!.textContent).toBe("A <b>title</b>");
  expect([...document.querySelectorAll("pre")].map(p => p.textContent)).toEqual([
    book.cells[1]!.source,
    book.cells[2]!.source
  ]);
  expect(document.querySelectorAll("script")).toHaveLength(0);
  expect(document.querySelector("meta[http-equiv]")!.getAttribute("content")).toMatch(/^default-src 'none'/);
  expect(readNotebook(html, parser)).toEqual({
    ...book,
    cells: book.cells.map(c => (c.mode === "md" ? c : {...c}))
  });
});
