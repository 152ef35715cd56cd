import {describe, expect, it} from "vitest";
import type {Engine} from "../../src/database/engine.js";
import {Tables} from "../../src/database/tables.js";

const CELLS = ["a", "b", "c", "d"];
const registered: string[] = [];
const queries: string[] = [];
const pause = (): Promise<void> => new Promise(done => setTimeout(done, 1));

/** Like the engine's own: an address for a name that is there already is refused, bytes take its place. */
const database = {
  async registerFileURL(name: string) {
    if (registered.includes(name)) throw new Error(`File already registered: ${name}`);
    registered.push(name);
    await pause();
  },
  async registerFileBuffer(name: string) {
    if (!registered.includes(name)) registered.push(name);
    await pause();
  }
};
const connection = {
  async query(sql: string) {
    queries.push(sql);
    await pause();
  }
};

const origin = {
  engine: () => ({start: () => Promise.resolve({database, connection, http: 4})}) as unknown as Engine,
  cells: () => Promise.resolve(CELLS),
  published: () =>
    Promise.resolve(
      Object.fromEntries(
        CELLS.map(c => [
          `data/records/cell=${c}/part.parquet`,
          {address: `https://example.org/${c}.parquet`, sha256: "", bytes: 4}
        ])
      )
    ),
  publishedBytes: async () => {
    await pause();
    return new Uint8Array(4);
  }
};

describe("the view of the records", () => {
  // Figures that are woken one after the other set out while the view still names the parts nobody fetches.
  it.each(Array.from({length: 12}, (_, late) => [late]))(
    "is opened once, whoever asks for other cells %i ms later",
    async late => {
      registered.length = queries.length = 0;
      const tables = new Tables(origin);
      const first = tables.open("select * from records", ["a"]);
      for (let k = 0; k < late; k++) await pause();
      const asked = [first, ...["d", "c", "b"].map(cell => tables.open("from records", [cell]))];
      await expect(Promise.all(asked)).resolves.toHaveLength(4);
      expect(registered.toSorted()).toEqual(CELLS.map(c => `records/cell=${c}/part.parquet`));
      expect(queries).toHaveLength(1);
    }
  );
});
