import {statSync} from "node:fs";
import {expect, it} from "vitest";
import {source} from "./content.js";

it("says how much the page fetches to run queries", () => {
  const said = /about (\d+) MB unpacked/.exec(source("src/data.md"))?.[1];
  const {size} = statSync("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(said).toBe(String(Math.round(size / 1e6)));
});
