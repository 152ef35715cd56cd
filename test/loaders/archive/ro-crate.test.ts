import {ROCrate} from "ro-crate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {idOf} from "../../../loaders/archive/ro-crate.js";
import {smallArchive, type SmallArchive} from "./small.js";

let archive: SmallArchive;
beforeAll(async () => void (archive = await smallArchive()));
afterAll(() => archive?.close());

describe("RO-Crate 1.3", () => {
  const crate = () =>
    new ROCrate(JSON.parse(archive.text("ro-crate-metadata.json")), {array: true, link: true});

  it("has a descriptor that is about the root and names the specification", () => {
    const raw = JSON.parse(archive.text("ro-crate-metadata.json"));
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
    const graph = JSON.parse(archive.text("ro-crate-metadata.json"))["@graph"] as Record<string, unknown>[];
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
    const described = archive.items.filter(
      ({path}) => !["ro-crate-metadata.json", "checksums.txt"].includes(path)
    );
    expect(parts.map(part => part["@id"]).sort()).toEqual(described.map(({path}) => idOf(path)).sort());
    expect(parts.every(part => part["@type"].includes("File"))).toBe(true);
    expect(parts.map(part => part["@id"])).toContain("site/a%20b.html");
  });
});
