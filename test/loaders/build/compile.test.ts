import {copyFile, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, expect, it} from "vitest";
import {compile} from "../../../loaders/build/compile.js";
import {root as project} from "../../../loaders/paths.js";

let root: string;
const put = (file: string, text: string): Promise<void> => writeFile(`${root}/${file}`, text);
const made = async (): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ `${root}/.workbook/compiled/loaders/one.js?${Math.random()}`)) as never;
const place = (file: string): string => `${root}/.workbook/compiled/${file}`;

beforeEach(async () => {
  root = await mkdtemp(`${tmpdir()}/compile-`);
  for (const folder of ["loaders/build", "src/data", "src/.hidden"])
    await mkdir(`${root}/${folder}`, {recursive: true});
  for (const file of ["package-lock.json", "tsconfig.json", "loaders/build/compile.js"])
    await copyFile(`${project}/${file}`, `${root}/${file}`);
  await put("package.json", '{"type": "module"}');
  await put("observablehq.config.ts", "export default {};");
  await put("loaders/one.ts", 'import {two} from "./two.js";\nexport const one: number = two / 2;\n');
  await put("loaders/two.js", "export const two = 2;\n");
  await put("src/data/[table].js", "not of a build");
  await put("src/.hidden/three.ts", "export {};");
});
afterEach(() => rm(root, {recursive: true}));

it("lays each module where its source lies from the root, and gives their folder", async () => {
  const into = await compile(root);
  expect(fileURLToPath(into)).toBe(place(""));
  expect((await made())["one"]).toBe(1);
  const all = await readdir(place(""), {recursive: true});
  expect(all.filter(file => file.endsWith("s")).sort()).toEqual(
    [
      "loaders",
      "loaders/build/compile.js",
      "loaders/one.js",
      "loaders/two.js",
      "observablehq.config.js"
    ].sort()
  );
});

it("compiles anew what changed, and nothing else", async () => {
  await compile(root);
  const before = [await stat(place("loaders/one.js")), await stat(place("loaders/two.js"))];
  await put("loaders/one.ts", "export const one: number = 3;\n");
  await compile(root);
  expect((await made())["one"]).toBe(3);
  expect((await stat(place("loaders/two.js"))).mtimeMs).toBe(before[1]!.mtimeMs);
  await put("tsconfig.json", "{}");
  await compile(root);
  expect((await stat(place("loaders/two.js"))).ino).not.toBe(before[1]!.ino);
});

it("believes no module that is not what it made", async () => {
  await compile(root);
  const good = await readFile(place("loaders/one.js"), "utf8");
  for (const spoilt of [good.replace("/ 2", "/ 4"), good.slice(0, -4), ""]) {
    await writeFile(place("loaders/one.js"), spoilt);
    await compile(root);
    expect(await readFile(place("loaders/one.js"), "utf8")).toBe(good);
  }
});

it("takes away what has no source any more", async () => {
  await compile(root);
  await put("loaders/one.ts", "export const one = 4;\n");
  await rm(`${root}/loaders/two.js`);
  await compile(root);
  expect(await readdir(place("loaders"))).not.toContain("two.js");
});

it("says in one sentence where a source is no TypeScript", async () => {
  await put("loaders/one.ts", "export const one = 4;\nexport const = 5;\n");
  await expect(compile(root)).rejects.toThrow(
    /^source: loaders\/one\.ts:2:14: Expected identifier but found "="$/
  );
});
