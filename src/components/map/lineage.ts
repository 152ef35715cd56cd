import {FAMILIES} from "../../data/families.js";
import {MADE_FROM, type TableName} from "../../data/schema.js";
import type {Cell} from "../../figure/figure.js";

export type Kind = "file" | "table" | "figure" | "claims";

/** One thing on the way from a raw file to a verdict. */
export interface Station {
  /** `file:mgw-cycling`, `table:cycles`, `figure:fig-2e`, `claims:fig-2e` */
  id: string;
  kind: Kind;
  label: string;
  /** from the root of the site */
  href: string;
  /** one sentence of what it is */
  says: string;
  /** ids of all it rests on, however far back */
  on: string[];
  measured?: boolean;
}

export interface Lineage {
  stations: Station[];
  /** what is made directly from what */
  steps: [from: string, to: string][];
}

/** What is known of a figure: the line of figures.json. */
interface Drawn {
  id: string;
  label: string;
  title: string;
  page: string;
  tables: readonly string[];
  cells: readonly string[];
  claims: readonly string[];
}

const isTable = (name: string): name is TableName => name in MADE_FROM;

/** Raw files, the tables they become, the figures drawn from those, and the statements held against them. */
export function lineageOf(cells: readonly Cell[], figures: readonly Drawn[]): Lineage {
  const drawn = figures.filter(figure => figure.cells.length && figure.tables.some(isTable));
  const used = new Set(drawn.flatMap(figure => figure.tables.filter(isTable).flatMap(withSources)));
  const files = cells.map((cell): Station => {
    const {table} = FAMILIES[cell.family]!;
    used.add(table);
    return {
      id: `file:${cell.cell}`,
      kind: "file",
      label: cell.cell,
      href: `data.html#${cell.cell}`,
      says: `${cell.file}, ${cell.provenance}: ${cell.instrument}`,
      on: [],
      measured: cell.provenance === "measured"
    };
  });
  const firstOf = (cell: string): TableName => FAMILIES[cells.find(one => one.cell === cell)!.family]!.table;
  const tables = (Object.keys(MADE_FROM) as TableName[])
    .filter(table => used.has(table))
    .map((table): Station => {
      const sources = withSources(table);
      return {
        id: `table:${table}`,
        kind: "table",
        label: table,
        href: `data.html#table-${table}`,
        says: MADE_FROM[table] ? `made from ${MADE_FROM[table]}` : "as the files are read",
        on: [
          ...cells.filter(({cell}) => sources.includes(firstOf(cell))).map(({cell}) => `file:${cell}`),
          ...sources.filter(source => source !== table).map(source => `table:${source}`)
        ]
      };
    });
  const pictures = drawn.map((figure): Station => {
    const sources = new Set(figure.tables.filter(isTable).flatMap(withSources));
    return {
      id: `figure:${figure.id}`,
      kind: "figure",
      label: figure.label,
      href: `${figure.page}.html#${figure.id}`,
      says: figure.title,
      on: [...figure.cells.map(cell => `file:${cell}`), ...[...sources].map(table => `table:${table}`)]
    };
  });
  const held = drawn
    .filter(({claims}) => claims.length)
    .map((figure): Station => ({
      id: `claims:${figure.id}`,
      kind: "claims",
      label: `${figure.claims.length}`,
      href: `claims.html?figure=${encodeURIComponent(figure.label)}`,
      says: `${figure.claims.length} ${figure.claims.length === 1 ? "statement" : "statements"} of Figure ${figure.label}`,
      on: [`figure:${figure.id}`, ...pictures.find(({id}) => id === `figure:${figure.id}`)!.on]
    }));
  return {
    stations: [...files, ...tables, ...pictures, ...held],
    steps: [
      ...cells.map(({cell}): [string, string] => [`file:${cell}`, `table:${firstOf(cell)}`]),
      ...tables.flatMap(({label}): [string, string][] => {
        const source = MADE_FROM[label as TableName];
        return source ? [[`table:${source}`, `table:${label}`]] : [];
      }),
      ...drawn.flatMap(({id, tables}) =>
        nearest(tables.filter(isTable)).map((table): [string, string] => [`table:${table}`, `figure:${id}`])
      ),
      ...held.map(({id}): [string, string] => [id.replace("claims:", "figure:"), id])
    ]
  };
}

/** A table and those it is made from. */
function withSources(table: TableName): TableName[] {
  const source = MADE_FROM[table];
  return source ? [table, ...withSources(source)] : [table];
}

/** Tables that are not already behind another of them. */
const nearest = (tables: readonly TableName[]): TableName[] =>
  tables.filter(table => !tables.some(other => other !== table && withSources(other).includes(table)));
