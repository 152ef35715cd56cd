import {createHash} from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseCsv, writeCsv} from "../../src/lib/csv.js";
import {readManifest} from "../../loaders/manifest.js";
import {data as shipped} from "../../loaders/paths.js";
import {query} from "../../loaders/database.js";
import {makeTables} from "../../loaders/tables.js";
import {defaults, plainSql, type Figure} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {remarks} from "../../src/components/shell/remarks.js";
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

  it("leaves the records of other files as they lie, and writes anew what was spoilt or is gone", async () => {
    const file = (cell: string): string => `${place.work}/tables/records/cell=${cell}/part.parquet`;
    const before = CELLS.map(cell => readFileSync(file(cell)));
    const spoilt = Buffer.from(before[0]!);
    spoilt.writeUInt8(spoilt.readUInt8(spoilt.length >> 1) ^ 1, spoilt.length >> 1);
    writeFileSync(file(CELLS[0]!), spoilt);
    rmSync(file(CELLS[1]!));
    const untouched = statSync(file(CELLS[2]!)).mtimeMs;
    (await makeTables(() => undefined, place)).database.closeSync();
    for (const [i, cell] of CELLS.entries())
      expect(readFileSync(file(cell)).equals(before[i]!), cell).toBe(true);
    expect(statSync(file(CELLS[2]!)).mtimeMs).toBe(untouched);
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

  it("repeats what was said and derived of it: printed, in the table warnings, with the cell and under its figures", async () => {
    const before = rows();
    const target = `${place.data}/raw/half-cells/mg-cycling.csv`;
    // A day of half cycles at 0.5 mA, a record a minute, in the barest table a cycler can give.
    const lines = Array.from({length: 1440}, (_, i) => {
      const way = Math.floor(i / 120) % 2 === 0 ? -1 : 1;
      return `${i};${(way * 20).toFixed(1)};${(way * 500).toFixed(1)}`;
    });
    const shippedFile = `${place.data}/raw/half-cells/mg-cycling.xlsx`;
    const whole = readFileSync(shippedFile);
    rmSync(shippedFile);
    writeFileSync(target, `Minute;Spannung;Strom\n${lines.join("\n")}\n`);
    const row = (side: string) =>
      before.map(r =>
        r["cell"] === "mg-cycling"
          ? {
              ...r,
              file: "half-cells/mg-cycling.csv",
              sha256: sha(target),
              provenance: "measured",
              format: "",
              instrument: "own",
              note: "",
              side
            }
          : r
      );
    write(row("map=time=Minute:min,voltage=Spannung:mV,current=Strom:uA"));
    const said: string[] = [];
    const {database, context} = await makeTables(line => said.push(line), place);
    const kept = await query(database, "select code, message from warnings where cell = 'mg-cycling'");
    const cycles = await query(
      database,
      "select count(*) as n, max(discharge_ah) as ah from cycles where cell = 'mg-cycling'"
    );
    database.closeSync();
    expect(kept.map(({code}) => code)).toEqual([
      "mapped",
      "cycles-derived",
      "steps-counted",
      "capacity-derived"
    ]);
    // Twelve half cycles; each of 120 records passes 119 minutes of 0.5 mA.
    expect(cycles[0]!["n"]).toBe(6);
    expect(cycles[0]!["ah"]).toBeCloseTo((0.0005 * 119) / 60, 12);
    const cell = context.cells.find(c => c.cell === "mg-cycling")!;
    expect(cell.warnings.map(({message}) => message)).toEqual(kept.map(({message}) => message));
    for (const {message} of kept) {
      expect(said.join("\n")).toContain(`data/raw/half-cells/mg-cycling.csv: ${String(message)}`);
      expect(render(remarks(cell)!)).toContain(String(message).slice(0, 30));
    }
    expect(context.cells.find(c => c.provenance === "reconstructed")!.warnings).toEqual([]);
    // The same from what was kept of the first build.
    const again = await makeTables(() => undefined, place);
    again.database.closeSync();
    expect(again.context.cells.find(c => c.cell === "mg-cycling")!.warnings).toEqual(cell.warnings);

    writeFileSync(target, `Minute;Spannung;Strom\n${[...lines, ...lines].join("\n")}\n`);
    write(row("map=time=Minute:min,voltage=Spannung:mV,current=Strom:uA"));
    await expect(makeTables(() => undefined, place)).rejects.toThrow(
      /^time: the time goes back from 86340 s to 0 s.*two tests in one file/
    );
    writeFileSync(
      target,
      `Minute;Spannung;Strom\n${lines.map(l => l.replace(/;[^;]*$/, ";0")).join("\n")}\n`
    );
    write(row("map=time=Minute:min,voltage=Spannung:mV,current=Strom:uA"));
    await expect(makeTables(() => undefined, place)).rejects.toThrow(
      /^(?:cycles: the current is 0|manifest:)/
    );
    rmSync(target);
    writeFileSync(shippedFile, whole);
    write(before);
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
