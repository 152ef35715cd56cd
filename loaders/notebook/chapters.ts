import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {sourceElement, sqlElement} from "../../src/components/shell/sql.js";
import {fromMarkdown} from "../../src/notebook/markdown.js";
import type {Cell, Notebook} from "../../src/notebook/notebook.js";
import {LANGUAGE} from "../../src/notebook/words.js";
import {h, raw, render, type Element} from "../../src/lib/element.js";
import type {Context} from "../../src/figure/figure.js";
import type {Database} from "../database.js";
import {keptIn} from "../kept.js";
import {notebookFolder, root, work} from "../paths.js";
import {digestOfAll} from "../sources.js";
import {askNative} from "./ask.js";
import {NodeSandbox, type Output} from "./run.js";
import {served, type Served} from "./serve.js";

const CHAPTERS = `${root}/src/paper/notebook/chapters`;
/** Chapters as they stand in their pages before scripts run. */
const chapterFolder = `${work}/static/chapters`;

interface Chapter {
  id: string;
  text: string;
  book: Notebook;
}

/** A chapter in the list of them. */
export interface ChapterEntry {
  id: string;
  title: string;
  /** Its first sentence. */
  about: string;
}

/** Its place in the list, from its head. */
const placeOf = (text: string): number => Number(/^place: (\d+)$/m.exec(text)?.[1] ?? Infinity);
const aboutOf = ({cells}: Notebook): string =>
  /^(?!#)\S.*?[.?](?= |$)/m
    .exec(cells.find(({mode}) => mode === "md")?.source ?? "")?.[0]
    .replaceAll("*", "") ?? "";

/** Notebooks of our own in the order in which they are offered. */
export async function readChapters(): Promise<Chapter[]> {
  if (!existsSync(CHAPTERS)) return [];
  const files = (await readdir(CHAPTERS)).filter(f => f.endsWith(".markdown")).sort();
  const found = await Promise.all(
    files.map(async file => {
      const text = await readFile(`${CHAPTERS}/${file}`, "utf8");
      return {id: file.replace(/\.markdown$/, ""), text, book: fromMarkdown(text)};
    })
  );
  return found.sort((a, b) => placeOf(a.text) - placeOf(b.text));
}

/** Runs every chapter whose text, or what it asks for, has changed, and writes its page's part and its source. @throws when a cell of ours fails */
export async function makeChapters(database: Database, context: Context): Promise<void> {
  await mkdir(chapterFolder, {recursive: true});
  const chapters = await readChapters();
  const kept = keptIn("chapters", digestOfAll());
  const from = served(askNative(database), context);
  for (const {id, text, book} of chapters) {
    const outputs = await kept.answeredSoon([id, text], from, asked => outputsOf(id, book, asked));
    await writeFile(`${chapterFolder}/${id}.html`, render(chapterElement(id, book, outputs)));
    await writeFile(`${notebookFolder}/chapter-${id}.json`, JSON.stringify(text));
  }
  kept.end();
  await writeFile(
    `${work}/static/chapters.json`,
    JSON.stringify(
      chapters.map(({id, book}): ChapterEntry => ({id, title: book.title, about: aboutOf(book)}))
    )
  );
}

/** What the cells of a chapter give. @throws when one fails */
async function outputsOf(id: string, book: Notebook, asked: Served): Promise<Output[]> {
  const sandbox = await NodeSandbox.open(asked);
  try {
    const outputs = await sandbox.run(book);
    const failed = outputs.find(o => o.state === "failed");
    if (failed)
      throw new Error(
        `notebook: cell ${1 + book.cells.findIndex(c => c.id === failed.id)} of ${CHAPTERS}/${id}.markdown fails: ${failed.error}`
      );
    return outputs;
  } finally {
    sandbox.close();
  }
}

/** A notebook as a page shows it: source and output of each cell; it comes alive in the same place. */
function chapterElement(id: string, {cells}: Notebook, outputs: readonly Output[]): Element {
  const output = new Map(outputs.map(o => [o.id, o.html]));
  return h(
    "div",
    {class: "wide nb-static", id: "notebook", "data-chapter": id},
    h(
      "p",
      {class: "nb-open ui needs-js"},
      h("button", {type: "button", class: "btn pri", "data-open-chapter": id}, "Open and change"),
      " The outputs below were made when this site was built."
    ),
    cells.map((cell, i) => staticCell(cell, i + 1, output.get(cell.id) ?? ""))
  );
}

const staticCell = (cell: Cell, place: number, output: string): Element =>
  cell.mode === "md"
    ? h("section", {class: "cell-text", "aria-label": `Cell ${place}, ${LANGUAGE.md}`}, raw(output))
    : h(
        "section",
        {
          class: `cell cell-${cell.mode}`,
          "aria-label": `Cell ${place}, ${LANGUAGE[cell.mode]}${cell.name ? `, ${cell.name}` : ""}`
        },
        h(
          "div",
          {class: "cell-h ui"},
          h("span", {class: "cell-n", "aria-hidden": "true"}, place),
          h("span", {class: "cell-kind"}, LANGUAGE[cell.mode]),
          cell.name ? h("span", {}, "rows as ", h("code", {}, cell.name)) : null
        ),
        h(
          "div",
          {class: "cell-code"},
          cell.mode === "sql" ? sqlElement(cell.source) : sourceElement(cell.source, LANGUAGE[cell.mode])
        ),
        output ? h("div", {class: "cell-still", inert: true}, raw(output)) : null
      );
