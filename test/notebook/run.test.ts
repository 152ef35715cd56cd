import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import type {Database} from "../../loaders/database.js";
import {makeNotebook} from "../../loaders/notebook/bundle.js";
import {askNative, askOn, type Ask} from "../../loaders/notebook/ask.js";
import {NodeSandbox, type Output} from "../../loaders/notebook/run.js";
import {openTables} from "../../loaders/open-tables.js";
import {notebookFolder, root, work} from "../../loaders/paths.js";
import {readFileSync, readdirSync} from "node:fs";
import {rowsOf} from "../../loaders/static.js";
import {defaults, type DataTable, type Figure} from "../../src/figure/figure.js";
import {MODELS, readable} from "../../loaders/notebook/models.js";
import type {ClaimEntry} from "../../src/claims/entry.js";
import type {Held, InputLine} from "../../src/notebook/library/claim-handle.js";
import {claimNotebook, figureNotebook, modelNotebook, type Reductions} from "../../src/notebook/ready.js";
import {changed, notebook, type Mode} from "../../src/notebook/notebook.js";
import {runOn} from "../database/wasm.js";
import {context, wasmTables} from "../figures/engines.js";

let database: Database;
let reductions: Reductions;
beforeAll(async () => {
  await makeNotebook(() => undefined);
  database = await openTables(() => undefined);
  reductions = JSON.parse(readFileSync(`${notebookFolder}/reductions.json`, "utf8")) as Reductions;
});
afterAll(() => database.closeSync());

const opened = (): Promise<NodeSandbox> => NodeSandbox.open({ask: askNative(database), context});

/** Runs sources of one notebook and hands over what each gives. */
async function ran(...sources: [mode: Mode, source: string, name?: string][]): Promise<Output[]> {
  const sandbox = await opened();
  try {
    return await sandbox.run(
      notebook(
        "Test",
        sources.map(([mode, source, name]) => ({mode, source, ...(name ? {name} : {})}))
      )
    );
  } finally {
    sandbox.close();
  }
}
const text = ({html}: Output): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("cells", () => {
  it("follow each other in any order", async () => {
    const [a, b] = await ran(["js", "b + 1"], ["js", "const b = 41;"]);
    expect(text(a!)).toBe("42");
    expect(b!.state).toBe("done");
  });

  it("take values into a query as parameters", async () => {
    const [, rows] = await ran(
      ["js", `const who = "Cu'; drop table cells --";\nconst some = [1, 2];`],
      ["sql", "select ${who} as who, x from range(5) t(x) where x in (${some})", "rows"]
    );
    expect(rows!.error).toBeUndefined();
    expect(text(rows!)).toContain("Cu'; drop table cells --");
    expect(text(rows!)).toContain("2 rows");
  });

  it("read from a query of another cell by its name", async () => {
    const [, second, third] = await ran(
      ["sql", "select x, x * ${2} as y from range(10) t(x) where x > ${3}", "first"],
      ["sql", "select count(*) as n, sum(y) as total from first where x < ${6}", "second"],
      ["js", "second[0].total"]
    );
    expect(second!.error).toBeUndefined();
    expect(Number(text(third!))).toBe(2 * (4 + 5));
  });

  it("wait for promises, take the last of a generator and hear an input", async () => {
    const [, sum] = await ran(
      ["js", "const a = await Promise.resolve(1);\nconst b = (function* () { yield 1; yield 2; })();"],
      ["js", "a + b"],
      ["js", "const seen = view(Object.assign(document.createElement('input'), {value: 'x'}));"],
      ["js", "seen + seen"]
    );
    expect(text(sum!)).toBe("3");
  });

  it.each<[string, [Mode, string, string?][], RegExp, number]>([
    [
      "a circle",
      [
        ["js", "const a = b;"],
        ["js", "const b = a;"],
        ["js", "1 + 1"]
      ],
      /^name: cells wait for each other, cell \d/,
      2
    ],
    [
      "two of one name",
      [
        ["js", "const a = 1;"],
        ["js", "const a = 2;"],
        ["js", "1 + 1"]
      ],
      /^name: "a" is defined here and in cell 2/,
      2
    ],
    [
      "SQL that fails",
      [
        ["sql", "select * from nowhere", "rows"],
        ["js", "rows.length"],
        ["js", "1 + 1"]
      ],
      /^query: there is no table "nowhere"/,
      2
    ],
    [
      "text that is no code",
      [
        ["js", "1 +\n* 2"],
        ["js", "1 + 1"]
      ],
      /^code: Unexpected token in line 2/,
      1
    ],
    [
      "an unknown name",
      [
        ["js", "nothing_here + 1"],
        ["js", "1 + 1"]
      ],
      /^name: nothing is called "nothing_here"/,
      1
    ],
    [
      "code that throws",
      [
        ["js", "const a = 1;\nthrow new TypeError('no');"],
        ["js", "1 + 1"]
      ],
      /^cell: TypeError, no in line 2$/,
      1
    ],
    [
      "an import",
      [
        ["js", 'import {x} from "npm:lodash";'],
        ["js", "1 + 1"]
      ],
      /^import: "npm:lodash" is not loaded/,
      1
    ],
    [
      "a loop without end",
      [
        ["js", "while (true);"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s without a pause/,
      1
    ],
    [
      "one that catches",
      [
        ["js", "for (;;) { try { for (;;); } catch {} finally {} }"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one made from text",
      [
        ["js", "new Function('while (true);')()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one found on a way round",
      [
        ["js", "(() => 0).constructor('for (;;);')()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one in promises",
      [
        ["js", "await (async () => { for (;;) await null; })()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "a query without measure",
      [
        ["sql", `select ${"1 + ".repeat(30_000)}1 as n`, "rows"],
        ["js", "1 + 1"]
      ],
      /^query: it has more than 100000 characters/,
      1
    ],
    [
      "a value no query takes",
      [
        ["sql", "select ${{}} as x", "rows"],
        ["js", "1 + 1"]
      ],
      /^query: the first \$\{…\} is of type object/,
      1
    ]
  ])("%s is told at the cell, and the others go on", async (_, cells, said, failing) => {
    const outputs = await ran(...cells);
    expect(outputs[0]!.error).toMatch(said);
    expect(outputs.filter(o => o.state === "failed")).toHaveLength(failing);
    expect(text(outputs.at(-1)!)).toBe("2");
  });

  it("begin each with time of their own, after an endless one too", async () => {
    const [endless, , called] = await ran(
      ["js", "while (true);"],
      ["js", "const f = () => 3;"],
      ["js", "f()"]
    );
    expect(endless!.error).toMatch(/without a pause/);
    expect([called!.error, text(called!)]).toEqual([undefined, "3"]);
  });

  it("give generators whose turns have time of their own, after an endless cell too", async () => {
    const [endless, named, compared, alone] = await ran(
      ["js", "for (;;) {}"],
      ["js", "const g = (function* () { yield 5; yield 6; })();"],
      ["js", "g + 0"],
      ["js", "(function* () { yield 7; })()"]
    );
    expect(endless!.error).toMatch(/without a pause/);
    expect([named!.error, compared!.error, alone!.error]).toEqual([undefined, undefined, undefined]);
    expect([text(compared!), text(alone!)]).toEqual(["6", "7"]);
  });

  it("say their functions as they were written", async () => {
    const [written] = await ran(["js", "String(function (x) { for (;;) if (x) return y => y + x; })"]);
    expect(text(written!)).toContain("function (x) { for (;;) {if (x) return y =&gt; (y + x);} }");
  });

  it("follow when one of them is changed", async () => {
    const sandbox = await opened();
    const book = notebook("Test", [
      {mode: "js", source: "const a = 1;"},
      {mode: "js", source: "a + 1"}
    ]);
    await sandbox.run(book);
    await sandbox.run(changed(book, 1, {source: "const a = 10;"}), [1]);
    const shown = (id: number) => sandbox.document.querySelector(`.out[data-cell="${id}"]`)!.textContent;
    expect(shown(2)).toBe("11");
    await sandbox.run(changed(book, 2, {source: "6 * 7"}), [2]);
    expect(shown(2)).toBe("42");
    sandbox.close();
  });
});

describe("models and claims", () => {
  it.each([...MODELS])("the text of %s runs as cells and gives what the fast version gives", async name => {
    const sandbox = await opened();
    const book = modelNotebook(name, readable(name));
    const source = "document.body.dataset.told = JSON.stringify(compared);";
    const outputs = await sandbox.run({...book, cells: [...book.cells, {id: 900, mode: "js", source}]});
    expect(outputs.filter(o => o.state === "failed").map(o => o.error)).toEqual([]);
    const compared = JSON.parse(sandbox.document.body.dataset["told"]!) as Record<string, number>[];
    sandbox.close();
    expect(compared.length).toBeGreaterThan(2);
    for (const {readable, fast, difference} of compared) {
      expect(readable! - fast!).toBe(difference);
      expect(Math.abs(difference!)).toBeLessThanOrEqual(1e-6 * Math.abs(fast!) + 1e-12);
    }
  });

  it.each([...MODELS])("every section of the text of %s is in a cell", name => {
    const folder = `${root}/src/models/${name}`;
    const numbers = readdirSync(folder)
      .filter(file => /^(?:read|equations)/.test(file))
      .flatMap(file => [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^(?: \*|\/\*\*) ## (\d+)/gm)])
      .map(([, number]) => Number(number));
    const cells = modelNotebook(name, readable(name))
      .cells.map(c => c.source)
      .join("\n");
    expect(numbers.length).toBeGreaterThan(0);
    expect([...cells.matchAll(/^(?: \*|\/\*\*|) ?## (\d+)/gm)].map(([, n]) => Number(n))).toEqual(
      numbers.sort()
    );
  });

  it("a changed equation shows as a difference", async () => {
    const sandbox = await opened();
    const book = modelNotebook("diffusion", readable("diffusion"));
    const at = book.cells.find(c => c.source.includes("utilisation = (P)"))!;
    const mine = changed(book, at.id, {
      source: at.source.replace("P * stopFourier(P)", "2 * P * stopFourier(P)")
    });
    const source = "document.body.dataset.told = JSON.stringify(compared);";
    await sandbox.run({...mine, cells: [...mine.cells, {id: 900, mode: "js", source}]});
    const compared = JSON.parse(sandbox.document.body.dataset["told"]!) as Record<string, number>[];
    sandbox.close();
    for (const {difference, fast} of compared) expect(difference! / fast!).toBeCloseTo(1, 9);
  });

  it("a claim opens with its inputs as intervals, and another input makes another verdict, marked as the reader's", async () => {
    const entries = JSON.parse(readFileSync(`${work}/claims.json`, "utf8")) as ClaimEntry[];
    const entry = entries.find(
      e =>
        e.verdict === "value reproduced" &&
        e.formula &&
        e.inputs.some(i => i.kind === "claim" && "low" in i && (i.low ?? 0) > 0)
    )!;
    const sandbox = await opened();
    const book = claimNotebook(entry.id);
    const source = `const moved = Object.fromEntries(Object.entries(change.inputs).map(([k, [a, b]]) => [k, [3 * a, 3 * b]]));
document.body.dataset.told = JSON.stringify([c.verdict, held, c.hold(check.id, {inputs: moved}), check.inputs]);`;
    const outputs = await sandbox.run({...book, cells: [...book.cells, {id: 900, mode: "js", source}]});
    expect(outputs.filter(o => o.state === "failed").map(o => o.error)).toEqual([]);
    const [verdict, held, moved, inputs] = JSON.parse(sandbox.document.body.dataset["told"]!) as [
      string,
      Held,
      Held,
      InputLine[]
    ];
    sandbox.close();
    expect(verdict).toBe(entry.verdict);
    expect([held.verdict, held.yours]).toEqual([entry.verdict, false]);
    expect(moved.yours).toBe(true);
    expect(moved.verdict).not.toBe(held.verdict);
    expect(inputs.length).toBeGreaterThan(0);
    expect(text(outputs.at(-2)!)).toContain("as published");
  });
});

it("a claim that asks the files opens with its query, and another definition makes another verdict, the reader's", async () => {
  const entries = JSON.parse(readFileSync(`${work}/claims.json`, "utf8")) as ClaimEntry[];
  const entry = entries.find(e => e.id === "fig2f.cycles.cu")!;
  const book = claimNotebook(entry.id, entry.sql);
  const asks = book.cells.find(c => c.mode === "sql")!;
  const source = "document.body.dataset.told = JSON.stringify(held);";
  const sandbox = await opened();
  const held = async (sql: string): Promise<Held> => {
    const mine = changed(book, asks.id, {source: sql});
    const outputs = await sandbox.run({...mine, cells: [...mine.cells, {id: 900, mode: "js", source}]});
    expect(outputs.filter(o => o.state === "failed").map(o => o.error)).toEqual([]);
    return JSON.parse(sandbox.document.body.dataset["told"]!) as Held;
  };
  expect(await held(asks.source)).toMatchObject({
    verdict: entry.verdict,
    computed: [26, 26],
    agrees: true,
    yours: false
  });
  const other = await held(
    asks.source.replace("any_value(irregular) as value", "any_value(irregular) - 5 as value")
  );
  expect(other).toMatchObject({computed: [21, 21], agrees: false, yours: true});
  const measured = await held("select 21 as value, 'measured' as provenance");
  expect(measured).toMatchObject({verdict: "tension", yours: true});
  sandbox.close();
});

describe("every figure opens as cells that give its own table", async () => {
  const figures = await loadFigures();
  const TOLD =
    "document.body.dataset.told = JSON.stringify([values_shown, fig.draw(rows, state, 740).innerHTML]);";
  /** Table and picture of a figure by its cells. */
  async function shown(figure: Figure, ask: Ask): Promise<[table: DataTable, picture: string]> {
    const sandbox = await NodeSandbox.open({ask, context});
    const book = figureNotebook(figure, {}, context, reductions);
    const outputs = await sandbox.run({...book, cells: [...book.cells, {id: 900, mode: "js", source: TOLD}]});
    const told = sandbox.document.body.dataset["told"]!;
    sandbox.close();
    expect(outputs.filter(o => o.state === "failed").map(o => o.error)).toEqual([]);
    return JSON.parse(told) as [DataTable, string];
  }
  const published = async (figure: Figure): Promise<DataTable> => {
    const rows = await rowsOf(figure, database, context);
    return JSON.parse(JSON.stringify(figure.table(rows, defaults(figure), context))) as DataTable;
  };

  it.each(figures.map(f => [f.id, f] as const))("%s", async (_, figure) => {
    const [table, picture] = await shown(figure, askNative(database));
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
