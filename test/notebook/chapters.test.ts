import {afterAll, beforeAll, expect, it} from "vitest";
import {makeNotebook} from "../../loaders/notebook/bundle.js";
import {readChapters} from "../../loaders/notebook/chapters.js";
import {NodeSandbox} from "../../loaders/notebook/run.js";
import {served} from "../../loaders/notebook/serve.js";
import {openTables} from "../../loaders/open-tables.js";
import {askNative, askOn, type Ask} from "../../loaders/notebook/ask.js";
import {changed} from "../../src/notebook/notebook.js";
import {runOn} from "../database/wasm.js";
import {context, wasmTables} from "../figures/engines.js";

/** The engine of the build, and that of the page. */
const ask = {} as Record<"native" | "WASM", Ask>;
let close: () => void;
beforeAll(async () => {
  await makeNotebook();
  const database = await openTables(() => undefined);
  close = () => database.closeSync();
  ask.native = askNative(database);
  ask.WASM = askOn(runOn(await wasmTables()));
});
afterAll(() => close());

const chapters = await readChapters();

it("there are six and one of exercises", () => expect(chapters.map(c => c.id)).toHaveLength(7));

it.each((["native", "WASM"] as const).flatMap(engine => chapters.map(c => [c.id, engine, c] as const)))(
  "%s on %s: every cell runs and shows what it says",
  async (_, engine, {book}) => {
    const sandbox = await NodeSandbox.open(served(ask[engine], context));
    try {
      const outputs = await sandbox.run(book);
      expect(outputs.filter(o => o.state === "failed").map(o => `${o.id} ${o.error}`)).toEqual([]);
      expect(outputs.map(o => o.html).join("")).not.toMatch(/undefined|NaN/);
      expect(
        outputs.some(o => o.html.includes("<svg")) ||
          outputs.filter(o => o.html.includes("<table")).length > 1
      ).toBe(true);
    } finally {
      sandbox.close();
    }
  }
);

it("another rule of failure moves the lives, the verdicts and the picture", async () => {
  const {book} = chapters.find(({id}) => id === "when-does-a-cell-fail")!;
  const idOf = (part: string): number => book.cells.find(({source}) => source.startsWith(part))!.id;
  const [rule, verdicts, picture] = [idOf("const rule"), idOf("const verdicts"), idOf("Plot.plot")];
  const sandbox = await NodeSandbox.open(served(ask.native, context));
  try {
    await sandbox.run(book);
    const shown = (id: number): string =>
      sandbox.document.querySelector(`.out[data-cell="${id}"] .in`)!.innerHTML;
    const before = [shown(verdicts), shown(picture)];
    expect(before[0]).toContain("bound holds");
    await sandbox.run(changed(book, rule, {source: 'const rule = "efficiency_leaves";'}), [rule]);
    const after = [shown(verdicts), shown(picture)];
    expect(after.map((html, i) => html === before[i])).toEqual([false, false]);
    expect(after[0]).toMatch(/(?:before the print|finds no failure|before the bound), yours/);
    expect(before[0]).not.toContain("yours");
  } finally {
    sandbox.close();
  }
});

it("fields show what they hold, in the markup of a page too", async () => {
  const sandbox = await NodeSandbox.open(served(ask.native, context));
  try {
    const shown = async (id: string): Promise<string> =>
      (await sandbox.run(chapters.find(c => c.id === id)!.book)).map(o => o.html).join("");
    expect(await shown("raw-to-2e")).toMatch(/<option[^>]* selected=""[^>]*>mgw-cycling</);
    expect(await shown("diffusion-in-thirty-lines")).toMatch(/<input type="number"[^>]* value="40"/);
    const own = await shown("draw-your-own-cell");
    expect(own).toMatch(/<textarea[^>]*>1, 0\.84, 1\.00\n/);
    expect(own).toMatch(/<input type="radio"[^>]*checked=""/);
  } finally {
    sandbox.close();
  }
});

it("a reader's own cell lies over no efficiency after a printed failure", async () => {
  const {book} = chapters.find(({id}) => id === "draw-your-own-cell")!;
  const picture = book.cells.find(({source}) => source.startsWith("Plot.plot"))!.id;
  const ends = "(w => Math.max(...theirs.filter(t => t.specimen === w).map(t => t.cycle)))";
  const asked = changed(book, picture, {source: `display("last " + ["Cu", "W-Cu"].map(${ends}).join())`});
  const sandbox = await NodeSandbox.open(served(ask.WASM, context));
  try {
    const shown = (await sandbox.run(asked)).map(o => o.html).join("");
    const failed = ["fig2f.cycles.cu", "fig2f.cycles.w"].map(id => Number(context.claims[id]!.value) - 1);
    expect(shown).toContain(`last ${failed.join()}`);
  } finally {
    sandbox.close();
  }
});

it("nothing fitted to a reconstructed file is told", async () => {
  const sandbox = await NodeSandbox.open(served(ask.native, context));
  try {
    const outputs = await sandbox.run(chapters.find(c => c.id === "fit-a-spectrum")!.book);
    expect(outputs.at(-1)!.html).toMatch(/0 rows|no rows/i);
    expect(
      chapters
        .flatMap(c => c.book.cells)
        .filter(c => c.mode === "sql" && /\bfits\b/.test(c.source))
        .every(c => c.source.includes("provenance = 'measured'"))
    ).toBe(true);
  } finally {
    sandbox.close();
  }
});
