import {afterAll, beforeAll} from "vitest";
import {askNative, type Ask} from "../../loaders/notebook/ask.js";
import {makeNotebook} from "../../loaders/notebook/bundle.js";
import {NodeSandbox, type Output} from "../../loaders/notebook/run.js";
import {served} from "../../loaders/notebook/serve.js";
import {openTables} from "../../loaders/open-tables.js";
import type {Database} from "../../loaders/database.js";
import {context} from "../figures/engines.js";

/** What the tests of a file run notebooks on: the tables of the site, and a sandbox on native DuckDB when one is asked for. */
interface Ground {
  readonly database: Database;
  ask(): Ask;
  /** @param clock_ms what the time of a cell is counted by */
  opened(clock_ms?: () => number): Promise<NodeSandbox>;
}

/** Opens the tables before the tests of a file and closes them after. */
export function ground(): Ground {
  let database: Database;
  beforeAll(async () => {
    await makeNotebook();
    database = await openTables(() => undefined);
  });
  afterAll(() => database.closeSync());
  const ask = (): Ask => askNative(database);
  return {
    get database() {
      return database;
    },
    ask,
    opened: clock_ms => NodeSandbox.open(served(ask(), context), clock_ms)
  };
}

/** The words of an output. */
export const text = ({html}: Output): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
