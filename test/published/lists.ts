import {csvFormatRows, csvParseRows} from "d3-dsv";
import {same} from "./compare.js";
import {plain, type Cell} from "./extract.js";

/** A list kept whole; its first column names the line. */
export interface List {
  columns: string[];
  rows: Cell[][];
}

export const listCsv = ({columns, rows}: List): string =>
  csvFormatRows([columns, ...rows.map(row => row.map(written))]) + "\n";

const written = (cell: Cell): string =>
  typeof cell === "number" ? String(Number(cell.toPrecision(12))) : (cell ?? "");

export function listFrom(text: string): List {
  const [columns = [], ...rows] = csvParseRows(text);
  return {columns, rows: rows.map(row => row.map(plain))};
}

/** Differences between a list now and as kept, by name; none when they agree. */
export function listDifferences(now: List, kept: List): string[] {
  if (now.columns.join() !== kept.columns.join())
    return [`columns ${now.columns.join(", ")}; kept ${kept.columns.join(", ")}`];
  const own = byName(now);
  const old = byName(kept);
  return [
    ...[...old.keys()].filter(name => !own.has(name)).map(name => `${name}: is gone`),
    ...[...own.keys()].filter(name => !old.has(name)).map(name => `${name}: is new`),
    ...[...old].flatMap(([name, cells]) =>
      cells.flatMap((cell, i) => {
        const value = own.get(name)?.[i];
        return value === undefined || same(value, cell)
          ? []
          : `${name}, ${kept.columns[i]}: ${value}; kept ${cell}`;
      })
    )
  ];
}

/** Lines of the same name are told apart by their number. */
function byName({rows}: List): Map<string, Cell[]> {
  const lines = new Map<string, Cell[]>();
  for (const row of rows) {
    const name = String(row[0]);
    let key = name;
    for (let n = 2; lines.has(key); n++) key = `${name} (${n})`;
    lines.set(key, row);
  }
  return lines;
}
