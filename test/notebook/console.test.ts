import {expect, it} from "vitest";
import {askNative} from "../../loaders/notebook/ask.js";
import {readQueries} from "../../loaders/notebook/queries.js";
import {openTables} from "../../loaders/open-tables.js";
import {suggested} from "../../src/notebook/exploring.js";

it("every query to begin with has rows, and those with numbers a chart", async () => {
  const database = await openTables(() => undefined);
  try {
    for (const {title, sql} of readQueries()) {
      const {rows, columns} = await askNative(database)(sql, []);
      expect(rows.length, title).toBeGreaterThan(0);
      const numbers = columns.filter(c => /INT|DOUBLE|DECIMAL/.test(c.type));
      const chart = suggested(
        columns.map(c => c.name),
        columns.map(c => c.type)
      );
      expect(chart === null, title).toBe(numbers.length === 0);
    }
  } finally {
    database.closeSync();
  }
});
