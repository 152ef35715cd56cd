import {createHash} from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseCsv, writeCsv} from "../../loaders/csv.js";
import {readManifest} from "../../loaders/manifest.js";
import {data as shipped} from "../../loaders/paths.js";
import {query} from "../../loaders/database.js";
import {makeTables} from "../../loaders/tables.js";
import {defaults, plainSql, type Figure} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {provenance} from "../../src/components/shell/section.js";
import fig2d from "../../src/paper/figures/half-cells/fig-2d.js";
import fig2e from "../../src/paper/figures/half-cells/fig-2e.js";

/** A copy of data/ with the four cells of Figure 2d, where one file can be put in the place of another. */
const folder = mkdtempSync(`${tmpdir()}/workbook-`);
const place = {data: `${folder}/data`, work: `${folder}/work`};
const CELLS = ["mgw-cycling", "mg-cycling", "w-cycling", "cu-cycling"];
const manifest = `${place.data}/manifest.csv`;
const columns = Object.keys(parseCsv(readFileSync(`${shipped}/manifest.csv`, "utf8"), "manifest")[0]!);
const rows = () => parseCsv(readFileSync(manifest, "utf8"), "manifest");
const write = (list: Record<string, string>[]) => writeFileSync(manifest, writeCsv(columns, list));
const sha = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** A measured workbook: one of another cell that does not say it is reconstructed. */
function measured(): Uint8Array {
  const parts = unzipSync(readFileSync(`${shipped}/raw/half-cells/w-cycling.xlsx`));
  const plain = Object.entries(parts).map(([name, part]) => [
    name,
    strToU8(strFromU8(part).replaceAll("reconstructed from published values", "exported"))
  ]);
  return zipSync(Object.fromEntries(plain) as Record<string, Uint8Array>);
}

beforeAll(() => {
  mkdirSync(`${place.data}/raw/half-cells`, {recursive: true});
  for (const file of ["claims.csv", "constants.csv", "specimens.csv"])
    symlinkSync(`${shipped}/${file}`, `${place.data}/${file}`);
  const own = parseCsv(readFileSync(`${shipped}/manifest.csv`, "utf8"), "manifest").filter(r =>
    CELLS.includes(r["cell"]!)
  );
  for (const row of own) copyFileSync(`${shipped}/raw/${row["file"]}`, `${place.data}/raw/${row["file"]}`);
  write(own);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function drawn(figure: Figure): Promise<{html: string; words: string[]; sums: string[]}> {
  const {database, context} = await makeTables(() => undefined, place);
  const state = defaults(figure);
  const result = await query(
    database,
    plainSql((figure.rows as {sql(s: typeof state, c: typeof context): string}).sql(state, context))
  );
  const html = render(figure.draw(result, state, {width: 740, narrow: false}, context));
  database.closeSync();
  return {html, words: provenance(figure, state, context), sums: context.cells.map(c => c.sha256)};
}

describe("a measured file in the place of a reconstructed one", () => {
  it("is all reconstructed at first", async () => {
    const {html, words} = await drawn(fig2d);
    expect(words).toEqual(["reconstructed", "reported"]);
    expect(html).not.toContain('class="mea"');
  }, 120_000);

  it(`changes 2d and 2e and their origin by one row of the manifest`, async () => {
    const target = `${place.data}/raw/half-cells/mg-cycling.xlsx`;
    writeFileSync(target, measured());
    write(
      rows().map(r =>
        r["cell"] === "mg-cycling" ? {...r, sha256: sha(target), provenance: "measured", note: ""} : r
      )
    );
    const [d, e] = [await drawn(fig2d), await drawn(fig2e)];
    for (const {html, words, sums} of [d, e]) {
      expect(words).toEqual(["measured", "reconstructed", "reported"]);
      expect(html).toContain('class="mea"');
      expect(sums).toContain(sha(target));
    }
  }, 120_000);

  it("stops at a checksum that differs, a file that is missing and a file without a row", async () => {
    const good = rows();
    write(good.map(r => (r["cell"] === "w-cycling" ? {...r, sha256: "0".repeat(64)} : r)));
    await expect(readManifest(place.data)).rejects.toThrow(
      /^manifest: data\/raw\/half-cells\/w-cycling\.xlsx has sha256 .*put the right file in place or correct the row$/
    );
    write(good.map(r => (r["cell"] === "w-cycling" ? {...r, file: "half-cells/gone.xlsx"} : r)));
    await expect(readManifest(place.data)).rejects.toThrow(
      /^manifest: data\/raw\/half-cells\/(w-cycling\.xlsx is not listed|gone\.xlsx of cell "w-cycling" is missing)/
    );
    write(good);
    writeFileSync(`${place.data}/raw/half-cells/extra.txt`, "x");
    await expect(readManifest(place.data)).rejects.toThrow(
      "manifest: data/raw/half-cells/extra.txt is not listed in data/manifest.csv; add a row for it or remove the file"
    );
    rmSync(`${place.data}/raw/half-cells/extra.txt`);
    await expect(readManifest(place.data)).resolves.toHaveLength(CELLS.length);
  });
});
