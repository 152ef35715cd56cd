/** The archive of a book so small that all of it is known. */
import {createHash} from "node:crypto";
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {contents} from "../../../loaders/archive/contents.js";
import type {Item} from "../../../loaders/archive/item.js";
import {openDatabase, toFile} from "../../../loaders/database.js";
import type {Edition} from "../../../loaders/publication/site.js";
import {data as shipped} from "../../../loaders/paths.js";
import {EDITION as PUBLISHED} from "../edition.js";

const EDITION: Edition = {
  ...PUBLISHED,
  issue: {
    ...PUBLISHED.issue,
    earlier: [
      {version: "0.9.0", date: "2026-12-01", doi: "10.5281/zenodo.9"},
      {version: "0.8.0", date: "2026-11-01"}
    ]
  }
};

/** A book of one raw file and two tables below `at`. */
export async function smallBook(at: string): Promise<Parameters<typeof contents>[0]> {
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

export const archived = (at: Parameters<typeof contents>[0]): Promise<Item[]> =>
  contents(at, EDITION, "2027-01-31");

export interface SmallArchive {
  /** Where the book lies, and what a test writes. */
  folder: string;
  items: Item[];
  text(path: string): string;
  close(): Promise<void>;
}

export async function smallArchive(): Promise<SmallArchive> {
  const folder = await mkdtemp(`${tmpdir()}/archive-`);
  const items = await archived(await smallBook(`${folder}/one`));
  return {
    folder,
    items,
    text: path => new TextDecoder().decode(items.find(item => item.path === path)!.bytes),
    close: () => rm(folder, {recursive: true, force: true})
  };
}
