import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {describe, expect, it} from "vitest";
import {dist, root} from "../../../loaders/paths.js";
import {REASONS} from "../../../loaders/site/dependencies.js";
import {FACES, MATH_FACE} from "../../../loaders/site/font.js";
import {licencesText, packageFolder, packagesOf} from "../../../loaders/site/licences.js";
import {checkRecorded, RECORDED} from "../../../loaders/site/recorded.js";

const {dependencies, devDependencies} = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;

describe("dependencies", () => {
  const all = {...dependencies, ...devDependencies};
  it("have a reason each, and no reason is left of one that has gone", () =>
    expect(Object.keys(REASONS).sort()).toEqual(Object.keys(all).sort()));
  it("are named by exact versions", () => {
    for (const [name, version] of Object.entries(all))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

const OWN = {code: "ISC", data: "CC0-1.0"};

describe("licences of what is in the site", () => {
  it("are listed with what the packages are for and the texts", async () => {
    const text = await licencesText([{name: "d3-array", version: dependencies["d3-array"]!}], OWN);
    expect(text).toContain(`d3-array ${dependencies["d3-array"]}: ISC; ${REASONS["d3-array"]}`);
    expect(text).toMatch(/^This site is under ISC, its data under CC0-1\.0\. /);
    expect(text).toContain("Permission to use, copy, modify, and/or distribute");
    expect(text).toContain("SIL OPEN FONT LICENSE");
  });

  it("stop the build for a package under none, or one that does not allow it", async () => {
    const {packages} = JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")) as {
      packages: Record<string, {version?: string; license?: string}>;
    };
    const [folder, {version}] = Object.entries(packages).find(
      ([name, {license}]) => name && !/^(?:MIT|ISC|0BSD|BSD|Apache|OFL)/.test(license ?? "")
    ) as [string, {version: string}];
    const name = folder.replace(/^.*node_modules\//, "");
    await expect(licencesText([{name, version}], OWN)).rejects.toThrow(`licences: ${name} comes under`);
    await expect(licencesText([{name: "nobody", version: "1.0.0"}], OWN)).rejects.toThrow(
      "not in package-lock.json"
    );
  });

  it("name every package that is in a script of the built site", () => {
    const listed = readFileSync(`${dist}/licences.txt`, "utf8");
    for (const name of Object.keys(dependencies).filter(n => n.startsWith("@codemirror/")))
      expect(listed).toContain(`${name} `);
    // Faces and modules of WebAssembly that lie in the site.
    const files = readdirSync(dist, {recursive: true, encoding: "utf8"});
    expect(files.filter(file => file.endsWith(".woff2")).length).toBeGreaterThan(0);
    for (const name of ["@duckdb/duckdb-wasm", "brotli-dec-wasm", "@fontsource-variable/source-serif-4"])
      expect(listed).toContain(`${name} `);
  });

  it("are found by where Framework and the joiner of scripts lay modules", () => {
    const places = ["d3-array@3.2.5/src/a.js", "d3-array@3.2.5/b.js", "@observablehq/plot@0.6.17/index.js"];
    expect(packagesOf([...places.map(place => `_node/${place}`), "_import/lib/csv@1.js"])).toEqual([
      {name: "@observablehq/plot", version: "0.6.17"},
      {name: "d3-array", version: "3.2.5"}
    ]);
    expect(packageFolder("../x/node_modules/a/node_modules/@b/c/d.js")).toBe(
      "node_modules/a/node_modules/@b/c"
    );
    expect(packageFolder("src/lib/csv.ts")).toBeNull();
  });
});

describe("recorded digests", () => {
  it("are those of the packages", () => expect(checkRecorded()).resolves.toBeUndefined());
  it("cover every face and every module of WebAssembly that is handed on", () => {
    const names = Object.keys(RECORDED).map(file => file.replace(/^.*\//, ""));
    for (const face of [...FACES, MATH_FACE]) expect(names).toContain(`${face}.woff2`);
    const modules = readdirSync(`${dist}/data/engine`).filter(file => file.includes(".wasm"));
    for (const name of new Set(modules.map(file => file.replace(/\..*$/, ""))))
      expect(
        names.some(known => known.startsWith(name)),
        name
      ).toBe(true);
  });
  it("stop the build at other bytes", async () => {
    const folder = mkdtempSync(`${tmpdir()}/workbook-recorded-`);
    writeFileSync(`${folder}/a.wasm`, "other");
    await expect(checkRecorded({"a.wasm": "0".repeat(64)}, folder)).rejects.toThrow(
      "package: its SHA-256 is"
    );
  });
});

describe("pages", () => {
  const pages = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter(
    file => file.endsWith(".html") && !/\.embed\.html$|^404\.html$|^v\//.test(file)
  );

  it("name the source they are made from, all the same", () => {
    const named = new Set(
      pages.flatMap(file => readFileSync(`${dist}/${file}`, "utf8").match(/swh:1:dir:[^"<\s]*/g) ?? [file])
    );
    expect(named.size).toBe(1);
    expect([...named][0]).toMatch(/^swh:1:dir:[0-9a-f]{40}$/);
  });

  it("carry no mark of how they were put together", () => {
    for (const file of pages)
      expect(readFileSync(`${dist}/${file}`, "utf8"), file).not.toMatch(/<!--\/?piece-->|data-piece=/);
  });
});
