import {max} from "d3-array";
import type {Table} from "../../src/formats/table.js";
import type {Entry} from "../manifest.js";
import {otherMaker} from "./rows.js";
import {wordsOf} from "./words.js";

/** Column of a table that the files of one family have, and no others. */
const MARKS: readonly [column: string, family: string, kind: string][] = [
  ["frequency_hertz", "impedance", "impedance spectra"],
  ["thickness_nm", "corrosion-thickness", "measured thicknesses"]
];

/** A layered oxide against lithium lies above this voltage while current flows, a collector against lithium below it. */
const CATHODE_ABOVE_VOLT = 2;

/**
 * A raw file held against its row: provenance, specimen, format and family must be those the file itself shows.
 * @throws `manifest: data/manifest.csv line N …`
 */
export function checkContent(entry: Entry, bytes: Uint8Array, table: Table): void {
  const complaint =
    ofProvenance(entry, wordsOf(bytes, `data/raw/${entry.file}`)) ??
    ofFormat(entry, table) ??
    otherMaker(entry.instrument, table.format) ??
    ofKind(entry, table) ??
    ofVoltage(entry, table);
  if (complaint)
    throw new Error(`manifest: data/manifest.csv line ${entry.line} (cell "${entry.cell}") ${complaint}`);
}

function ofProvenance({cell, file, provenance, specimen}: Entry, words: string): string | null {
  if (provenance === "measured")
    return /reconstructed/i.test(words)
      ? `declares data/raw/${file} measured, but the file itself says "reconstructed"; put the measured file in its place or write reconstructed`
      : null;
  const own = /not measured; ([^,<"\n]+), ([\w.-]+)/.exec(words);
  if (own && (own[1] !== specimen || own[2] !== cell))
    return `gives data/raw/${file} to ${specimen}, but the file itself says ${own[1]}, ${own[2]}; put the right file in place or correct the row`;
  return null;
}

const ofFormat = ({file, format}: Entry, table: Table): string | null =>
  format && format !== table.format
    ? `has format "${format}", but data/raw/${file} is ${table.format}; correct the format or leave it empty`
    : null;

function ofKind({family, file}: Entry, table: Table): string | null {
  for (const [column, own, kind] of MARKS) {
    const has = table.columns.some(c => c.name === column && some(c));
    if (has !== (family === own))
      return `has family "${family}", but data/raw/${file} holds ${has ? "" : "no "}${kind}; correct the family or the file`;
  }
  return null;
}

const some = (column: Table["columns"][number]): boolean =>
  column.type !== "string" && column.values.some(value => value > 0);

function ofVoltage({family, file}: Entry, table: Table): string | null {
  if (family !== "half-cell" && family !== "full-cell") return null;
  const values = (name: string): Float64Array | null => {
    const found = table.columns.find(c => c.name === name);
    return found && found.type !== "string" ? found.values : null;
  };
  const [volt, ampere] = [values("voltage_volt"), values("current_ampere")];
  if (!volt || !ampere) return null;
  const highest = max(volt, (v, i) => (ampere[i] ? v : NaN));
  if (highest === undefined || highest > CATHODE_ABOVE_VOLT === (family === "full-cell")) return null;
  return `has family "${family}", but in data/raw/${file} the highest voltage under current is ${highest.toFixed(2)} V, as in a ${family === "full-cell" ? "half" : "full"} cell; correct the family or the file`;
}
