import {sentenceOf} from "../../lib/sentence.js";
import type {Bench} from "./bench.js";
import {tableFiles} from "./table-files.js";
import {part} from "../../lib/part.js";

/**
 * The console of the tables: a notebook of one query in the page. Until it is opened, nothing of it is fetched. Each
 * example opens it with its own query. Beside it the tables themselves, as files.
 * @param paper its name, by which queries are kept
 */
export function consoleHere(paper: string): void {
  tableFiles();
  const place = document.getElementById("console");
  let bench: Promise<Bench> | null = null;
  place?.addEventListener("click", event => {
    const opener = (event.target as HTMLElement).closest<HTMLElement>("[data-query]");
    if (!opener) return;
    event.preventDefault();
    const query = opener.dataset["query"]!;
    const first = bench === null;
    bench ??= part(() => import("./start.js")).then(({openConsole}) =>
      openConsole(place.querySelector<HTMLElement>(".nb-place")!, query, paper)
    );
    bench.then(
      opened => {
        if (!first) opened.ask(query);
        place.querySelector(".nb-place")!.scrollIntoView({block: "nearest"});
      },
      (error: unknown) => {
        bench = null;
        const said = Object.assign(document.createElement("p"), {
          className: "error",
          textContent: sentenceOf(error)
        });
        said.setAttribute("role", "alert");
        place.querySelector(".nb-place")!.replaceChildren(said);
      }
    );
  });
}
