import {h, raw, type Element} from "../../lib/element.js";
import type {DataTable} from "../../figure/figure.js";
import {minus} from "../../lib/minus.js";
import {formatUnit, grouped} from "../../words/number.js";

/** First `most` rows as an HTML table; how many there are, and where the others are, stands under it. */
export function tableElement(
  table: DataTable,
  caption: string,
  most = 40,
  from = 0,
  others = "all of them are in the CSV file"
): Element {
  const shown = table.rows.slice(from, from + most);
  return h(
    "div",
    {class: "tablebox", tabindex: 0, role: "group", "aria-label": caption},
    h(
      "table",
      {},
      h("caption", {class: "vh"}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          table.columns.map((c, i) =>
            h(
              "th",
              {scope: "col", class: numeric(table, i) ? "n" : null},
              c.label,
              c.unit && c.unit !== "1" ? [" (", raw(formatUnit(c.unit)), ")"] : null
            )
          )
        )
      ),
      h(
        "tbody",
        {},
        shown.map(row =>
          h(
            "tr",
            {},
            row.map((value, i) =>
              h("td", {class: numeric(table, i) ? "n" : null}, cell(value, table.columns[i]))
            )
          )
        )
      )
    ),
    table.rows.length > shown.length
      ? h(
          "p",
          {class: "count"},
          `Rows ${from + 1} to ${from + shown.length} of ${table.rows.length}; ${others}.`
        )
      : h("p", {class: "count"}, `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}.`)
  );
}

const numeric = (table: DataTable, i: number): boolean =>
  table.rows.length > 0 &&
  table.rows.every(r => r[i] === null || typeof r[i] === "number") &&
  table.rows.some(r => r[i] !== null);

function cell(
  value: number | string | null,
  {digits, exact}: Partial<DataTable["columns"][number]> = {}
): string {
  if (exact) {
    if (typeof value !== "number") return value ?? "null";
    return minus(digits === undefined ? String(value) : value.toFixed(digits));
  }
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "–";
  if (digits !== undefined && !(value !== 0 && Math.abs(value) < 10 ** -digits / 2))
    return minus(grouped(value.toFixed(digits)));
  return minus(grouped(String(Number(value.toPrecision(6)))));
}
