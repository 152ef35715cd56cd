import {
  claimsOf,
  plainSql,
  type Context,
  type DataTable,
  type Figure,
  type Row,
  type State
} from "../../figure/figure.js";
import {h, render} from "../../lib/element.js";
import {name} from "../shell/controls.js";
import {sqlElement} from "../shell/sql.js";
import {tableElement} from "../shell/table.js";
import {lineage} from "../shell/lineage.js";
import {toParameters} from "../shell/state.js";
import {whenHere} from "../when-here.js";

export interface Shown {
  figure: Figure;
  context: Context;
  state: State;
  rows: Row[];
}

const PAGE_ROWS = 12;

/** Redraws the drawers that are open; the others are redrawn when they open. */
export function refreshDrawers(node: HTMLElement, shown: Shown): void {
  for (const open of node.querySelectorAll<HTMLDetailsElement>(".drawers>details[open]"))
    refreshDrawer(open, node, shown);
}

export function refreshDrawer(
  drawer: HTMLElement,
  node: HTMLElement,
  {figure, context, state, rows}: Shown
): void {
  const body = drawer.querySelector<HTMLElement>(".body")!;
  const key = drawer.dataset["drawer"];
  if (key === "data") {
    const box = body.querySelector<HTMLElement>(".rowsbox")!;
    pagedTable(box, figure.table(rows, state, context), `Values of ${name(figure.label)}`);
    if ("sql" in figure.rows && !body.querySelector("textarea"))
      body.querySelector(".sqlbox")!.innerHTML = render(sqlElement(figure.rows.sql(state, context)));
  } else if (key === "cite") {
    body.querySelector(".from")!.innerHTML = render(
      lineage(figure, state, context, {
        root: node.dataset["root"]!,
        claims: claimsOf(figure, context).length
      })
    );
    const parameters = new URLSearchParams(toParameters(figure, state)).toString();
    const path = `figures/${figure.id}.html${parameters && `?${parameters}`}`;
    whenHere(
      () => import("../report.js"),
      ({reportLink}) => {
        const report = reportLink(name(figure.label), path);
        body.querySelector(".report")?.remove();
        if (report) body.querySelector(".cit")!.insertAdjacentHTML("beforeend", render(report));
      }
    );
  }
}

/** A table by pages of a dozen rows. */
export function pagedTable(
  body: HTMLElement,
  table: DataTable,
  caption: string,
  others?: string,
  from = 0
): void {
  const last = Math.max(0, Math.floor((table.rows.length - 1) / PAGE_ROWS) * PAGE_ROWS);
  const button = (to: number, text: string, disabled: boolean) =>
    h("button", {type: "button", class: "btn", "data-from": to, disabled}, text);
  body.innerHTML =
    render(tableElement(table, caption, PAGE_ROWS, from, others)) +
    (last > 0
      ? render(
          h(
            "div",
            {class: "acts"},
            button(0, "First", from === 0),
            button(Math.max(0, from - PAGE_ROWS), "Previous", from === 0),
            button(Math.min(last, from + PAGE_ROWS), "Next", from >= last),
            button(last, "Last", from >= last)
          )
        )
      : "");
  body.onclick = event => {
    const to = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-from]");
    if (to) pagedTable(body, table, caption, others, Number(to.dataset["from"]));
  };
}

/** The query with the marks around values that come from controls. */
export const markedSql = ({figure, state, context}: Shown): string | null =>
  "sql" in figure.rows ? figure.rows.sql(state, context) : null;

/** The query as the engine takes it. */
export const sqlText = (shown: Shown): string | null => {
  const marked = markedSql(shown);
  return marked === null ? null : plainSql(marked);
};
