import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {askOn, type Ask} from "../../loaders/notebook/ask.js";
import {NodeSandbox} from "../../loaders/notebook/run.js";
import {served} from "../../loaders/notebook/serve.js";
import {notebookFolder} from "../../loaders/paths.js";
import {rowsOf} from "../../loaders/static.js";
import {defaults, type DataTable, type Figure} from "../../src/figure/figure.js";
import {figureNotebook, type Reductions} from "../../src/notebook/ready.js";
import {runOn} from "../database/wasm.js";
import {context, wasmTables} from "../figures/engines.js";
import {ground} from "./ground.js";

const on = ground();

describe("every figure opens as cells that give its own table", async () => {
  const figures = await loadFigures();
  let reductions: Reductions;
  // The scripts of notebooks lie there once the ground is laid.
  beforeAll(() => {
    reductions = JSON.parse(readFileSync(`${notebookFolder}/reductions.json`, "utf8")) as Reductions;
  });
  const TOLD =
    "document.body.dataset.told = JSON.stringify([values_shown, fig.draw(rows, state, 740).innerHTML]);";
  /** Table and picture of a figure by its cells. */
  async function shown(figure: Figure, ask: Ask): Promise<[table: DataTable, picture: string]> {
    const sandbox = await NodeSandbox.open(served(ask, context));
    const book = figureNotebook(figure, {}, context, reductions);
    const outputs = await sandbox.run({...book, cells: [...book.cells, {id: 900, mode: "js", source: TOLD}]});
    const told = sandbox.document.body.dataset["told"]!;
    sandbox.close();
    expect(outputs.filter(o => o.state === "failed").map(o => o.error)).toEqual([]);
    return JSON.parse(told) as [DataTable, string];
  }
  const published = async (figure: Figure): Promise<DataTable> => {
    const rows = await rowsOf(figure, on.database, context);
    return JSON.parse(JSON.stringify(figure.table(rows, defaults(figure), context))) as DataTable;
  };

  it.each(figures.map(f => [f.id, f] as const))("%s", async (_, figure) => {
    const [table, picture] = await shown(figure, on.ask());
    expect(table).toEqual(await published(figure));
    expect(picture).toContain("<svg");
  });

  it("and runs the definitions of its tables on those of the site", async () => {
    const figure = figures.find(f => "sql" in f.rows && f.rows.tables.includes("cycles"))!;
    const {cells} = figureNotebook(figure, {}, context, reductions);
    const definition = cells.find(c => c.name === "cycles")!;
    const ask = await page;
    const given = await ask(`select count(*) as n from (\n${definition.source}\n)`, []);
    const known = await ask("select count(*) as n from cycles", []);
    expect(given.rows).toEqual(known.rows);
  });

  const page = wasmTables().then(connection => askOn(runOn(connection)));
  it.each(figures.filter(f => "sql" in f.rows).map(f => [f.id, f] as const))(
    "%s on the engine of the page",
    async (_, figure) => {
      const [table] = await shown(figure, await page);
      const expected = await published(figure);
      expect(table.columns).toEqual(expected.columns);
      expect(table.rows).toHaveLength(expected.rows.length);
      table.rows.forEach((row, r) =>
        row.forEach((value, c) => {
          const own = expected.rows[r]![c];
          if (typeof value !== "number" || typeof own !== "number") return expect(value).toBe(own);
          expect(Math.abs(value - own)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own)));
        })
      );
    }
  );
});
