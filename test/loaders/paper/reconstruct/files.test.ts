/** The files themselves: the same bytes every time, those of the manifest, small enough, and saying what they are. */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {data} from "../../../../loaders/paths.js";
import {noteOf} from "../../../../loaders/paper/reconstruct/notes.js";
import {ORIGIN, rawFile} from "../../../../loaders/paper/reconstruct/reconstruct.js";
import {entries, entry, known} from "./cells.js";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("reconstructed files", () => {
  it.each(entries)("$cell gives the bytes of the manifest and of data/raw", async e => {
    const sum = sha256(rawFile(e, known));
    expect(sum).toBe(e.sha256);
    expect(sha256(await readFile(`${data}/raw/${e.file}`))).toBe(sum);
  });

  it.each(["w-cycling", "cu-0.1c", "mgw-rate", "cu-spectra", "mg-hold", "cu-thickness-60c"])(
    "%s is the same when made again",
    cell => {
      expect(sha256(rawFile(entry(cell), known))).toBe(sha256(rawFile(entry(cell), known)));
    }
  );

  it.each(entries)("$cell has its readings and assumptions in the manifest", ({cell, note}) => {
    expect(note).toBe(noteOf(cell));
  });

  it("take at most 25 MB together", async () => {
    const sizes = await Promise.all(entries.map(async e => (await readFile(`${data}/raw/${e.file}`)).length));
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(25e6);
  });

  it("say inside that they are reconstructed", () => {
    const workbook = unzipSync(rawFile(entry("cu-0.1c"), known));
    expect(strFromU8(workbook["docProps/core.xml"]!)).toContain(
      `<dc:description>${ORIGIN}; not measured; Cu, cu-0.1c</dc:description>`
    );
    for (const cell of ["lpscl-spectrum", "w-hold"])
      expect(new TextDecoder().decode(rawFile(entry(cell), known))).toContain(`Comment=${ORIGIN}`);
    const lines = new TextDecoder()
      .decode(rawFile(entry("cu-thickness-rt"), known))
      .trim()
      .split("\n");
    for (const line of lines.slice(1))
      expect(line).toMatch(/^\d+,reconstructed_cu_rt_day[147]_image\d\.tif,/);
  });
});
