import {createHash} from "node:crypto";
import {chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {Cite} from "@citation-js/core";
import "@citation-js/plugin-cff";
import {Ajv} from "ajv";
import {unzipSync} from "fflate";
import {load} from "js-yaml";
import {ROCrate} from "ro-crate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {contents} from "../../../loaders/archive/contents.js";
import type {Item} from "../../../loaders/archive/item.js";
import {idOf} from "../../../loaders/archive/ro-crate.js";
import {writeZip} from "../../../loaders/archive/zip.js";
import {openDatabase, toFile} from "../../../loaders/database.js";
import type {Edition} from "../../../loaders/publication/site.js";
import {data as shipped, root} from "../../../loaders/paths.js";

const EDITION: Edition = {
  issue: {
    published: true,
    title: "A book",
    authors: [
      {given: "Ada", family: "Example", orcid: "0000-0002-1825-0097", affiliations: ["An institute"]}
    ],
    version: "1.0.0",
    date: "2027-01-31",
    doi: "10.5281/zenodo.1",
    data_set_doi: "10.5281/zenodo.2",
    earlier: [
      {version: "0.9.0", date: "2026-12-01", doi: "10.5281/zenodo.9"},
      {version: "0.8.0", date: "2026-11-01"}
    ],
    licences: {code: "MIT", data: "CC-BY-4.0"}
  },
  paper: {
    id: "p",
    type: "article-journal",
    title: "On cells",
    author: [{family: "Wang", given: "Yixian"}],
    DOI: "10.1000/x"
  },
  source: "swh:1:dir:1"
};

let folder = "";
let items: Item[] = [];
const text = (path: string): string =>
  new TextDecoder().decode(items.find(item => item.path === path)!.bytes);

async function small(at: string): Promise<Parameters<typeof contents>[0]> {
  const places = {root: at, data: `${at}/data`, work: `${at}/.workbook`, dist: `${at}/dist`};
  for (const inner of ["data/raw/half-cells", ".workbook/tables/records/cell=a", "dist"])
    await mkdir(`${at}/${inner}`, {recursive: true});
  const raw = "t,v\n0,1\n";
  const head = (await readFile(`${shipped}/manifest.csv`, "utf8")).split("\n")[0]!;
  const row = `mgw-a,half-cells/mgw-a.csv,${createHash("sha256").update(raw).digest("hex")},x,,half-cell,cycling,Mg/W-Cu,1,,23,measured,2a,,`;
  for (const [file, content] of Object.entries({
    "data/manifest.csv": `${head}\n${row}\n`,
    "data/specimens.csv": await readFile(`${shipped}/specimens.csv`, "utf8"),
    "data/claims.csv": await readFile(`${shipped}/claims.csv`, "utf8"),
    "data/raw/half-cells/mgw-a.csv": raw,
    "data/LICENSE": "data licence",
    LICENSE: "code licence",
    "run.sh": "#!/bin/sh\n",
    "dist/checksums.txt": "",
    "dist/index.html": EDITION.source,
    "dist/a b.html": "page",
    ".workbook/figures.json": JSON.stringify([{id: "fig-1", label: "1", title: "One"}])
  }))
    await writeFile(`${at}/${file}`, content);
  await chmod(`${at}/run.sh`, 0o755);
  const database = await openDatabase();
  for (const [table, select] of [
    ["cycles", "select 'a' as cell, 1::integer as cycle_count, 0.1::double as charge_ah"],
    ["records/cell=a/part", "select 1::integer as record_index, 0.5::double as voltage_volt"]
  ])
    await database.run(
      `copy (${select}) to ${toFile(`${at}/.workbook/tables/${table}.parquet`)} (format parquet)`
    );
  database.closeSync();
  return places;
}

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  items = await contents(await small(`${folder}/one`), EDITION, "2027-01-31");
});
afterAll(() => rm(folder, {recursive: true, force: true}));

describe("the archive", () => {
  it("holds site, source, tables in two forms and what describes them", () => {
    expect(items.map(({path}) => path)).toEqual(
      expect.arrayContaining([
        "site/a b.html",
        "source/data/raw/half-cells/mgw-a.csv",
        "source/run.sh",
        "tables/parquet/records/cell=a/part.parquet",
        "tables/csv/records/a.csv",
        "tables/csv/cycles.csv",
        "LICENSE-code.txt"
      ])
    );
    expect(items.some(({path}) => /node_modules|\.workbook|^source\/dist/.test(path))).toBe(false);
    expect(text("tables/csv/cycles.csv")).toBe("cell,cycle_count,charge_ah\na,1,0.1\n");
  });

  it("says under the address of each earlier edition where that one is", () => {
    expect(items.filter(({path}) => path.startsWith("site/v/")).map(({path}) => path)).toEqual([
      "site/v/0.8.0/index.html",
      "site/v/0.9.0/index.html"
    ]);
    expect(text("site/v/0.9.0/index.html")).toMatch(
      /holds version 1\.0\.0, 31 January 2027\. Version 0\.9\.0, 1 December 2026, has .* workbook-0\.9\.0\.zip, deposited as <a href="https:\/\/doi\.org\/10\.5281\/zenodo\.9">/
    );
    expect(text("site/v/0.8.0/index.html")).toMatch(/workbook-0\.8\.0\.zip\.<\/p>/);
    expect(text("site/v/0.8.0/index.html")).toContain('href="../../updates.html"');
  });

  it("is the same, byte for byte, from another folder", async () => {
    const again = await contents(await small(`${folder}/two`), EDITION, "2027-01-31");
    const [one, two] = [`${folder}/one.zip`, `${folder}/two.zip`];
    await writeZip(one, items);
    await writeZip(two, again);
    const [first, second] = [await readFile(one), await readFile(two)];
    expect(first.equals(second)).toBe(true);
    const back = unzipSync(first);
    expect(Object.keys(back)).toEqual(items.map(({path}) => path));
    for (const {path, bytes} of items) expect(Buffer.from(back[path]!).equals(Buffer.from(bytes))).toBe(true);
    // Rights of a file stand in the high half of its external attributes, in the directory at the end.
    const at = first.lastIndexOf("source/run.sh") - 46;
    expect(first.readUInt32LE(at)).toBe(0x02014b50);
    expect(first.readUInt32LE(at + 38) >>> 16).toBe(0o100755);
  });

  it("leaves nothing where it cannot be written", async () => {
    await mkdir(`${folder}/no.zip`);
    await expect(writeZip(`${folder}/no.zip`, items)).rejects.toThrow(/^archive: .*nothing was written/);
    expect((await readdir(folder)).filter(name => name.endsWith(".part"))).toEqual([]);
  });

  it("lists the checksum of every file but its own, as sha256sum reads it", () => {
    const lines = text("checksums.txt").trimEnd().split("\n");
    expect(lines).toHaveLength(items.length - 1);
    for (const line of lines) {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!;
      expect(
        createHash("sha256")
          .update(items.find(item => item.path === path)!.bytes)
          .digest("hex")
      ).toBe(sum);
    }
  });

  it("is refused when the site is not there, or made from another source", async () => {
    const places = await small(`${folder}/three`);
    await writeFile(`${places.dist}/index.html`, "swh:1:dir:2");
    await expect(contents(places, EDITION, "2027-01-31")).rejects.toThrow(/^archive: .*another source/);
    await rm(places.dist, {recursive: true});
    await expect(contents(places, EDITION, "2027-01-31")).rejects.toThrow(
      /^archive: the site has not been built/
    );
  });
});

describe("RO-Crate 1.3", () => {
  const crate = () => new ROCrate(JSON.parse(text("ro-crate-metadata.json")), {array: true, link: true});

  it("has a descriptor that is about the root and names the specification", () => {
    const raw = JSON.parse(text("ro-crate-metadata.json"));
    expect(raw["@context"]).toBe("https://w3id.org/ro/crate/1.3/context");
    const descriptor = raw["@graph"].find((e: {"@id": string}) => e["@id"] === "ro-crate-metadata.json");
    expect(descriptor).toMatchObject({
      "@type": "CreativeWork",
      about: {"@id": "./"},
      conformsTo: {"@id": "https://w3id.org/ro/crate/1.3"}
    });
  });

  it("has a root with name, description, date and licence", () => {
    const {rootDataset} = crate();
    expect(rootDataset["@type"]).toContain("Dataset");
    expect(rootDataset["@id"]).toBe("./");
    for (const key of ["name", "description", "datePublished", "license"])
      expect(rootDataset[key]).toHaveLength(1);
    expect(rootDataset["datePublished"][0]).toBe("2027-01-31");
  });

  it("is flat: every entity has an id of its own and a type, and what is referred to is described", () => {
    const graph = JSON.parse(text("ro-crate-metadata.json"))["@graph"] as Record<string, unknown>[];
    const ids = graph.map(entity => entity["@id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graph.every(entity => entity["@type"])).toBe(true);
    const references = graph.flatMap(entity =>
      Object.values(entity)
        .flat()
        .flatMap(value => (value && typeof value === "object" && "@id" in value ? [value["@id"]] : []))
    );
    expect(references.filter(id => !ids.includes(id) && id !== "https://w3id.org/ro/crate/1.3")).toEqual([]);
  });

  it("describes each file of the archive as a part of the root, by an encoded relative path", () => {
    const parts = crate().rootDataset["hasPart"] as {"@id": string; "@type": string[]}[];
    const described = items.filter(({path}) => !["ro-crate-metadata.json", "checksums.txt"].includes(path));
    expect(parts.map(part => part["@id"]).sort()).toEqual(described.map(({path}) => idOf(path)).sort());
    expect(parts.every(part => part["@type"].includes("File"))).toBe(true);
    expect(parts.map(part => part["@id"])).toContain("site/a%20b.html");
  });
});

describe("other descriptions", () => {
  it("the table of what is asked for names only what the archive has", async () => {
    const page = await readFile(`${root}/src/publish.md`, "utf8");
    const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| (`[^|]+) \|$/gm)];
    const named = rows.flatMap(([, where]) => [...where!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!));
    expect(named.length).toBeGreaterThan(8);
    for (const path of named)
      expect(
        items.some(item => item.path === path || (path.endsWith("/") && item.path.startsWith(path))),
        path
      ).toBe(true);
  });

  it("CITATION.cff is read back by another program", () => {
    const [read, ...more] = new Cite(text("CITATION.cff")).data as Record<string, unknown>[];
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
    const held = JSON.parse(text("datapackage.json"));
    valid(held);
    expect(valid.errors).toBeNull();
    expect(valid({...held, resources: [{name: "A B", path: 1}]})).toBe(false);
  });

  it("CITATION.cff names people, identifier and the paper", () => {
    expect(load(text("CITATION.cff"))).toMatchObject({
      "cff-version": "1.2.0",
      doi: "10.5281/zenodo.1",
      authors: [{"family-names": "Example", orcid: "https://orcid.org/0000-0002-1825-0097"}],
      "preferred-citation": {doi: "10.1000/x", authors: [{"family-names": "Wang"}]}
    });
  });

  it("the data package gives each CSV its columns in their order", () => {
    const {resources} = JSON.parse(text("datapackage.json"));
    expect(new Set(resources.map((r: {name: string}) => r.name)).size).toBe(resources.length);
    for (const {path, bytes, hash, name} of resources) {
      const found = items.find(item => item.path === path)!;
      expect(found.bytes.length).toBe(bytes);
      expect(hash).toBe(`sha256:${found.sha256}`);
      expect(name).toMatch(/^[a-z0-9._-]+$/);
    }
  });

  it("codecheck.yml names a file for every figure and no one who has not checked", () => {
    expect(load(text("codecheck.yml"))).toMatchObject({
      manifest: [{file: "site/figures/fig-1.csv", comment: "Figure 1: One"}],
      codechecker: []
    });
  });

  it("Zenodo is told what the archive belongs to", () =>
    expect(JSON.parse(text(".zenodo.json"))).toMatchObject({
      upload_type: "dataset",
      creators: [{name: "Example, Ada", orcid: "0000-0002-1825-0097"}],
      related_identifiers: [{identifier: "10.1000/x", relation: "isSupplementTo"}]
    }));
});
