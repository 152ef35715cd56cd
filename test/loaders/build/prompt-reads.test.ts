import {readFile as slow} from "node:fs/promises";
import {expect, it} from "vitest";
import {readFile} from "../../../loaders/build/prompt-reads.js";
import {root} from "../../../loaders/paths.js";

it("gives what Node's own gives, and a promise that fails as its own does", async () => {
  const file = `${root}/package.json`;
  expect(await readFile(file)).toEqual(await slow(file));
  expect(await readFile(file, "utf8")).toBe(await slow(file, "utf8"));
  await expect(readFile(`${root}/gone.json`)).rejects.toThrow(/ENOENT/);
});
