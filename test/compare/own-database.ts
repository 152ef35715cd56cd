import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tables} from "../../loaders/tables.js";
import type {Database, Reductions} from "../../src/compare/store.js";
import {SCHEMA, type TableName} from "../../src/data/schema.js";
import {rowsOf, wasmDatabase} from "../database/wasm.js";

const sql = (name: string): string => readFileSync(`src/reductions/${name}.sql`, "utf8");
export const reductions: Reductions = {
  "half-cycles": sql("half-cycles"),
  cycles: sql("cycles"),
  traces: sql("traces")
};

/** The page's engine without a worker, over the tables of the build. */
export async function ownDatabase(): Promise<Database> {
  const {database, connection} = await wasmDatabase();
  const file = (name: string): string => {
    database.registerFileBuffer(name, new Uint8Array(readFileSync(`${tables}/${name}`)));
    return name;
  };
  const opened = new Set<string>();
  return {
    folder: `${mkdtempSync(join(tmpdir(), "own-"))}/`,
    rows: async text => rowsOf(connection, text),
    act: async text => void connection.query(text),
    give: async (name, bytes) => writeFileSync(name, bytes),
    file: async name => new Uint8Array(readFileSync(name)),
    forget: async name => rmSync(name),
    async open(text) {
      for (const table of Object.keys(SCHEMA) as TableName[]) {
        if (opened.has(table) || !new RegExp(`\\b${table}\\b`).test(text)) continue;
        opened.add(table);
        const from =
          table === "records"
            ? `(select cell, * exclude (cell) from read_parquet([${readdirSync(`${tables}/records`)
                .filter(name => existsSync(`${tables}/records/${name}/part.parquet`))
                .map(name => `'${file(`records/${name}/part.parquet`)}'`)
                .join(", ")}], hive_partitioning = true))`
            : `'${file(`${table}.parquet`)}'`;
        connection.query(`create or replace view main.${table} as select * from ${from}`);
      }
    }
  };
}
