import {csvFormatRows} from "d3-dsv";
import type {DataTable} from "../../figure/figure.js";
import {csvCell} from "../../lib/csv-cell.js";
import {stated} from "../../lib/stated.js";

/** The whole table as CSV with units in the header and numbers to the digits of a file. */
export const tableCsv = (table: DataTable): string =>
  `${csvFormatRows(
    [
      table.columns.map(c => (c.unit && c.unit !== "1" ? `${c.name} (${c.unit})` : c.name)),
      ...table.rows
    ].map(row => row.map(fileCell))
  )}\n`;

const fileCell = (value: number | string | null): string =>
  value === null || (typeof value === "number" && !Number.isFinite(value))
    ? ""
    : csvCell(typeof value === "number" ? stated(value) : value);
