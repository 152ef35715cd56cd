import {execFileSync} from "node:child_process";
import {chmod, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {sourceFiles, sourceIdentifier} from "../../../loaders/publication/source-identifier.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/source-`);
  for (const inner of ["a", "a/b", "dist", "node_modules/x", "src/.observablehq"])
    await mkdir(`${folder}/${inner}`, {recursive: true});
  // A folder sorts as if its name ended in a slash: "a.txt" comes before "a/", "a0" after it.
  const files = {
    "a/b/c.txt": "c\n",
    "a.txt": "dot\n",
    a0: "zero\n",
    "é.txt": "é",
    empty: "",
    "run.sh": "#!/bin/sh\n"
  };
  for (const [file, text] of Object.entries(files)) await writeFile(`${folder}/${file}`, text);
  await chmod(`${folder}/run.sh`, 0o755);
  await symlink("a.txt", `${folder}/link`);
  for (const made of ["dist/x", "node_modules/x/y", "src/.observablehq/z"])
    await writeFile(`${folder}/${made}`, "made");
});
afterAll(() => rm(folder, {recursive: true}));

describe("identifier of the source", () => {
  it("is the one that git gives the same files", async () => {
    // Written by git 2.39 for these files: git write-tree.
    const stored = "swh:1:dir:bec6af4f4347ca239afc9eec5cb150943fa11da7";
    expect(await sourceIdentifier(folder)).toBe(stored);
    const git = (...args: string[]): string =>
      execFileSync("git", ["-C", folder, "-c", "core.quotePath=false", ...args], {encoding: "utf8"}).trim();
    try {
      git("--version");
    } catch {
      return;
    }
    git("init", "-q");
    git("add", "--", ...(await sourceFiles(folder)));
    expect(`swh:1:dir:${git("write-tree")}`).toBe(stored);
    await rm(`${folder}/.git`, {recursive: true});
  });

  it("changes with a byte, a name and the right to execute", async () => {
    const before = await sourceIdentifier(folder);
    await chmod(`${folder}/run.sh`, 0o644);
    expect(await sourceIdentifier(folder)).not.toBe(before);
    await chmod(`${folder}/run.sh`, 0o755);
    await writeFile(`${folder}/dist/x`, "made again");
    expect(await sourceIdentifier(folder)).toBe(before);
  });
});
