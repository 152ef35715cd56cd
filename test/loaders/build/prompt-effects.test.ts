import {mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterEach, beforeEach, expect, it} from "vitest";
import {PromptEffects} from "../../../loaders/build/prompt-effects.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(`${tmpdir()}/effects-`)));
afterEach(() => rm(folder, {recursive: true}));

const effects = (): PromptEffects => new PromptEffects(`${folder}/site`, `${folder}/cache`, () => undefined);

it("has written and copied everything once it is settled", async () => {
  await writeFile(`${folder}/a.csv`, "1,2");
  const made = effects();
  const large = "x".repeat(5_000_000);
  await made.writeFile("/deep/below/page.txt", large);
  await made.copyFile(`${folder}/a.csv`, "/data/a.csv");
  await made.settled();
  expect(await readFile(`${folder}/site/deep/below/page.txt`, "utf8")).toBe(large);
  expect(await readFile(`${folder}/site/data/a.csv`, "utf8")).toBe("1,2");
});

it("holds pages and modules, and writes what else there is", async () => {
  const made = effects();
  await made.writeFile("/figures/fig-1.html", "<p>1");
  await made.writeFile("/_import/lib/a.0123abcd.js", Buffer.from("let ä;"));
  await made.writeFile("/_file/data/table.js", "not a module");
  const {pages, modules} = await made.settled();
  expect([...pages]).toEqual([["figures/fig-1.html", "<p>1"]]);
  expect([...modules]).toEqual([["_import/lib/a.0123abcd.js", "let ä;"]]);
  expect(await readdir(`${folder}/site`, {recursive: true})).toEqual([
    "_file",
    "_file/data",
    "_file/data/table.js"
  ]);
});

it("tells what could not be written, and only when all else is", async () => {
  const made = effects();
  await made.copyFile(`${folder}/not-there.csv`, "/data/b.csv");
  const large = "c".repeat(20_000_000);
  await made.writeFile("/deep/below/c.txt", large);
  await expect(made.settled()).rejects.toThrow(/not-there\.csv/);
  expect(await readFile(`${folder}/site/deep/below/c.txt`, "utf8")).toBe(large);
});
