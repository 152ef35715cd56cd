import {query} from "../../../loaders/database.js";
import type {TableName} from "../../../src/data/schema.js";
import {plainSql, type Figure, type Row, type State} from "../../../src/figure/figure.js";
import {context} from "../../figures/engines.js";
import {handMade, type Rows} from "../queries/by-hand.js";

/** Rows that a figure reads from tables made by hand, in which only its own cells have a place. */
export async function rowsFrom(
  figure: Figure,
  state: State,
  tables: Partial<Record<TableName, Rows>>
): Promise<Row[]> {
  if (!("sql" in figure.rows)) throw new Error(`${figure.id} has no query`);
  return rowsOf(plainSql(figure.rows.sql(state, context)), tables);
}

/** Rows of a query over tables made by hand. */
export async function rowsOf(sql: string, tables: Partial<Record<TableName, Rows>>): Promise<Row[]> {
  const database = await handMade({cells: shippedCells(), ...tables});
  const rows = await query(database, sql);
  database.closeSync();
  return rows;
}

const shippedCells = (): Rows =>
  context.cells.map(({cell, specimen, area_cm2, active_mass_mg}) => ({
    ...{cell, specimen, area_cm2, active_mass_mg}
  }));
