import {createHash} from "node:crypto";
import {mkdir, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeZip} from "../../../loaders/archive/zip.js";
import {archived, smallArchive, smallBook, type SmallArchive} from "./small.js";

let archive: SmallArchive;
beforeAll(async () => void (archive = await smallArchive()));
afterAll(() => archive?.close());

describe("the archive", () => {
  it("holds site, source, tables in two forms and what describes them", () => {
    expect(archive.items.map(({path}) => path)).toEqual(
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
    expect(archive.items.some(({path}) => /node_modules|\.workbook|^source\/dist/.test(path))).toBe(false);
    expect(archive.text("tables/csv/cycles.csv")).toBe("cell,cycle_count,charge_ah\na,1,0.1\n");
  });

  it("says under the address of each earlier edition where that one is", () => {
    expect(archive.items.filter(({path}) => path.startsWith("site/v/")).map(({path}) => path)).toEqual([
      "site/v/0.8.0/index.html",
      "site/v/0.9.0/index.html"
    ]);
    expect(archive.text("site/v/0.9.0/index.html")).toMatch(
      /holds version 1\.0\.0, 31 January 2027\. Version 0\.9\.0, 1 December 2026, has .* workbook-0\.9\.0\.zip, deposited as <a href="https:\/\/doi\.org\/10\.5281\/zenodo\.9">/
    );
    expect(archive.text("site/v/0.8.0/index.html")).toMatch(/workbook-0\.8\.0\.zip\.<\/p>/);
    expect(archive.text("site/v/0.8.0/index.html")).toContain('href="../../updates.html"');
  });

  it("is the same, byte for byte, from another folder", async () => {
    const again = await archived(await smallBook(`${archive.folder}/two`));
    const [one, two] = [`${archive.folder}/one.zip`, `${archive.folder}/two.zip`];
    await writeZip(one, archive.items);
    await writeZip(two, again);
    const [first, second] = [await readFile(one), await readFile(two)];
    expect(first.equals(second)).toBe(true);
    const back = unzipSync(first);
    expect(Object.keys(back)).toEqual(archive.items.map(({path}) => path));
    for (const {path, bytes} of archive.items)
      expect(Buffer.from(back[path]!).equals(Buffer.from(bytes))).toBe(true);
    // Rights of a file stand in the high half of its external attributes, in the directory at the end.
    const at = first.lastIndexOf("source/run.sh") - 46;
    expect(first.readUInt32LE(at)).toBe(0x02014b50);
    expect(first.readUInt32LE(at + 38) >>> 16).toBe(0o100755);
  });

  it("leaves nothing where it cannot be written", async () => {
    await mkdir(`${archive.folder}/no.zip`);
    await expect(writeZip(`${archive.folder}/no.zip`, archive.items)).rejects.toThrow(
      /^archive: .*nothing was written/
    );
    expect((await readdir(archive.folder)).filter(name => name.endsWith(".part"))).toEqual([]);
  });

  it("lists the checksum of every file but its own, as sha256sum reads it", () => {
    const lines = archive.text("checksums.txt").trimEnd().split("\n");
    expect(lines).toHaveLength(archive.items.length - 1);
    for (const line of lines) {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!;
      expect(
        createHash("sha256")
          .update(archive.items.find(item => item.path === path)!.bytes)
          .digest("hex")
      ).toBe(sum);
    }
  });

  it("is refused when the site is not there, or made from another source", async () => {
    const places = await smallBook(`${archive.folder}/three`);
    await writeFile(`${places.dist}/index.html`, "swh:1:dir:2");
    await expect(archived(places)).rejects.toThrow(/^archive: .*another source/);
    await rm(places.dist, {recursive: true});
    await expect(archived(places)).rejects.toThrow(/^archive: the site has not been built/);
  });
});
