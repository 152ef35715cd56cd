import {csvFormatRows} from "d3-dsv";
import {parseCsvLines} from "../../src/lib/csv.js";
import type {Entry} from "../manifest.js";

/** Columns of data/manifest.csv, in their order. */
const COLUMNS = [
  "cell",
  "file",
  "sha256",
  "instrument",
  "format",
  "family",
  "protocol",
  "specimen",
  "area_cm2",
  "active_mass_mg",
  "temperature_celsius",
  "provenance",
  "figures",
  "side",
  "note"
] as const;

/** One row as it stands in the manifest. */
export function manifestRow(entry: Omit<Entry, "line">): string {
  const cells = COLUMNS.map(name => {
    const value = name === "side" ? sideText(entry.side) : entry[name];
    return value === null ? "" : String(value);
  });
  return csvFormatRows([cells]);
}

const sideText = (side: Record<string, string>): string =>
  Object.entries(side)
    .map(([key, value]) => `${key}=${value}`)
    .join(";");

/** The manifest with the row of one cell put in its place, or at the end; every other row keeps its bytes. */
export function withRow(text: string, entry: Omit<Entry, "line">): string {
  const row = manifestRow(entry);
  const rows = parseCsvLines(text, "data/manifest.csv");
  const at = rows.findIndex(found => found.row["cell"] === entry.cell);
  if (at < 0) return `${text.replace(/\n*$/, "\n")}${row}\n`;
  const lines = text.split("\n");
  const from = rows[at]!.line - 1;
  const to = rows[at + 1] ? rows[at + 1]!.line - 1 : lines.length - (lines.at(-1) === "" ? 1 : 0);
  return [...lines.slice(0, from), row, ...lines.slice(to)].join("\n");
}
