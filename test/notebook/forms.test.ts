import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {fromMarkdown, toMarkdown} from "../../src/notebook/markdown.js";
import {cell, notebook, type Cell, type Notebook} from "../../src/notebook/notebook.js";
import {fromObservable, toObservable} from "../../src/notebook/observable.js";
import {fromLink, toLink} from "../../src/notebook/page/link.js";
import {readNotebook} from "../../src/notebook/read.js";

const {window} = new JSDOM("");
const parser = new window.DOMParser();

const line = fc.constantFrom(
  "select 1",
  "```js",
  "```",
  "````sql id=rows",
  "<!-- cell -->",
  "<!-- text -->",
  "<!-- as text -->",
  "</script>",
  "<\\/script>",
  "---",
  "title: x",
  "# head",
  "`${a}`",
  "    indented",
  "",
  "ü → €"
);
// The file forms set a cell's text on lines of its own, so blank lines around it are not kept.
const source = fc
  .array(line, {minLength: 1, maxLength: 6})
  .map(lines => lines.join("\n").replace(/^\n+|\n+$/g, ""));
const aCell: fc.Arbitrary<Omit<Cell, "id">> = fc.oneof(
  source.map(source => ({mode: "md" as const, source})),
  fc.record({mode: fc.constant("js" as const), source}),
  fc.record({mode: fc.constant("sql" as const), source, name: fc.constantFrom("rows", "a1")}),
  fc.record({mode: fc.constant("js" as const), source, folded: fc.constant(true)}),
  fc.record({mode: fc.constant("other" as const), source, kind: fc.constantFrom("python", "dot")})
);
const title = fc.constantFrom("Untitled", 'A "quoted" title', "a: b", "<b>");
const book: fc.Arbitrary<Notebook> = fc
  .tuple(title, fc.array(aCell, {minLength: 1, maxLength: 6}))
  .map(([t, cells]) => notebook(t, cells));

describe("a notebook comes back from its file as it was written", () => {
  it("as Markdown", () =>
    fc.assert(
      fc.property(book, b => {
        expect(fromMarkdown(toMarkdown(b))).toEqual(b);
      }),
      {numRuns: 400}
    ));

  it("as Observable’s file form", () =>
    fc.assert(
      fc.property(book, b => {
        expect(fromObservable(toObservable(b, window.document), parser)).toEqual(b);
      }),
      {numRuns: 150}
    ));

  it("as a link", () =>
    fc.assert(
      fc.property(book, b => {
        expect(fromLink(toLink(b)!)).toEqual(b);
      }),
      {numRuns: 50}
    ));

  it("in whichever form it is", () => {
    const b = notebook("T", [
      {mode: "md", source: "# T"},
      {mode: "js", source: "1"}
    ]);
    expect(readNotebook(toMarkdown(b), parser)).toEqual(b);
    expect(readNotebook(toObservable(b, window.document), parser)).toEqual(b);
  });
});

describe("what is no notebook is refused with a sentence", () => {
  it.each([
    ["", /^notebook: the file has neither cells nor headings/],
    ["just words", /^notebook: the file has neither cells nor headings/],
    ["a,b\n1,2\n", /^notebook: the file has neither cells nor headings/],
    ["PK\u0003\u0004\0\0", /^notebook: the file is not text/],
    ["<!doctype html><p>page", /^notebook: the file holds no <notebook>/],
    ["```js\n1 + 1\n", /^notebook: the cell that begins in line 1 is not closed/],
    [
      '<notebook data-form="2"><script type="module">1</script></notebook>',
      /form 2 and this page reads up to 1/
    ],
    ['<notebook data-form="x"></notebook>', /form x and this page reads up to 1/],
    ["#".repeat(5_000_001), /^notebook: the file is larger than 5 MB/]
  ])("%j", (text, said) => expect(() => readNotebook(text, parser)).toThrow(said));

  it.each(["", "AAAA", "%%%", "eJwDAAAAAAE"])("the link %j", text =>
    expect(() => fromLink(text)).toThrow(/^notebook: the link is cut or altered/)
  );

  it("a link that unpacks to more than a notebook can be", () => {
    const bomb = toLink(notebook("x", [cell(1, "md", "a".repeat(3_000_000))]))!;
    expect(() => fromLink(bomb)).toThrow(/^notebook: the link/);
  });

  it("any text is read or refused, never broken", () =>
    fc.assert(
      fc.property(fc.string({maxLength: 300}), text => {
        try {
          readNotebook(text, parser);
        } catch (error) {
          expect((error as Error).message).toMatch(/^notebook: /);
        }
      })
    ));
});

it("a file of Observable’s tools keeps cells of other languages", () => {
  const text = `<!doctype html>
<notebook theme="air">
  <title>Theirs</title>
  <script id="1" type="text/markdown">
    # Hello
  </script>
  <script id="4" type="text/x-python" pinned="" output="a">
    print(1)
  </script>
  <script id="4" type="module">
    1 + 1
  </script>
</notebook>`;
  const book = readNotebook(text, parser);
  expect(book.title).toBe("Theirs");
  expect(book.cells.map(c => [c.mode, c.kind, c.source])).toEqual([
    ["md", undefined, "# Hello"],
    ["other", "python", "print(1)"],
    ["js", undefined, "1 + 1"]
  ]);
  expect(new Set(book.cells.map(c => c.id)).size).toBe(3);
  expect(toObservable(book, window.document)).toContain('type="text/x-python"');
});
