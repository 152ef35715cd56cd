import {csvFormatRows} from "d3-dsv";
import {csvCell} from "../../lib/csv-cell.js";
import type {Columns} from "../messages.js";

/** Rows as CSV, with a header. Texts that a spreadsheet would run are made harmless. */
export const toCsv = ({names, values, count}: Columns): string =>
  `${csvFormatRows([
    names.map(csvCell),
    ...Array.from({length: count}, (_, r) =>
      values.map(column => {
        const value = column[r] ?? null;
        return value === null ? "" : typeof value === "string" ? csvCell(value) : String(value);
      })
    )
  ])}\n`;

/** Rows as an Arrow file. */
export async function toArrow({names, values}: Columns): Promise<Uint8Array<ArrayBuffer>> {
  const {tableFromArrays, tableToIPC} = await import("apache-arrow");
  const table = tableFromArrays(Object.fromEntries(names.map((name, i) => [name, values[i]!])));
  return Uint8Array.from(tableToIPC(table, "file"));
}

/** Hands a file to the reader; it is made here and sent nowhere. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], {type}));
  const link = Object.assign(document.createElement("a"), {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
