import {createHash} from "node:crypto";
import {mkdir, readFile, readdir, rm, stat} from "node:fs/promises";
import {dirname} from "node:path";
import {Refusal} from "../../src/lib/refusal.js";
import {fromFile, openDatabase, toFile} from "../database.js";
import {readManifest} from "../manifest.js";
import {sourceFiles} from "../publication/source-identifier.js";
import type {Edition} from "../publication/site.js";
import type {FigureEntry} from "../site/made.js";
import {citationFile, codecheckFile, dataPackage, readMe, zenodoFile} from "./descriptions.js";
import {earlierPages} from "./earlier-pages.js";
import type {Item} from "./item.js";
import type {Prints} from "./prints.js";
import {roCrate} from "./ro-crate.js";

/** Where the parts of the archive lie. */
export interface Places {
  root: string;
  data: string;
  work: string;
  dist: string;
}

/**
 * Everything that goes into the archive, in the order of its paths.
 * @param date day of publication
 * @param printed what a browser made of the site, where there is one
 * @throws Refusal when the site has not been built
 */
export async function contents(
  places: Places,
  edition: Edition,
  date: string,
  printed: Prints | null = null
): Promise<Item[]> {
  const items = [
    ...(await site(places, edition)),
    ...(await source(places)),
    ...(await tables(places)),
    ...prints(printed)
  ];
  items.push(...(await descriptions(places, edition, items, printed)));
  items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const crate = textItem("ro-crate-metadata.json", roCrate(edition, items, date), "this description");
  const all = [crate, ...items];
  const sums = all.map(({path, sha256}) => `${sha256}  ${path}\n`).join("");
  return [...all, textItem("checksums.txt", sums, "SHA-256 of every file")];
}

/** The site as it was built; in place of earlier editions, which have archives of their own, a page that says so. */
async function site({dist}: Places, edition: Edition): Promise<Item[]> {
  const built = (await filesOf(dist).catch((): string[] => [])).filter(file => !file.startsWith("v/"));
  if (!built.includes("checksums.txt"))
    throw new Refusal("archive", "the site has not been built", dist, "run npm run build first");
  if (!(await readFile(`${dist}/index.html`, "utf8")).includes(edition.source))
    throw new Refusal(
      "archive",
      "the site was built from another source than the one that lies here",
      dist,
      "run npm run build again"
    );
  return [
    ...(await read(dist, built, "site", () => ({
      what: "a file of the site as it was built",
      licence: "data"
    }))),
    ...[...earlierPages(edition.issue)].map(([path, html]) =>
      textItem(`site/${path}`, html, "says where an earlier edition is")
    )
  ];
}

/** The program and its data, without the raw files that lie elsewhere. */
async function source({root, data}: Places): Promise<Item[]> {
  const elsewhere = new Set(
    (await readManifest(data)).filter(({side}) => side["elsewhere"]).map(({file}) => `data/raw/${file}`)
  );
  const files = (await sourceFiles(root)).filter(file => !elsewhere.has(file));
  return read(root, files, "source", file => ({
    what: file.startsWith("data/raw/")
      ? "a raw instrument file; see source/data/manifest.csv"
      : "a file of the program and its data",
    licence: file.startsWith("data/") ? "data" : "code"
  }));
}

/** Every table, as Parquet and as CSV. */
async function tables({work}: Places): Promise<Item[]> {
  const csv = `${work}/archive-csv`;
  await tablesAsCsv(`${work}/tables`, csv);
  const parquet = (await filesOf(`${work}/tables`)).filter(file => file.endsWith(".parquet"));
  const items = [
    ...(await read(`${work}/tables`, parquet, "tables/parquet", () => ({
      what: "a table, as Parquet",
      licence: "data"
    }))),
    ...(await read(csv, await filesOf(csv), "tables/csv", () => ({
      what: "a table, as CSV; see datapackage.json",
      licence: "data"
    })))
  ];
  await rm(csv, {recursive: true, force: true});
  return items;
}

/** The workbook on paper and its figures, where a browser printed them. */
const prints = (printed: Prints | null): Item[] =>
  [...(printed?.files ?? [])].map(([file, bytes]) =>
    item(
      file,
      bytes,
      file.endsWith(".pdf")
        ? `the workbook for reading and printing, made by ${printed!.browser}`
        : `a figure at a width of print, made by ${printed!.browser}`,
      "data"
    )
  );

/** What says what the archive is, to readers and to machines. */
async function descriptions(
  {root, work}: Places,
  edition: Edition,
  items: readonly Item[],
  printed: Prints | null
): Promise<Item[]> {
  const figures = JSON.parse(await readFile(`${work}/figures.json`, "utf8")) as FigureEntry[];
  const licence = (folder: string): Promise<string> => readFile(`${folder}/LICENSE`, "utf8");
  return [
    textItem(
      "README.md",
      readMe(edition.issue, edition.paper, edition.source, printed?.browser ?? null),
      "what is in the archive and how to use it"
    ),
    textItem("CITATION.cff", citationFile(edition), "how to cite"),
    textItem(".zenodo.json", zenodoFile(edition), "metadata that Zenodo reads"),
    textItem("codecheck.yml", codecheckFile(edition, figures), "what a codechecker makes anew"),
    textItem("datapackage.json", dataPackage(edition, items), "columns and units of the tables in CSV"),
    textItem("LICENSE-code.txt", await licence(root), "licence of the program", "code"),
    textItem("LICENSE-data.txt", await licence(`${root}/data`), "licence of data, texts and figures")
  ];
}

/** Files of a folder as they will lie in the archive; what can be run there stays so. */
async function read(
  folder: string,
  files: readonly string[],
  under: string,
  about: (file: string) => Pick<Item, "what" | "licence">
): Promise<Item[]> {
  const items: Item[] = [];
  for (const file of files) {
    const {what, licence} = about(file);
    const made = item(`${under}/${file}`, await readFile(`${folder}/${file}`), what, licence);
    items.push((await stat(`${folder}/${file}`)).mode & 0o100 ? {...made, executable: true} : made);
  }
  return items;
}

const textItem = (path: string, text: string, what: string, licence: Item["licence"] = "data"): Item =>
  item(path, Buffer.from(text), what, licence);

const item = (path: string, bytes: Uint8Array, what: string, licence: Item["licence"]): Item => ({
  path,
  bytes,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  what,
  licence
});

/** Every table once more as CSV, in the order of its rows. */
async function tablesAsCsv(tables: string, into: string): Promise<void> {
  await rm(into, {recursive: true, force: true});
  const database = await openDatabase();
  try {
    for (const file of (await filesOf(tables)).filter(name => name.endsWith(".parquet"))) {
      const target = `${into}/${file.replace(/cell=([^/]+)\/part\.parquet$/, "$1.parquet").replace(/\.parquet$/, ".csv")}`;
      await mkdir(dirname(target), {recursive: true});
      await database.run(
        `copy (from read_parquet(${fromFile(`${tables}/${file}`)}, hive_partitioning = false)) to ${toFile(target)} (format csv, header)`
      );
    }
  } finally {
    database.closeSync();
  }
}

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();
