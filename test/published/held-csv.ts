import {csvFormatRows, csvParseRows} from "d3-dsv";
import type {State} from "../../src/figure/figure.js";
import {plain, type Cell, type Column, type Extract} from "./extract.js";
import type {Held} from "./held.js";

/**
 * One file per figure; the first cell of a line says what the line holds.
 * state,JSON / finding|caption|alternative,number … / table|rows,count / column,name,filled,sum,size,moment,words /
 * row,place,cell …
 */
export const heldCsv = (held: Held[]): string =>
  csvFormatRows(
    held.flatMap(({state, finding, caption, alternative, table, rows}) => [
      ["state", JSON.stringify(state)],
      ["finding", ...finding],
      ["caption", ...caption],
      ["alternative", ...alternative],
      ["table", String(table.count)],
      ...lines(table),
      ["rows", String(rows.count)],
      ...lines(rows)
    ])
  ) + "\n";

/** @throws Error naming the line that cannot be read */
export function heldFrom(text: string, file: string): Held[] {
  const all: Held[] = [];
  let part: Extract | undefined;
  csvParseRows(text).forEach(([kind, ...cells], i) => {
    const held = all.at(-1);
    if (kind === "state") all.push({...EMPTY, state: JSON.parse(cells[0]!) as State});
    else if (held && (kind === "finding" || kind === "caption" || kind === "alternative")) held[kind] = cells;
    else if (held && (kind === "table" || kind === "rows"))
      part = held[kind] = {count: Number(cells[0]), columns: [], sample: []};
    else if (part && kind === "column") part.columns.push(column(cells));
    else if (part && kind === "row")
      part.sample.push({at: Number(cells[0]), cells: cells.slice(1).map(plain)});
    else
      throw new Error(`published: ${file}:${i + 1} begins with "${kind}"; write it with npm run published`);
  });
  return all;
}

const NOTHING: Extract = {count: 0, columns: [], sample: []};
const EMPTY = {finding: [], caption: [], alternative: [], table: NOTHING, rows: NOTHING};

const column = ([name, filled, sum, size, moment, words]: string[]): Column => ({
  name: name!,
  filled: Number(filled),
  sum: Number(sum),
  size: Number(size),
  moment: Number(moment),
  words: words!
});

const lines = ({columns, sample}: Extract): string[][] => [
  ...columns.map(c => [
    "column",
    c.name,
    String(c.filled),
    ...[c.sum, c.size, c.moment].map(n => written(n, 12)),
    c.words
  ]),
  ...sample.map(({at, cells}) => ["row", String(at), ...cells.map(cell => written(cell, 9))])
];

const written = (cell: Cell, digits: number): string =>
  typeof cell === "number" ? String(Number(cell.toPrecision(digits))) : (cell ?? "");
