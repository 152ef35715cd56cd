import {claimsOf, defaults, plainSql, type Context, type Figure} from "../src/figure/figure.js";
import {provenance} from "../src/components/shell/section.js";
import type {Database} from "./database.js";
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
        title: figure.title,
        page: figure.page,
        rebuild: figure.rebuild,
        ...(figure.limits ? {limits: figure.limits} : {}),
        finding: figure.finding(rows, state, context),
        provenance: provenance(figure, state, context),
        tables: "tables" in figure.rows ? figure.rows.tables : [],
        claims: claimsOf(figure, context),
        sql: "sql" in figure.rows ? plainSql(figure.rows.sql(state, context)) : null
      };
    })
  );
