import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {Cite} from "@citation-js/core";
import "@citation-js/plugin-cff";
import {Ajv} from "ajv";
import {load} from "js-yaml";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {root} from "../../../loaders/paths.js";
import {smallArchive, type SmallArchive} from "./small.js";

let archive: SmallArchive;
beforeAll(async () => void (archive = await smallArchive()));
afterAll(() => archive?.close());

describe("what describes the archive", () => {
  it("the table of what is asked for names only what the archive has", async () => {
    const page = await readFile(`${root}/src/publish.md`, "utf8");
    const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| (`[^|]+) \|$/gm)];
    const named = rows.flatMap(([, where]) => [...where!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!));
    expect(named.length).toBeGreaterThan(8);
    for (const path of named)
      expect(
        archive.items.some(item => item.path === path || (path.endsWith("/") && item.path.startsWith(path))),
        path
      ).toBe(true);
  });

  it("CITATION.cff is read back by another program", () => {
    const [read, ...more] = new Cite(archive.text("CITATION.cff")).data as Record<string, unknown>[];
    expect(read).toMatchObject({title: "A book", version: "1.0.0", DOI: "10.5281/zenodo.1"});
    expect(read!["author"]).toMatchObject([{family: "Example", given: "Ada"}]);
    expect(more.map(m => (m as {title?: string}).title)).toEqual(["On cells"]);
  });

  it("the data package is valid by the schema of Data Package", async () => {
    const valid = new Ajv({strict: false, validateSchema: false, validateFormats: false}).compile(
      JSON.parse(
        await readFile(
          createRequire(import.meta.url).resolve("datapackage/lib/profiles/data-package.json"),
          "utf8"
        )
      )
    );
    const held = JSON.parse(archive.text("datapackage.json"));
    valid(held);
    expect(valid.errors).toBeNull();
    expect(valid({...held, resources: [{name: "A B", path: 1}]})).toBe(false);
  });

  it("CITATION.cff names people, identifier and the paper", () => {
    expect(load(archive.text("CITATION.cff"))).toMatchObject({
      "cff-version": "1.2.0",
      doi: "10.5281/zenodo.1",
      authors: [{"family-names": "Example", orcid: "https://orcid.org/0000-0002-1825-0097"}],
      "preferred-citation": {doi: "10.1000/x", authors: [{"family-names": "Wang"}]}
    });
  });

  it("the data package gives each CSV its columns in their order", () => {
    const {resources} = JSON.parse(archive.text("datapackage.json"));
    expect(new Set(resources.map((r: {name: string}) => r.name)).size).toBe(resources.length);
    for (const {path, bytes, hash, name} of resources) {
      const found = archive.items.find(item => item.path === path)!;
      expect(found.bytes.length).toBe(bytes);
      expect(hash).toBe(`sha256:${found.sha256}`);
      expect(name).toMatch(/^[a-z0-9._-]+$/);
    }
  });

  it("codecheck.yml names a file for every figure and no one who has not checked", () => {
    expect(load(archive.text("codecheck.yml"))).toMatchObject({
      manifest: [{file: "site/figures/fig-1.csv", comment: "Figure 1: One"}],
      codechecker: []
    });
  });

  it("Zenodo is told what the archive belongs to", () =>
    expect(JSON.parse(archive.text(".zenodo.json"))).toMatchObject({
      upload_type: "dataset",
      creators: [{name: "Example, Ada", orcid: "0000-0002-1825-0097"}],
      related_identifiers: [{identifier: "10.1000/x", relation: "isSupplementTo"}]
    }));
});
