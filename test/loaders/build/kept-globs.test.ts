import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {expect, it} from "vitest";
import {globSync} from "../../../loaders/build/kept-globs.js";

it("files and folders whose names leave something open are found once in each folder", () => {
  const folder = mkdtempSync(`${tmpdir()}/globs-`);
  for (const name of ["records/cell=[cell]", "records/all"])
    mkdirSync(`${folder}/${name}`, {recursive: true});
  for (const name of ["[id].md.js", "index.md"]) writeFileSync(`${folder}/${name}`, "");
  const pages = (): string[] => globSync("*\\[?*\\]*.md.js", {cwd: folder, nodir: true});
  expect(pages()).toEqual(["[id].md.js"]);
  expect(globSync("*\\[?*\\]*/", {cwd: folder})).toEqual([]);
  expect(globSync("*\\[?*\\]*/", {cwd: `${folder}/records`}).map(name => name.replace(/\/$/, ""))).toEqual([
    "cell=[cell]"
  ]);
  rmSync(folder, {recursive: true});
  expect(pages()).toEqual(["[id].md.js"]);
});
