import type {DataTable} from "../../figure/figure.js";
import {h, render} from "../../lib/element.js";
import type {Answer} from "../../database/answer.js";
import {ask} from "../../database/reader.js";
import {sentenceOf} from "../../lib/sentence.js";
import {sqlElement} from "../shell/sql.js";
import {markedSql, pagedTable, sqlText} from "./drawers.js";
import {drawBy} from "./by-query.js";
import type {LiveFigure} from "./live-figure.js";

/** Read, edit, run and restore the query of a figure; results come as a paged table. */
export function sqlEditor(live: LiveFigure, drawer: HTMLElement): void {
  const body = drawer.querySelector<HTMLElement>(".query");
  if (!body || body.querySelector('[data-act="run"]')) return;
  putButtons(body);
  const results = body.querySelector<HTMLElement>(".sql-results")!;
  const box = body.querySelector<HTMLElement>(".sqlbox")!;
  const text = (): string => body.querySelector("textarea")?.value ?? sqlText(live.shown())!;
  const cancel = body.querySelector<HTMLButtonElement>('[data-act="cancel"]')!;
  cancel.disabled = true;
  let running: AbortController | null = null;

  const run = async (): Promise<void> => {
    running?.abort();
    const mine = (running = new AbortController());
    cancel.disabled = false;
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await ask(text(), {
        cells: live.figure!.cells(live.state, live.context!),
        signal: mine.signal,
        onProgress: said => (results.textContent = said)
      });
      pagedTable(results, tableOf(answer), "Result of the query", othersOf(answer));
      // What is still on its way of the figure's own would come over the reader's picture.
      await live.own;
      if (running === mine) drawBy(live, answer.rows);
    } catch (error) {
      if (running !== mine) return;
      results.innerHTML = mine.signal.aborted
        ? render(h("p", {}, "The query was cancelled; the figure is as it was."))
        : render(h("p", {class: "error"}, sentenceOf(error)));
    } finally {
      if (running === mine) {
        running = null;
        if (document.activeElement === cancel) body.querySelector<HTMLElement>('[data-act="run"]')!.focus();
        cancel.disabled = true;
        results.removeAttribute("aria-busy");
      }
    }
  };
  const acts: Record<string, () => void | Promise<void>> = {
    run,
    cancel: () => running?.abort(),
    edit: () => {
      if (!body.querySelector("textarea")) putArea(box, text(), () => void run());
    },
    restore: () => {
      results.textContent = "";
      box.innerHTML = render(sqlElement(markedSql(live.shown())!));
      if (live.node.dataset["yours"] !== undefined) void live.update();
    },
    copy: async () => {
      await navigator.clipboard.writeText(text());
      live.status("Query copied.");
    }
  };
  body.addEventListener("click", event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-act]");
    if (button) void acts[button.dataset["act"]!]?.();
  });
}

/** The buttons above the query, and below it the place of what they bring. */
function putButtons(body: HTMLElement): void {
  const act = (key: string, text: string, extra = ""): ReturnType<typeof h> =>
    h("button", {type: "button", class: `btn ${extra}`, "data-act": key}, text);
  body
    .querySelector("h4")!
    .insertAdjacentHTML(
      "afterend",
      render(
        h(
          "div",
          {class: "acts"},
          act("run", "Run", "pri"),
          act("cancel", "Cancel"),
          act("edit", "Edit"),
          act("restore", "Restore"),
          act("copy", "Copy")
        )
      )
    );
  body.insertAdjacentHTML("beforeend", render(h("div", {class: "sql-results", "aria-live": "polite"})));
}

/** A place to write in instead of the query as it is read; Ctrl and Enter run it. */
function putArea(box: HTMLElement, sql: string, run: () => void): void {
  box.innerHTML = render(
    h("textarea", {
      "aria-label": "SQL text",
      spellcheck: "false",
      rows: Math.max(8, sql.split("\n").length + 1)
    })
  );
  const area = box.querySelector("textarea")!;
  area.value = sql;
  area.focus();
  area.onkeydown = event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  };
}

const tableOf = ({columns, rows}: Answer): DataTable => ({
  columns: columns.map(({name, type}) => {
    const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
    const column = {name, label: `${name} ${type}`, unit: null, exact: true};
    return scale ? {...column, digits: Number(scale)} : column;
  }),
  rows: rows.map(r =>
    columns.map(({name}) => {
      const value = r[name] ?? null;
      return typeof value === "boolean" ? String(value) : value;
    })
  )
});

const othersOf = ({truncated}: Answer): string =>
  truncated
    ? "the query has more, which are not fetched; aggregate, or add limit and offset, to see them"
    : "the others stand on the next pages";
