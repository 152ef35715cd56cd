import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {expect, it} from "vitest";
import {statSync} from "../../../loaders/build/kept-stats.js";

it("a file is asked for until it is there, and then known", () => {
  const folder = mkdtempSync(`${tmpdir()}/stats-`);
  const file = `${folder}/a.txt`;
  expect(() => statSync(file)).toThrow("ENOENT");
  writeFileSync(file, "four");
  expect(statSync(file).size).toBe(4);
  rmSync(folder, {recursive: true});
  expect(statSync(file).size).toBe(4);
});
