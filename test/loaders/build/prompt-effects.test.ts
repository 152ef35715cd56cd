import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
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
  await made.writeFile("/deep/below/page.html", large);
  await made.copyFile(`${folder}/a.csv`, "/data/a.csv");
  await made.settled();
  expect(await readFile(`${folder}/site/deep/below/page.html`, "utf8")).toBe(large);
  expect(await readFile(`${folder}/site/data/a.csv`, "utf8")).toBe("1,2");
});

it("tells what could not be written, and only when all else is", async () => {
  const made = effects();
  await made.copyFile(`${folder}/not-there.csv`, "/data/b.csv");
  const large = "c".repeat(20_000_000);
  await made.writeFile("/deep/below/c.txt", large);
  await expect(made.settled()).rejects.toThrow(/not-there\.csv/);
  expect(await readFile(`${folder}/site/deep/below/c.txt`, "utf8")).toBe(large);
});
