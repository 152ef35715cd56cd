import {readdirSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {defaults, type Control, type Value} from "../../src/figure/figure.js";
import {read} from "../../src/components/shell/state.js";
import {differences} from "../published/compare.js";
import {extract} from "../published/extract.js";
import {figureFile, keptPath, readKept} from "../published/files.js";
import {hold, heldDifferences, show, type Held} from "../published/held.js";
import {heldCsv, heldFrom} from "../published/held-csv.js";
import {context, nativeEngine, rowsAt, wasmEngine, type Query} from "./engines.js";

const figures = await loadFigures();
const keptOf = (id: string): Held[] => heldFrom(readKept(figureFile(id)) ?? "", figureFile(id));

let engines: {name: string; engine: Query}[];
beforeAll(async () => {
  engines = [
    {name: "native DuckDB", engine: await nativeEngine()},
    {name: "DuckDB-WASM", engine: await wasmEngine()}
  ];
});

it("keeps every figure and nothing else", () => {
  expect(readdirSync(keptPath("figures/published")).sort()).toEqual(figures.map(f => `${f.id}.csv`).sort());
});

describe.each(figures.map(f => [f.id, f] as const))("%s", (id, figure) => {
  it("is kept as published and at two states that move every control", () => {
    const [published, ...moved] = keptOf(id).map(held => held.state);
    expect(published).toEqual(defaults(figure));
    if (figure.controls.length) expect(moved.length).toBe(2);
    for (const control of figure.controls) {
      const values = moved.map(state => state[control.name]!);
      for (const value of values) expect(allowed(control, value), control.name).toEqual(value);
      if (!single(control))
        expect(
          values.some(v => String(v) !== String(control.default)),
          control.name
        ).toBe(true);
    }
  });

  it("makes the numbers that are kept, on both engines", async () => {
    // A model is asked once; only a query can differ between engines.
    for (const {name, engine} of "sql" in figure.rows ? engines : engines.slice(0, 1))
      for (const held of keptOf(id)) {
        const rows = await rowsAt(figure, held.state, engine);
        const now = hold(held.state, show(figure, held.state, rows, context));
        const where = `${id} on ${name} at ${JSON.stringify(held.state)}`;
        expect(heldDifferences(where, now, held), "see npm run published").toEqual([]);
      }
  });
});

/** A value as the address of the page would give it back: what a control does not offer does not come. */
const allowed = (control: Control, value: Value): Value | undefined =>
  read(control, Array.isArray(value) ? value.join("~") : String(value));

const single = (control: Control): boolean =>
  (control.kind === "specimens" || control.kind === "choice") && control.options.length < 2;

describe("what is kept", () => {
  const rows = Array.from({length: 200}, (_, i) => [i, Math.sin(i), i % 3 ? "a" : null]);
  const kept = extract(["n", "value", "word"], rows, 20);
  const changed = (change: (rows: unknown[][]) => void): string[] => {
    const other = rows.map(row => [...row]) as unknown[][];
    change(other);
    return differences("x", extract(["n", "value", "word"], other, 20), kept);
  };

  it("is the same after writing and reading", () => {
    const held: Held = {
      state: {specimens: ["Cu", "Mg/W-Cu"], cycles: [1, 300], published: false, D: 6e-15},
      finding: ["1", "−2.5"],
      caption: [],
      alternative: ["3"],
      table: kept,
      rows: extract(["a"], [[true], ['say "1,2"\nmore']], 9)
    };
    const [back] = heldFrom(heldCsv([held]), "x.csv");
    expect(heldDifferences("x", back!, held)).toEqual([]);
    expect(back!.state).toEqual(held.state);
    expect(back!.rows.sample).toEqual(held.rows.sample);
  });

  it("forgives a millionth and sees one cell, one order, one word and one gap among the rows it did not keep", () => {
    const at = rows.findIndex((row, i) => row[2] === "a" && !kept.sample.some(s => s.at === i));
    expect(changed(() => undefined)).toEqual([]);
    expect(changed(r => r.forEach(row => (row[1] = (row[1] as number) * (1 + 1e-8))))).toEqual([]);
    expect(changed(r => (r[at]![1] = (r[at]![1] as number) + 0.01)).join()).toMatch(/"value": sum/);
    const far = (at + 60) % rows.length;
    expect(changed(r => ([r[at], r[far]] = [r[far]!, r[at]!])).join()).toMatch(/"value": moment/);
    expect(changed(r => (r[at]![2] = "b")).join()).toMatch(/"word": its words/);
    expect(changed(r => (r[at]![2] = null)).join()).toMatch(/"word": filled/);
    expect(changed(r => r.pop()).join()).toMatch(/199 rows; kept 200/);
  });

  it("refuses a line it does not know, by its number", () =>
    expect(() => heldFrom("state,{}\nfound,1\n", "fig.csv")).toThrow('fig.csv:2 begins with "found"'));
});
