import {csvFormatRows} from "d3-dsv";
import {csvCell} from "../../lib/csv-cell.js";
import {askFile} from "../../database/reader.js";
import {CAPS, type Columns} from "../messages.js";
import type {Asked} from "../query.js";

/** Rows as CSV, with a header. Texts that a spreadsheet would run are made harmless. */
const toCsv = ({names, values, count}: Columns): string =>
  `${csvFormatRows([
    names.map(csvCell),
    ...Array.from({length: count}, (_, r) =>
      values.map(column => {
        const value = column[r] ?? "";
        return typeof value === "string" ? csvCell(value) : String(value);
      })
    )
  ])}\n`;

/** Hands a file to the reader; it is made here and sent nowhere. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], {type}));
  const link = Object.assign(document.createElement("a"), {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Forms a cell's rows are handed over in, and their media types. */
export const FORMS = {
  csv: "text/csv",
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet"
};
export type RowsForm = keyof typeof FORMS;

/** Hands the rows of a query to the reader as a file. @throws a sentence when the engine cannot make it */
export async function saveRows(
  form: RowsForm,
  name: string,
  {columns, asked}: {columns: Columns; asked: Asked}
): Promise<void> {
  const {text, params} = asked;
  const content =
    form === "csv" ? toCsv(columns) : Uint8Array.from(await askFile(form, text, {params, rowCap: CAPS.rows}));
  saveFile(`${name}.${form}`, content, FORMS[form]);
}

/** A name for the file of a notebook, from its title. */
export const fileName = ({title}: {title: string}, ending: string): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "notebook"
  }.${ending}`;
