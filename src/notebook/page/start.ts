import {loadContext} from "../../database/site.js";
import {sentenceOf} from "../../lib/sentence.js";
import {fromParameters} from "../../components/shell/state.js";
import type {Figure} from "../../figure/figure.js";
import {part} from "../../lib/part.js";
import {publishedJson} from "../../lib/published.js";
import {fromMarkdown} from "../markdown.js";
import {notebook, type Notebook} from "../notebook.js";
import {consoleNotebook, figureNotebook} from "../ready.js";
import {Bench} from "./bench.js";
import {claimBook, modelBook} from "./ready-books.js";
import {loadReductions} from "./libraries.js";
import {fromLink} from "./link.js";
import {KeptNotebooks, type Opened} from "./store.js";

interface Module {
  load: () => Promise<{default: Figure}>;
}

/** What the address asks for: a figure with its state, a kept copy, a notebook in the link itself; else nothing. */
export async function openNotebook(modules: Record<string, Module>, paper: string): Promise<void> {
  const place = document.getElementById("notebook");
  if (!place) return;
  const chapter = place.dataset["chapter"];
  if (chapter !== undefined) return waiting(place, chapter, paper);
  const bench = new Bench(place, paper);
  document.querySelector("[data-start='import']")?.addEventListener("click", () => bench.pick());
  try {
    if (!bench.reopen()) {
      if (asks()) place.setAttribute("aria-busy", "true");
      const asked = await wanted(modules, paper);
      if (asked) bench.open(asked.book, asked);
    }
  } catch (error) {
    bench.say(sentenceOf(error), true);
  }
  place.removeAttribute("aria-busy");
  Object.assign(window, {bench});
}

/** The console of the tables, with a query that runs at once. */
export function openConsole(place: HTMLElement, query: string, paper: string): Bench {
  const bench = new Bench(place, paper);
  bench.open(consoleNotebook(query));
  Object.assign(window, {bench});
  return bench;
}

/** A chapter stays as it was built until its reader opens it. */
function waiting(place: HTMLElement, id: string, paper: string): void {
  const said = Object.assign(document.createElement("span"), {className: "error"});
  said.setAttribute("role", "alert");
  place.addEventListener("click", event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("[data-open-chapter]");
    if (!button) return;
    button.disabled = true;
    said.textContent = "";
    publishedJson<string>(`data/notebook/chapter-${id}.json`).then(
      text => {
        const bench = new Bench(place, paper);
        if (!bench.reopen()) bench.open(fromMarkdown(text));
        Object.assign(window, {bench});
      },
      (error: unknown) => {
        button.disabled = false;
        said.textContent = ` ${sentenceOf(error)}`;
        button.after(said);
      }
    );
  });
}

const asks = (): boolean => location.search !== "" || location.hash.startsWith("#nb=");

const LINK = "a link";

interface Wanted extends Opened {
  book: Notebook;
}

async function wanted(modules: Record<string, Module>, paper: string): Promise<Wanted | null> {
  const parameters = new URLSearchParams(location.search);
  const id = parameters.get("figure");
  if (id !== null) {
    const module = Object.hasOwn(modules, id) ? modules[id] : undefined;
    if (!module)
      throw new Error(`figure: "${id}" is no figure of this workbook; choose one from the page Figures`);
    const [{default: figure}, context, reductions] = await Promise.all([
      part(() => module.load()),
      loadContext(),
      loadReductions()
    ]);
    const {state} = fromParameters(figure, parameters);
    const changes = Object.fromEntries(
      figure.controls
        .filter(c => String(state[c.name]) !== String(c.default))
        .map(c => [c.name, state[c.name]!])
    );
    return {book: figureNotebook(figure, changes, context, reductions)};
  }
  const model = parameters.get("model");
  if (model !== null) return {book: await modelBook(model)};
  const claim = parameters.get("claim");
  if (claim !== null) return {book: await claimBook(claim)};
  const query = parameters.get("sql");
  if (query !== null) return {book: consoleNotebook(query), origin: query === "" ? null : LINK};
  const copy = parameters.get("copy");
  if (copy !== null) {
    const kept = new KeptNotebooks(paper).read(copy);
    if (!kept) throw new Error(`notebook: no copy named "${copy}" is kept in this browser`);
    return {...kept, name: copy};
  }
  if (location.hash.startsWith("#nb=")) return {book: fromLink(location.hash.slice(4)), origin: LINK};
  if (parameters.has("new"))
    return {
      book: notebook("Untitled", [
        {mode: "md", source: "# Untitled"},
        {
          mode: "sql",
          name: "rows",
          source: "from cells\nselect cell, specimen, family, provenance\norder by cell"
        },
        {mode: "js", source: "rows.length"}
      ])
    };
  return null;
}
