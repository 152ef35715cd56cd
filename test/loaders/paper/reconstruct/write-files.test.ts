import {copyFile, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {parseManifest} from "../../../../loaders/manifest.js";
import {data} from "../../../../loaders/paths.js";
import {withFiles} from "../../../../loaders/paper/reconstruct/write-files.js";
import {run} from "../../../../loaders/verbs/reconstruct.js";
import {WrongUse} from "../../../../loaders/verbs/verb.js";

let folder: string;
let out: string;
const io = {
  out: (text: string): void => void (out += text),
  err: (): void => {},
  read: async (): Promise<Uint8Array> => new Uint8Array()
};
const manifest = async () => parseManifest(await readFile(`${folder}/manifest.csv`, "utf8"));

beforeEach(async () => {
  out = "";
  folder = await mkdtemp(`${tmpdir()}/reconstruct-`);
  for (const name of ["claims", "constants"]) await copyFile(`${data}/${name}.csv`, `${folder}/${name}.csv`);
  const text = await readFile(`${data}/manifest.csv`, "utf8");
  await writeFile(
    `${folder}/manifest.csv`,
    text
      .split("\n")
      .filter(line => /^(cell|cu-thickness|cu-activation)/.test(line))
      .join("\n")
      .replace(/(cu-thickness-rt,.*),reconstructed,/, "$1,measured,") + "\n"
  );
});
afterEach(() => rm(folder, {recursive: true}));

describe("verb reconstruct", () => {
  it("writes files, checksums and notes, and leaves measured rows alone", async () => {
    const before = await manifest();
    expect(await run([], io, folder)).toBe(0);
    expect(out).toMatch(/^2 files, /);
    const after = await manifest();
    expect(after.find(e => e.cell === "cu-thickness-rt")).toEqual(
      before.find(e => e.cell === "cu-thickness-rt")
    );
    await expect(readFile(`${folder}/raw/corrosion/cu-thickness-rt.csv`)).rejects.toThrow();
    const other = after.find(e => e.cell === "cu-thickness-60c")!;
    expect(other.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(other.note).toContain("Only means are printed");
    expect(await run(["--check"], io, folder)).toBe(0);
  });

  it("--check finds another checksum and writes nothing", async () => {
    await run([], io, folder);
    const text = await readFile(`${folder}/manifest.csv`, "utf8");
    const changed = text.replace(/[0-9a-f]{64}/, "0".repeat(64));
    await writeFile(`${folder}/manifest.csv`, changed);
    expect(await run(["--check"], io, folder)).toBe(1);
    expect(await readFile(`${folder}/manifest.csv`, "utf8")).toBe(changed);
  });

  it("refuses cells it cannot make", async () => {
    await expect(run(["no-such-cell"], io, folder)).rejects.toThrow(WrongUse);
    await expect(run(["cu-thickness-rt"], io, folder)).rejects.toThrow(/measured/);
  });
});

describe("manifest with files", () => {
  it("changes checksum and note of the cells written and nothing else", () => {
    const text = 'cell,sha256,note\na,,\n"b",old,"a, b"\n';
    expect(withFiles(text, [{cell: "a", sha256: "new"}])).toBe('cell,sha256,note\na,new,\nb,old,"a, b"\n');
  });
});
