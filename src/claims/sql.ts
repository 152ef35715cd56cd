import type {Basis, DataCheck} from "./check.js";

/**
 * Building blocks of the queries. They pick cells by figure label and specimen, never by id, so that a measured
 * file takes the place of a reconstructed one without a change here. Valid in DuckDB 0.9.1 and later.
 */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Cells a figure uses, of one specimen or of all. */
export function cellsOf(figure: string, specimen?: string): string {
  const own = specimen === undefined ? "" : ` and specimen = ${quote(specimen)}`;
  return `cell in (select cell from cells where list_contains(string_split(figures, ' '), ${quote(figure)})${own})`;
}

export interface CellRow {
  cell: string;
  figures: string | null;
  specimen: string | null;
}

const CELLS_OF =
  /cell in \(select cell from cells where list_contains\(string_split\(figures, ' '\), '([^']+)'\)(?: and specimen = '([^']+)')?\)/g;

/** The same query with the cells of `cellsOf` spelled out: the engine then opens their files only. */
export const withCells = (sql: string, cells: readonly CellRow[]): string =>
  sql.replace(CELLS_OF, (_, figure: string, specimen: string | undefined) => {
    const own = cells.filter(
      c => c.figures?.split(" ").includes(figure) && (specimen === undefined || c.specimen === specimen)
    );
    return own.length ? `cell in (${own.map(c => quote(c.cell)).join(", ")})` : "false";
  });

/** A printed number, from the table of claims. */
export const printed = (id: string, column: "value" | "value_high" = "value"): string =>
  `(select cast(${column} as double) from claims where id = ${quote(id)})`;

/** `reconstructed` as soon as one row is: it sorts after `measured`. */
const PROVENANCE = "max(provenance) as provenance";

/** One aggregate over the rows of a table that has a provenance. */
export const one = (value: string, from: string, where: string): string =>
  `select ${value} as value, ${PROVENANCE} from ${from} where ${where}`;

/** Lowest and highest of a value per cell. */
export const ends = (value: string, from: string, where: string): string =>
  `with own as (select cell, any_value(provenance) as provenance, ${value} as value from ${from} where ${where} group by cell) ` +
  `select min(value) as low, max(value) as high, ${PROVENANCE} from own`;

/** A value with its standard error to either side. */
export const within = (value: string, error: string, from: string, where: string): string =>
  `select ${value} - ${error} as low, ${value} + ${error} as high, ${PROVENANCE} from ${from} where ${where}`;

/** Records with area, mass and provenance of their cell. */
export const RECORDS = "records join cells using (cell)";

interface More {
  unit?: string;
  statement?: string;
  computes?: string;
  note?: string;
}

/** `data.` and the claim name the check; the unit is the claim's unless the query counts otherwise. */
export const data = (
  claim: string,
  title: string,
  unit: string,
  sql: string,
  more: Omit<More, "unit"> = {}
): DataCheck => ({
  kind: "data",
  id: `data.${claim}`,
  title,
  claims: [claim],
  basis: "data" satisfies Basis,
  unit,
  sql,
  ...more
});
