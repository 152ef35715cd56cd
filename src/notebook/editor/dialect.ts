import type {Completion} from "@codemirror/autocomplete";
import {PostgreSQL, SQLDialect, type SQLNamespace} from "@codemirror/lang-sql";
import {SCHEMA, type Field} from "../../data/schema.js";

/** DuckDB's dialect: PostgreSQL's words, names in double quotes. */
export const duckdb = SQLDialect.define({
  ...PostgreSQL.spec,
  doubleDollarQuotedStrings: false
});

const column = ({name, type, unit, note}: Field): Completion => ({
  label: name,
  type: "property",
  detail: unit && unit !== "1" ? `${type}, ${unit}` : type,
  info: note
});

/** Tables of the site with their columns, units and what they are. */
export const tables: SQLNamespace = Object.fromEntries(
  Object.entries(SCHEMA).map(([table, fields]) => [table, (fields as readonly Field[]).map(column)])
);
