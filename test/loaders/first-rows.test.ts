import {readFile} from "node:fs/promises";
import {expect, it} from "vitest";
import {firstRows} from "../../loaders/first-rows.js";
import {openTables} from "../../loaders/open-tables.js";
import {tables} from "../../loaders/tables.js";
import type {Context} from "../../src/figure/figure.js";

it("shows every raw file by its first rows, with units and nothing that is the same in all", async () => {
  const context = JSON.parse(await readFile(`${tables}/context.json`, "utf8")) as Context;
  const database = await openTables(() => undefined);
  const rows = await firstRows(database, context);
  for (const {cell, family} of context.cells) {
    expect(rows[cell]!.rows.length, cell).toBeGreaterThan(0);
    expect(rows[cell]!.rows.length).toBeLessThanOrEqual(4);
    expect(rows[cell]!.columns.map(({name}) => name)).not.toContain("cell");
    if (family === "half-cell") {
      const at = (name: string): number => rows[cell]!.columns.findIndex(column => column.name === name);
      expect(rows[cell]!.columns[at("voltage_volt")]!.unit).toBe("V");
      expect(rows[cell]!.rows[0]![at("test_time_second")]).toBe(0);
    }
  }
  database.closeSync();
});
