import {readFile, writeFile} from "node:fs/promises";
import {claimsOf, defaults, plainSql, type Context, type Figure} from "../src/figure/figure.js";
import {plain} from "../src/words/number.js";
import {provenance} from "../src/components/shell/section.js";
import type {Database} from "./database.js";
import {inOrder} from "./figures.js";
import {work} from "./paths.js";
import {rowsOf} from "./static.js";
import type {FigureEntry} from "./site/made.js";

/** The lines of figures.json. */
export const figureIndex = (
  figures: Figure[],
  database: Database,
  context: Context
): Promise<FigureEntry[]> =>
  Promise.all(
    figures.map(async figure => {
      const state = defaults(figure);
      const rows = await rowsOf(figure, database, context);
      return {
        id: figure.id,
        label: figure.label,
        ...(figure.unites ? {unites: figure.unites} : {}),
        title: figure.title,
        page: figure.page,
        rebuild: figure.rebuild,
        ...(figure.limits ? {limits: figure.limits} : {}),
        finding: figure.finding(rows, state, context),
        provenance: provenance(figure, state, context),
        tables: "tables" in figure.rows ? figure.rows.tables : [],
        cells: figure.cells(state, context),
        claims: claimsOf(figure, context),
        numbers: Object.fromEntries(
          figure.controls.flatMap(c =>
            c.kind === "number" ? [[c.name, {value: plain(c.default), unit: c.unit}]] : []
          )
        ),
        ...(figure.says ? {says: figure.says(rows, state, context)} : {}),
        sql: "sql" in figure.rows ? plainSql(figure.rows.sql(state, context)) : null
      };
    })
  );

/** Writes figures.json: all lines anew, or some into the place of those there are. */
export async function writeFigureIndex(lines: FigureEntry[], some: boolean): Promise<void> {
  const file = `${work}/figures.json`;
  const before = some ? (JSON.parse(await readFile(file, "utf8").catch(() => "[]")) as FigureEntry[]) : [];
  const known = new Map([...before, ...lines].map(line => [line.id, line]));
  await writeFile(file, JSON.stringify(inOrder([...known.values()]), null, 1));
}
