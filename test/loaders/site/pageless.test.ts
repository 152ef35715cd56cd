import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterEach, beforeEach, expect, it} from "vitest";
import {moveInto} from "../../../loaders/site/pageless.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(`${tmpdir()}/pageless-`)));
afterEach(() => rm(folder, {recursive: true}));

async function put(file: string): Promise<void> {
  await mkdir(`${folder}/${file}`.replace(/\/[^/]*$/, ""), {recursive: true});
  await writeFile(`${folder}/${file}`, file);
}

it("moves all files beside those that are there, and loses none", async () => {
  for (const file of ["made/a.csv", "made/figures/x.svg", "made/raw/deep/b.txt", "site/figures/x.html"])
    await put(file);
  await moveInto(`${folder}/made`, `${folder}/site`);
  const found = await readdir(`${folder}/site`, {recursive: true});
  expect(found.filter(file => file.includes(".")).sort()).toEqual(
    ["a.csv", "figures/x.html", "figures/x.svg", "raw/deep/b.txt"].sort()
  );
  expect(await readFile(`${folder}/site/raw/deep/b.txt`, "utf8")).toBe("made/raw/deep/b.txt");
  expect((await readdir(`${folder}/made`, {recursive: true})).filter(file => file.includes("."))).toEqual([]);
});

it("fails for a folder that is not there", async () => {
  await expect(moveInto(`${folder}/gone`, `${folder}/site`)).rejects.toThrow(/ENOENT/);
});
