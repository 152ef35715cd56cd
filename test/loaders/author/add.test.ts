import {existsSync} from "node:fs";
import {createHash} from "node:crypto";
import {cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile, readdir} from "node:fs/promises";
import {tmpdir} from "node:os";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {parseCsv} from "../../../src/lib/csv.js";
import {readManifest} from "../../../loaders/manifest.js";
import {data as shipped} from "../../../loaders/paths.js";
import {run as add} from "../../../loaders/verbs/add.js";
import {run as status} from "../../../loaders/verbs/status.js";
import {run as verify} from "../../../loaders/verbs/verify.js";

const CELLS = ["w-cycling", "cu-cycling"];
let folder = "";
/** A workbook that does not say it is reconstructed, with its author in its properties. */
let measured: Uint8Array;

beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/author-`);
  await mkdir(`${folder}/raw/half-cells`, {recursive: true});
  for (const file of ["claims.csv", "specimens.csv"])
    await symlink(`${shipped}/${file}`, `${folder}/${file}`);
  const text = await readFile(`${shipped}/manifest.csv`, "utf8");
  const [head, ...lines] = text.split("\n");
  await writeFile(
    `${folder}/manifest.csv`,
    [head, ...lines.filter(line => CELLS.some(cell => line.startsWith(`${cell},`))), ""].join("\n")
  );
  for (const cell of CELLS)
    await cp(`${shipped}/raw/half-cells/${cell}.xlsx`, `${folder}/raw/half-cells/${cell}.xlsx`);
  const parts = unzipSync(await readFile(`${shipped}/raw/half-cells/w-cycling.xlsx`));
  measured = zipSync({
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        strToU8(strFromU8(part).replaceAll("reconstructed from published values", "exported"))
      ])
    ),
    "docProps/core.xml": strToU8("<x><dc:creator>Ada Example</dc:creator></x>")
  });
});
afterEach(() => rm(folder, {recursive: true, force: true}));

async function call(verb: typeof add, ...args: string[]) {
  let [out, err] = ["", ""];
  const io = {
    out: (part: string) => void (out += part),
    err: (part: string) => void (err += part),
    read: () => Promise.resolve(measured)
  };
  const code = await verb(args, io, folder);
  return {code, out, err};
}
const sums = async (): Promise<string[]> => {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true})).filter(f => f.isFile());
  return Promise.all(
    files
      .map(f => `${f.parentPath}/${f.name}`)
      .sort()
      .map(
        async f =>
          `${f} ${createHash("sha256")
            .update(await readFile(f))
            .digest("hex")}`
      )
  );
};

describe("add", () => {
  it("proposes a row and changes nothing", async () => {
    const before = await sums();
    const {code, out} = await call(add, "my cell.xlsx", "--cell", "w-cycling", "--keep");
    expect(code).toBe(0);
    expect(out).toContain("Takes the place of the reconstructed data/raw/half-cells/w-cycling.xlsx");
    expect(out).toContain("w-cycling,half-cells/w-cycling.measured.xlsx,");
    expect(out).toContain("person: Ada Example (docProps/core.xml)");
    expect(out).toContain("Nothing was changed");
    expect(await sums()).toEqual(before);
  });

  it("asks about what the file gives away before it takes it", async () => {
    const before = await sums();
    const {code, out} = await call(add, "a.xlsx", "--cell", "w-cycling", "--yes");
    expect(code).toBe(1);
    expect(out).toContain("as they are, or with --clean without these words");
    expect(await sums()).toEqual(before);
  });

  it("puts file and row in their places and retires the file it replaces; the other rows keep their bytes", async () => {
    const other = (await readFile(`${folder}/manifest.csv`, "utf8"))
      .split("\n")
      .find(l => l.startsWith("cu-"));
    const {code, out} = await call(
      add,
      "a.xlsx",
      "--cell",
      "w-cycling",
      "--clean",
      "--yes",
      "--note",
      "Own file, CC BY."
    );
    expect(code).toBe(0);
    expect(out).toContain("retired the reconstructed");
    const entry = (await readManifest(folder)).find(({cell}) => cell === "w-cycling")!;
    expect(entry).toMatchObject({
      provenance: "measured",
      specimen: "W-Cu",
      area_cm2: 0.5027,
      format: "land-workbook",
      note: "Own file, CC BY. Cleaned before publication: person removed."
    });
    expect(
      strFromU8(unzipSync(await readFile(`${folder}/raw/${entry.file}`))["docProps/core.xml"]!)
    ).not.toContain("Ada");
    expect((await readFile(`${folder}/manifest.csv`, "utf8")).split("\n")).toContain(other);
    expect(await readdir(`${folder}/retired/half-cells`)).toEqual(["w-cycling.xlsx"]);
    await expect(call(add, "a.xlsx", "--cell", "w-cycling", "--keep", "--yes")).rejects.toThrow(
      /^add: cell "w-cycling" is measured already, by data\/raw\/half-cells\/w-cycling\.measured\.xlsx/
    );
    const told = JSON.parse((await call(status, "--json")).out);
    expect(told).toMatchObject({files: 2, measured: 1, missing: [{cell: "cu-cycling"}]});
    expect(told.figures.find((f: {figure: string}) => f.figure === "2f")).toEqual({
      figure: "2f",
      measured: ["w-cycling"],
      reconstructed: ["cu-cycling"]
    });
  });

  it("takes a new cell to the end of the manifest", async () => {
    const args = ["--specimen", "W-Cu", "--family", "half-cell", "--protocol", "cycling", "--area", "0.785"];
    await call(add, "a.xlsx", "--cell", "w-second", ...args, "--figures", "2f", "--keep", "--yes");
    const rows = parseCsv(await readFile(`${folder}/manifest.csv`, "utf8"), "manifest.csv");
    expect(rows.map(row => row["cell"])).toEqual([...CELLS, "w-second"]);
    expect(rows.at(-1)).toMatchObject({area_cm2: "0.785", provenance: "measured"});
  });

  it.each([
    [["--cell", "w-second"], /^add: cell "w-second" is new and has no (family|specimen)/],
    [
      "--cell w-second --specimen Zn --family half-cell --protocol cycling --area 1".split(" "),
      /^manifest: .*specimen "Zn"/
    ],
    [
      ["--cell", "w-cycling", "--family", "full-cell", "--mass", "8"],
      /^manifest: the row proposed for cell "w-cycling" has family "full-cell", but in a\.xlsx the highest voltage under current/
    ],
    [
      ["--cell", "w-cycling", "--area", "-1"],
      /^manifest: the row proposed for cell "w-cycling" has area_cm2 -1; it must be above zero/
    ],
    [["--cell", "cu-cycling", "--specimen", "W-Cu"], /named after Cu/],
    [["--cell", "w-cycling", "--area", "one"], /--area "one" is not a number/],
    [["--cell", "w-cycling", "--keep", "--clean"], /exclude each other/],
    [[], /needs --cell/]
  ])("refuses %j and changes nothing", async (args, sentence) => {
    const before = await sums();
    const refused: unknown = await call(add, "a.xlsx", ...args, "--yes", "--keep").catch((e: unknown) => e);
    expect((refused as Error).message).toMatch(sentence);
    expect(await sums()).toEqual(before);
    // What is proposed lies nowhere yet, and is not spoken of as if it did.
    for (const [place] of (refused as Error).message.matchAll(/(?<=data\/)raw\/[\w./-]+\w/g))
      expect(existsSync(`${folder}/${place}`), place).toBe(true);
  });

  it("takes back what it did when the disk refuses half way", async () => {
    const before = await sums();
    await mkdir(`${folder}/manifest.csv.new`);
    await expect(call(add, "a.xlsx", "--cell", "w-cycling", "--keep", "--yes")).rejects.toThrow(
      /^add: .*nothing was changed/
    );
    await rm(`${folder}/manifest.csv.new`, {recursive: true});
    expect(await sums()).toEqual(before);
  });

  const NEW = ["--specimen", "W-Cu", "--protocol", "cycling", "--area", "1", "--keep", "--yes"];
  it.each([
    ["../../x", "half-cell", /^manifest: .* no such id of a cell/],
    ["/etc/x", "half-cell", /^manifest: .* no such id of a cell/],
    ["..", "half-cell", /^manifest: .* no such id of a cell/],
    ["w-\0x", "half-cell", /^manifest: .* no such id of a cell/],
    ["<b>w", "half-cell", /^manifest: .* no such id of a cell/],
    ["w-new", "constructor", /^add: no family "constructor"/],
    ["w-new", "__proto__", /^add: no family "__proto__"/]
  ])("refuses cell %j of family %s and writes nothing", async (cell, family, sentence) => {
    const before = await sums();
    await expect(call(add, "a.xlsx", "--cell", cell, "--family", family, ...NEW)).rejects.toThrow(sentence);
    expect(await sums()).toEqual(before);
  });

  it.each(["raw", "raw/half-cells", "retired"])("writes nothing through a link at %s", async link => {
    const elsewhere = await mkdtemp(`${tmpdir()}/elsewhere-`);
    await cp(`${folder}/raw`, elsewhere, {recursive: true});
    if (link === "raw/half-cells") await cp(`${folder}/raw/half-cells`, elsewhere, {recursive: true});
    const listed = await readdir(elsewhere, {recursive: true});
    const manifest = await readFile(`${folder}/manifest.csv`, "utf8");
    await rm(`${folder}/${link}`, {recursive: true, force: true});
    await symlink(elsewhere, `${folder}/${link}`);
    await expect(call(add, "a.xlsx", "--cell", "w-cycling", "--keep", "--yes")).rejects.toThrow(
      /^add: a link leads out of the data folder/
    );
    expect(await readdir(elsewhere, {recursive: true})).toEqual(listed);
    expect(await readFile(`${folder}/manifest.csv`, "utf8")).toBe(manifest);
    await rm(elsewhere, {recursive: true});
  });

  it("does not write through a link beside the manifest", async () => {
    const elsewhere = await mkdtemp(`${tmpdir()}/elsewhere-`);
    await writeFile(`${elsewhere}/own`, "mine");
    await symlink(`${elsewhere}/own`, `${folder}/manifest.csv.new`);
    await call(add, "a.xlsx", "--cell", "w-cycling", "--keep", "--yes");
    expect(await readFile(`${elsewhere}/own`, "utf8")).toBe("mine");
    expect((await readManifest(folder)).map(({cell}) => cell)).toContain("w-cycling");
    await rm(elsewhere, {recursive: true});
  });

  it("refuses a publication it cannot cite before anything else", async () => {
    await writeFile(`${folder}/publication.json`, "{}");
    await expect(call(add, "a.xlsx", "--cell", "w-cycling", "--keep", "--yes")).rejects.toThrow(
      /^publication: /
    );
  });
});

describe("verify", () => {
  it("holds manifest, checksums and readers, and names each fault", async () => {
    const clean = await call((args, io, data) => verify(args, io, data, `${folder}/dist`));
    expect(clean.out).toContain("manifest and checksums: 2 rows");
    expect(clean.out).toContain("site: not built yet");
    expect(clean.code).toBe(0);
    await writeFile(`${folder}/raw/half-cells/cu-cycling.xlsx`, "damaged");
    await mkdir(`${folder}/dist`);
    await writeFile(`${folder}/dist/a.html`, "changed");
    await writeFile(`${folder}/dist/checksums.txt`, `${"0".repeat(64)}  a.html\n${"0".repeat(64)}  b.html\n`);
    const {code, out} = await call((args, io, data) => verify(args, io, data, `${folder}/dist`));
    expect(code).toBe(1);
    expect(out).toMatch(/manifest: data\/raw\/half-cells\/cu-cycling\.xlsx has sha256/);
    expect(out).toContain("dist/a.html is not the file that was built");
    expect(out).toContain("dist/b.html is missing");
  });
});
