import type {DataTable, Row} from "../../figure/figure.js";
import {h, render} from "../../lib/element.js";
import {query} from "../../database/duckdb.js";
import {sqlElement} from "../shell/sql.js";
import {markedSql, pagedTable, sqlText} from "./drawers.js";
import type {LiveFigure} from "./live-figure.js";

/** Read, edit, run and restore the query of a figure; results come as a paged table. */
export function sqlEditor(live: LiveFigure, drawer: HTMLElement): void {
  const body = drawer.querySelector<HTMLElement>(".body")!;
  if (body.querySelector(".acts")) return;
  const act = (key: string, text: string, extra = ""): ReturnType<typeof h> =>
    h("button", {type: "button", class: `btn ${extra}`, "data-act": key}, text);
  body.insertAdjacentHTML(
    "afterbegin",
    render(
      h(
        "div",
        {class: "acts"},
        act("run", "Run", "pri"),
        act("edit", "Edit"),
        act("restore", "Restore"),
        act("copy", "Copy")
      )
    )
  );
  body.insertAdjacentHTML("beforeend", render(h("div", {class: "sql-results", "aria-live": "polite"})));
  const results = body.querySelector<HTMLElement>(".sql-results")!;
  const box = body.querySelector<HTMLElement>(".sqlbox")!;
  const text = (): string => body.querySelector("textarea")?.value ?? sqlText(live.shown())!;
  let running: AbortController | null = null;

  const run = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    results.textContent = "Running …";
    try {
      const cells = live.figure!.cells(live.state, live.context!);
      const rows = await query(text(), cells, running.signal);
      pagedTable(results, asTable(rows), "Result of the query");
    } catch (error) {
      results.innerHTML = render(
        h(
          "p",
          {class: "error"},
          `query: ${error instanceof Error ? error.message : String(error)}; change the text or restore it`
        )
      );
    }
  };
  const acts: Record<string, () => void | Promise<void>> = {
    run,
    edit: () => {
      if (body.querySelector("textarea")) return;
      const sql = text();
      box.innerHTML = render(
        h("textarea", {
          "aria-label": "SQL text",
          spellcheck: "false",
          rows: Math.max(8, sql.split("\n").length + 1)
        })
      );
      const area = body.querySelector("textarea")!;
      area.value = sql;
      area.focus();
      area.onkeydown = event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
      };
    },
    restore: () => {
      results.textContent = "";
      box.innerHTML = render(sqlElement(markedSql(live.shown())!));
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

const asTable = (rows: Row[]): DataTable => {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map(name => ({name, label: name, unit: null})),
    rows: rows.map(r =>
      names.map(n => {
        const v = r[n] ?? null;
        return typeof v === "boolean" ? String(v) : v;
      })
    )
  };
};
