import type {Cell, Notebook} from "./notebook.js";
import {h, raw, render, type Element} from "../lib/element.js";
import {LANGUAGE} from "./words.js";

/** What a page of outputs is made from. */
interface Snapshot {
  book: Notebook;
  /** Outputs as markup by cell; foreign, so cleaned by whoever took them. */
  outputs: ReadonlyMap<number, string>;
  /** Sheet of the outputs. */
  styles: string;
  /** The notebook in Observable's form, to be read again. */
  form: string;
  /** Addresses at which it comes alive: beside the site, and where the site is published. */
  beside: string;
  published: string;
}

/** No script and no address: what a page shows is in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One page with the outputs and the source of each cell, which stands alone and comes alive beside the site. */
export function snapshotPage({book, outputs, styles, form, beside, published}: Snapshot): string {
  const body = h(
    "main",
    {},
    h("h1", {}, book.title),
    h(
      "p",
      {class: "count"},
      "Outputs as they were when this page was made, with the source of each cell below it. It comes alive ",
      h("a", {href: beside}, "beside the workbook"),
      " and ",
      h("a", {href: published}, "where the workbook is published"),
      "; it can also be imported there."
    ),
    book.cells.map(cell => part(cell, outputs.get(cell.id) ?? ""))
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light dark"><title>${render(book.title)}</title><style>${styles.replaceAll("</", "<\\/")}${LAYOUT}</style></head><body>${render(body)}<template>${notebookOf(form)}</template></body></html>
`;
}

const LAYOUT =
  "body{overflow:auto}main{max-width:60em;margin:0 auto;padding:24px 16px}.part{margin:18px 0;overflow-x:auto}.part pre{overflow-x:auto;padding:8px 12px;background:var(--panel);font:400 13px/1.5 var(--mono);white-space:pre-wrap}";

const part = (cell: Cell, output: string): Element =>
  h(
    "section",
    {class: "part"},
    h("div", {class: "in"}, raw(output)),
    cell.mode === "md"
      ? null
      : h(
          "details",
          {},
          h("summary", {}, `${LANGUAGE[cell.mode]}${cell.name ? `, rows as ${cell.name}` : ""}`),
          h("pre", {}, cell.source)
        )
  );

/** The element of the form alone, without the page around it. */
const notebookOf = (form: string): string => /<notebook[^]*<\/notebook>/.exec(form)?.[0] ?? "";
