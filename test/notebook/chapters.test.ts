import {afterAll, beforeAll, expect, it} from "vitest";
import type {Database} from "../../loaders/database.js";
import {makeNotebook} from "../../loaders/notebook/bundle.js";
import {readChapters} from "../../loaders/notebook/chapters.js";
import {NodeSandbox} from "../../loaders/notebook/run.js";
import {openTables} from "../../loaders/open-tables.js";
import {changed} from "../../src/notebook/notebook.js";
import {context} from "../figures/engines.js";

let database: Database;
beforeAll(async () => {
  await makeNotebook(() => undefined);
  database = await openTables(() => undefined);
});
afterAll(() => database.closeSync());

const chapters = await readChapters();

it("there are six and one of exercises", () => expect(chapters.map(c => c.id)).toHaveLength(7));

it.each(chapters.map(c => [c.id, c] as const))(
  "%s: every cell runs and shows what it says",
  async (_, {book}) => {
    const sandbox = await NodeSandbox.open({database, context});
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
  const sandbox = await NodeSandbox.open({database, context});
  try {
    await sandbox.run(book);
    const shown = (id: number): string =>
      sandbox.document.querySelector(`.out[data-cell="${id}"] .in`)!.innerHTML;
    const before = [shown(verdicts), shown(picture)];
    expect(before[0]).toContain("bound holds");
    await sandbox.run(changed(book, rule, {source: 'const rule = "efficiency_leaves";'}), [rule]);
    const after = [shown(verdicts), shown(picture)];
    expect(after.map((html, i) => html === before[i])).toEqual([false, false]);
    expect(after[0]).toMatch(/before the print|finds no failure|before the bound/);
  } finally {
    sandbox.close();
  }
});
