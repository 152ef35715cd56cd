import {readFile} from "node:fs/promises";
import {gzipSync, strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {expect, it} from "vitest";
import {parseManifest, type Entry} from "../../../loaders/manifest.js";
import {checkContent} from "../../../loaders/manifest/content.js";
import {wordsOf} from "../../../loaders/manifest/words.js";
import {data} from "../../../loaders/paths.js";
import {readFileBytes} from "../../../src/formats/recognise.js";

const entries = parseManifest(await readFile(`${data}/manifest.csv`, "utf8"));
const entry = (cell: string): Entry => entries.find(e => e.cell === cell)!;
const bytesOf = async (cell: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(`${data}/raw/${entry(cell).file}`));

/** Holds the file of one cell against the row of it or of another, with changes. */
async function check(cell: string, over: Partial<Entry> = {}, bytes?: Uint8Array): Promise<void> {
  const content = bytes ?? (await bytesOf(cell));
  const own = entry(cell);
  checkContent({...own, ...over}, content, await readFileBytes(content, own.file, own.side));
}

const ONE_OF_EACH = ["cu-activation", "mgw-rate", "lpscl-spectrum", "cu-thickness-rt", "w-hold"];

it.each(ONE_OF_EACH)("accepts the shipped file of %s under its own row", async cell => {
  await expect(check(cell)).resolves.toBeUndefined();
});

it.each(ONE_OF_EACH)(
  "refuses the shipped file of %s declared measured: it says itself what it is",
  async cell => {
    const {line, file} = entry(cell);
    await expect(check(cell, {provenance: "measured"})).rejects.toThrow(
      `manifest: data/manifest.csv line ${line} (cell "${cell}") declares data/raw/${file} measured, but the file itself says "reconstructed"; put the measured file in its place or write reconstructed`
    );
  }
);

it("reads the word in packed files and in two-byte letters", () => {
  const utf16 = new Uint8Array(Buffer.from("file reconstructed here", "utf16le"));
  for (const bytes of [utf16, gzipSync(utf16), zipSync({"a/b.xml": strToU8("<t>reconstructed</t>")})])
    expect(wordsOf(bytes)).toContain("reconstructed");
});

it("accepts a workbook that does not say so as measured", async () => {
  const parts = unzipSync(await bytesOf("cu-activation"));
  const plain = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      strToU8(strFromU8(part).replaceAll("reconstructed from published values", "exported"))
    ])
  );
  await expect(check("cu-activation", {provenance: "measured"}, zipSync(plain))).resolves.toBeUndefined();
});

it("refuses a reconstructed file under another specimen or another cell", async () => {
  await expect(check("mgw-spectra", {specimen: "Mg-Cu"})).rejects.toThrow(
    /gives data\/raw\/impedance\/mgw-spectra\.par to Mg-Cu, but the file itself says Mg\/W-Cu, mgw-spectra/
  );
  await expect(check("cu-activation", {cell: "cu-cycling"})).rejects.toThrow(
    "but the file itself says Cu, cu-activation"
  );
});

it.each([
  ["w-hold", "impedance", /has family "impedance", but .* holds no impedance spectra/],
  ["lpscl-spectrum", "corrosion-current", /has family "corrosion-current", but .* holds impedance spectra/],
  [
    "cu-thickness-rt",
    "corrosion-current",
    /has family "corrosion-current", but .* holds measured thicknesses/
  ],
  ["cu-activation", "full-cell", /has family "full-cell", but .* is 1\.00 V, as in a half cell/],
  ["mgw-rate", "half-cell", /has family "half-cell", but .* is 4\.\d\d V, as in a full cell/]
])("refuses the file of %s under the family %s", async (cell, family, message) => {
  await expect(check(cell, {family})).rejects.toThrow(message);
});

it("refuses a format that the content is not", async () => {
  await expect(check("w-hold", {format: "parstat-text"})).rejects.toThrow(
    'has format "parstat-text", but data/raw/corrosion/w-hold.par is versastudio-par; correct the format or leave it empty'
  );
});

it("refuses an instrument that does not write what the file is, with no format given", async () => {
  await expect(check("w-hold", {format: "", instrument: "LAND CT2001A"})).rejects.toThrow(
    'has format "versastudio-par", which only programs of Princeton Applied Research write, and instrument "LAND CT2001A"'
  );
});
