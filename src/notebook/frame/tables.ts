import {tableElement} from "../../components/shell/table.js";
import type {DataTable} from "../../figure/figure.js";
import {render} from "../../lib/element.js";
import {CAPS} from "../messages.js";
import type {Rows} from "../query.js";

const PAGE_ROWS = 10;

export const isTable = (value: unknown): value is DataTable => {
  const {columns, rows} = (value ?? {}) as Partial<DataTable>;
  return Array.isArray(columns) && Array.isArray(rows) && columns.every(c => typeof c?.label === "string");
};

export const rowsTable = (rows: Rows): HTMLElement =>
  paged(
    {
      columns: rows.columns.map((name, i) => ({
        name,
        label: `${name} ${rows.types[i] ?? ""}`.trim(),
        unit: null,
        exact: true
      })),
      rows: rows.map(row =>
        rows.columns.map(name => {
          const value = row[name] ?? null;
          return typeof value === "boolean" ? String(value) : value;
        })
      )
    },
    rows.truncated
      ? "the query has more, which are not fetched; aggregate, or add limit and offset, to see them"
      : undefined
  );

type Scalar = string | number | boolean | null;

/** A list of plain objects that all have the same names and hold single values. */
export function isRecords(value: unknown): value is Record<string, Scalar>[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > CAPS.rows) return false;
  const plain = (v: unknown): v is object =>
    typeof v === "object" && v !== null && Object.getPrototypeOf(v) === Object.prototype;
  if (!value.every(plain)) return false;
  const names = Object.keys(value[0]!).join();
  return (
    names !== "" &&
    value.every(
      row =>
        Object.keys(row).join() === names &&
        Object.values(row).every(v => v === null || /^(?:string|number|boolean)$/.test(typeof v))
    )
  );
}

export const recordsTable = (rows: Record<string, Scalar>[]): HTMLElement =>
  paged({
    columns: Object.keys(rows[0]!).map(name => ({name, label: name, unit: null})),
    rows: rows.map(row => Object.values(row).map(v => (typeof v === "boolean" ? String(v) : v)))
  });

export const valuesTable = (table: DataTable): HTMLElement => paged(table);

/** A table by pages of ten rows, with buttons. */
function paged(table: DataTable, others = "the others stand on the next pages"): HTMLElement {
  const box = document.createElement("div");
  const last = Math.max(0, Math.floor((table.rows.length - 1) / PAGE_ROWS) * PAGE_ROWS);
  const show = (from: number): void => {
    box.innerHTML = render(tableElement(table, "Rows", PAGE_ROWS, from, others));
    if (last === 0) return;
    const acts = document.createElement("div");
    acts.className = "acts";
    for (const [text, to] of [
      ["First", 0],
      ["Previous", Math.max(0, from - PAGE_ROWS)],
      ["Next", Math.min(last, from + PAGE_ROWS)],
      ["Last", last]
    ] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = text;
      button.disabled = to === from;
      button.onclick = () => {
        show(to);
        box.querySelector<HTMLElement>(".tablebox")?.focus({preventScroll: true});
      };
      acts.append(button);
    }
    box.append(acts);
  };
  show(0);
  return box;
}
