import {readFileSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {MODELS, readable} from "../../loaders/notebook/models.js";
import {root, work} from "../../loaders/paths.js";
import type {ClaimEntry} from "../../src/claims/entry.js";
import type {Held, InputLine} from "../../src/notebook/library/claim-handle.js";
import {changed} from "../../src/notebook/notebook.js";
import {claimNotebook, modelNotebook} from "../../src/notebook/ready.js";
import {ground, text} from "./ground.js";

const {opened} = ground();

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
