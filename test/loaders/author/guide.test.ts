import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {data as shipped} from "../../../loaders/paths.js";
import {parsePublication} from "../../../loaders/publication/read.js";
import {VERBS} from "../../../loaders/workbook.js";
import type {Io} from "../../../loaders/verbs/verb.js";

const page = await readFile(new URL("../../../src/publish.md", import.meta.url), "utf8");
const fences = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(m => m[1]!.trim());
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(m => m[1] ?? m[2]!);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/guide-`);
  await mkdir(`${folder}/raw/half-cells`, {recursive: true});
  for (const file of ["claims.csv", "specimens.csv"])
    await symlink(`${shipped}/${file}`, `${folder}/${file}`);
  const [head, ...lines] = (await readFile(`${shipped}/manifest.csv`, "utf8")).split("\n");
  await writeFile(
    `${folder}/manifest.csv`,
    `${head}\n${lines.find(line => line.startsWith("w-cycling,"))}\n`
  );
  await cp(`${shipped}/raw/half-cells/w-cycling.xlsx`, `${folder}/raw/half-cells/w-cycling.xlsx`);
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function measured(): Promise<Uint8Array> {
  const parts = unzipSync(await readFile(`${shipped}/raw/half-cells/w-cycling.xlsx`));
  return zipSync({
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        strToU8(strFromU8(part).replaceAll("reconstructed from published values", "exported"))
      ])
    ),
    "docProps/core.xml": strToU8("<x><dc:creator>Ada Example</dc:creator></x>")
  });
}

it("the guide's commands do what it says, in their order", async () => {
  const bytes = await measured();
  const said: string[] = [];
  for (const command of fences("sh")) {
    const [npm, run, silent, script, dashes, verb, ...args] = words(command);
    expect([npm, run, silent, script, dashes]).toEqual(["npm", "run", "--silent", "workbook", "--"]);
    expect(Object.keys(VERBS)).toContain(verb);
    let out = "";
    const io: Io = {
      out: part => void (out += part),
      err: () => undefined,
      read: () => Promise.resolve(bytes)
    };
    const {run: work} = (await import(`../../../loaders/verbs/${verb}.ts`)) as {
      run(args: string[], io: Io, folder: string, dist: string): Promise<number>;
    };
    expect(await work(args, io, folder, `${folder}/dist`)).toBe(0);
    said.push(out);
  }
  expect(said).toHaveLength(4);
  expect(said[0]).toContain(
    "Say --yes with --keep to put file and row in their places as they are, or with --clean"
  );
  expect(said[1]).toContain("Done: wrote its row in data/manifest.csv.");
  expect(said[2]).toContain("1 of 1 files are measured.");
  expect(said[3]).toContain("manifest and checksums: 1 rows");
});

it("the guide's publication is one", async () => {
  const [example] = fences("json");
  await expect(parsePublication(example!)).resolves.toMatchObject({version: "1.0.0"});
});

it("names only options and scripts that there are", async () => {
  const {scripts} = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8"));
  for (const [, script] of page.matchAll(/`npm run (\w+)`/g)) expect(Object.keys(scripts)).toContain(script);
  const add = await readFile(new URL("../../../loaders/verbs/add.ts", import.meta.url), "utf8");
  for (const [, option] of page.matchAll(/`--(\w+)/g)) expect(add).toMatch(new RegExp(`\\b${option}\\b`));
});
