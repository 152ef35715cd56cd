import {execFile} from "node:child_process";
import {cp, mkdtemp, mkdir, readFile, readdir, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {START} from "../../loaders/build/start.js";
import {root} from "../../loaders/paths.js";
import type {ClaimEntry} from "../../src/claims/entry.js";

/** What the engine is: everything but a paper's pages, its folders and its data. */
const ALONE = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "observablehq.config.ts",
  "CHANGELOG.md"
];
const OURS = /\/(?:src|loaders)\/paper(?:\/|$)|\/\.observablehq(?:\/|$)|\/src\/[^/]+\.md$/;
/** Pages that are the engine's own. */
const TOOLS = ["notebook.md"];

describe("another paper beside the engine", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(`${tmpdir()}/second-paper-`);
    for (const file of ALONE) await cp(`${root}/${file}`, `${folder}/${file}`);
    for (const part of ["src", "loaders"])
      await cp(`${root}/${part}`, `${folder}/${part}`, {
        recursive: true,
        filter: from => !OURS.test(from.slice(root.length))
      });
    for (const page of TOOLS) await cp(`${root}/src/${page}`, `${folder}/src/${page}`);
    await mkdir(`${folder}/data`);
    for (const file of ["publication.schema.json", "LICENSE"])
      await cp(`${root}/data/${file}`, `${folder}/data/${file}`);
    await cp(`${root}/test/second-paper`, folder, {recursive: true});
    await symlink(`${root}/node_modules`, `${folder}/node_modules`);
    // The engine of the page is packed once.
    await cp(`${root}/.workbook/twins`, `${folder}/.workbook/twins`, {recursive: true}).catch(
      () => undefined
    );
    await promisify(execFile)(process.execPath, [...START, "site"], {
      cwd: folder
    });
  }, 300_000);
  afterAll(() => rm(folder, {recursive: true, force: true}));

  const made = (file: string): Promise<string> => readFile(`${folder}/dist/${file}`, "utf8");

  it("has its page, its figures and its model", async () => {
    const page = await made("index.html");
    for (const id of ["fig-1", "model-growth"]) expect(page).toContain(`id="${id}"`);
    expect(page).toContain("2 rate constants are printed.");
    expect(page).toContain("B. Deal et al.");
    const rows = (await made("figures/model-growth.csv")).trim().split("\n");
    // x = A/2 (√(1 + 4 B t / A²) − 1) for wet oxygen after ten hours.
    expect(Number(rows.at(-1)!.split(",")[2])).toBeCloseTo(
      0.113 * (Math.sqrt(1 + (4 * 0.287 * 10) / 0.226 ** 2) - 1),
      5
    );
  });

  it("has its statements judged", async () => {
    const claims = JSON.parse(await made("claims.json")) as ClaimEntry[];
    expect(Object.fromEntries(claims.map(({id, verdict}) => [id, verdict]))).toEqual({
      "a.dry": "not checkable",
      "b.dry": "not checkable",
      "ratio.dry": "value reproduced",
      "a.wet": "not checkable",
      "b.wet": "order or bound holds",
      "ratio.wet": "value reproduced"
    });
    expect(claims[2]!.checks[0]!.file).toBe("src/paper/checks.ts");
  });

  it("says nothing of the first paper", async () => {
    const texts = (await readdir(`${folder}/dist`, {recursive: true, encoding: "utf8"})).filter(
      file => /\.(?:html|json|bib|ris|txt)$/.test(file) && !/^(?:_|data\/engine)/.test(file)
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const file of texts)
      expect(await made(file), file).not.toMatch(/Two Interphases|Mg\/W|argyrodite|Wang|adma\.2024/i);
  });

  it("keeps what is a reader's under its own name, never under the first paper's", async () => {
    const scripts = (await readdir(`${folder}/dist`, {recursive: true, encoding: "utf8"})).filter(file =>
      file.endsWith(".js")
    );
    const texts = await Promise.all(scripts.map(made));
    expect(texts.filter(text => text.includes("another-workbook"))).not.toEqual([]);
    expect(scripts.filter((_, i) => /two[- ]interphases/i.test(texts[i]!))).toEqual([]);
  });
});
