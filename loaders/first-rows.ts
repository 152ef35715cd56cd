import {allEnded} from "./all-ended.js";
import {FAMILIES} from "../src/data/families.js";
import {SCHEMA} from "../src/data/schema.js";
import type {Context, DataTable} from "../src/figure/figure.js";
import {askInTurns, type Database} from "./database.js";

const ROWS = 4;
/** Columns that say the same in every row of a file. */
const SAME = new Set(["cell", "specimen", "provenance", "temperature_celsius"]);

/** The first rows of each raw file as its reader took them, by cell. */
export async function firstRows(database: Database, {cells}: Context): Promise<Record<string, DataTable>> {
  const ask = askInTurns(database);
  const first = async ({cell, family}: Context["cells"][number]): Promise<[string, DataTable]> => {
    const {table} = FAMILIES[family]!;
    const fields = SCHEMA[table].filter(({name}) => !SAME.has(name));
    const rows = await ask(
      `select ${fields.map(({name}) => `"${name}"`).join(", ")} from ${table} where cell = '${cell.replaceAll("'", "''")}' limit ${ROWS}`
    );
    return [
      cell,
      {
        columns: fields.map(({name, unit}) => ({name, label: name, unit})),
        rows: rows.map(row => fields.map(({name}) => row[name] as number | string | null))
      }
    ];
  };
  return Object.fromEntries(await allEnded(cells.map(first)));
}
