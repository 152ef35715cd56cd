import {afterAll, beforeAll, expect, it} from "vitest";
import type {Database} from "../../loaders/database.js";
import {makeNotebook} from "../../loaders/notebook/bundle.js";
import {readChapters} from "../../loaders/notebook/chapters.js";
import {NodeSandbox} from "../../loaders/notebook/run.js";
import {openTables} from "../../loaders/open-tables.js";
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
