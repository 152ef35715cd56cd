import type {Context, DataTable, Figure, Row, State} from "../../src/figure/figure.js";
import {differences} from "./compare.js";
import {extract, type Extract} from "./extract.js";

/** What is kept of a figure at one state. */
export interface Held {
  state: State;
  /** Numbers a reader meets in the words, in their order. */
  finding: string[];
  caption: string[];
  alternative: string[];
  table: Extract;
  /** What is drawn where it is more than the table: rows of the query or the model. */
  rows: Extract;
}

/** A figure at one state as any engine makes it; plain data, so that a browser can hand it over. */
export interface Shown {
  finding: string;
  caption: string;
  alternative: string;
  table: DataTable;
  rows: Row[];
}

const WHOLE_TABLE = 24;
const WHOLE_ROWS = 4;

export const show = (figure: Figure, state: State, rows: Row[], context: Context): Shown => ({
  finding: figure.finding(rows, state, context),
  caption: figure.caption(state, context),
  alternative: figure.alternative(rows, state, context),
  table: figure.table(rows, state, context),
  rows
});

export function hold(state: State, shown: Shown): Held {
  const {columns, rows: cells} = shown.table;
  const fields = [...new Set(shown.rows.flatMap(row => Object.keys(row)))];
  return {
    state,
    finding: numbersIn(shown.finding),
    caption: numbersIn(shown.caption),
    alternative: numbersIn(shown.alternative),
    table: extract(
      columns.map(({name, unit}) => (unit && unit !== "1" ? `${name} (${unit})` : name)),
      cells,
      WHOLE_TABLE
    ),
    rows: extract(
      fields,
      shown.rows.map(row => fields.map(field => row[field])),
      WHOLE_ROWS
    )
  };
}

/** Numbers of a text as written, without the blanks that group digits. */
export const numbersIn = (html: string): string[] =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/(?<=\d)[\u202f\u2009\u00a0](?=\d{3})/g, "")
    .match(/[−-]?\d+(?:\.\d+)?/g) ?? [];

/** Differences between a figure now and as kept, one sentence each. */
export function heldDifferences(what: string, now: Held, kept: Held): string[] {
  const words = (["finding", "caption", "alternative"] as const).flatMap(part =>
    now[part].join(" ") === kept[part].join(" ")
      ? []
      : [`${what}, numbers of the ${part}: ${now[part].join(" ")}; kept ${kept[part].join(" ")}`]
  );
  return [
    ...words,
    ...differences(`${what}, table`, now.table, kept.table),
    ...differences(`${what}, rows`, now.rows, kept.rows)
  ];
}
