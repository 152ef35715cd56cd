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
  const {root, data, work, dist} = places;
  // Earlier editions have archives of their own.
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
  const csv = `${work}/archive-csv`;
  await tablesAsCsv(`${work}/tables`, csv);
  const elsewhere = new Set(
    (await readManifest(data)).filter(({side}) => side["elsewhere"]).map(({file}) => `data/raw/${file}`)
  );
  const source = (await sourceFiles(root)).filter(file => !elsewhere.has(file));
  const items: Item[] = [];
  const add = async (
    folder: string,
    files: readonly string[],
    under: string,
    what: (file: string) => string,
    licence: (file: string) => Item["licence"]
  ) => {
    for (const file of files) {
      const made = item(`${under}/${file}`, await readFile(`${folder}/${file}`), what(file), licence(file));
      items.push((await stat(`${folder}/${file}`)).mode & 0o100 ? {...made, executable: true} : made);
    }
  };
  await add(
    dist,
    built,
    "site",
    () => "a file of the site as it was built",
    () => "data"
  );
  await add(
    root,
    source,
    "source",
    file =>
      file.startsWith("data/raw/")
        ? "a raw instrument file; see source/data/manifest.csv"
        : "a file of the program and its data",
    file => (file.startsWith("data/") ? "data" : "code")
  );
  const parquet = (await filesOf(`${work}/tables`)).filter(file => file.endsWith(".parquet"));
  await add(
    `${work}/tables`,
    parquet,
    "tables/parquet",
    () => "a table, as Parquet",
    () => "data"
  );
  await add(
    csv,
    await filesOf(csv),
    "tables/csv",
    () => "a table, as CSV; see datapackage.json",
    () => "data"
  );
  await rm(csv, {recursive: true, force: true});
  for (const [file, bytes] of printed?.files ?? [])
    items.push(
      item(
        file,
        bytes,
        file.endsWith(".pdf")
          ? `the workbook for reading and printing, made by ${printed!.browser}`
          : `a figure at a width of print, made by ${printed!.browser}`,
        "data"
      )
    );
  const figures = JSON.parse(await readFile(`${work}/figures.json`, "utf8")) as FigureEntry[];
  const texts: [string, string, string, Item["licence"]][] = [
    [
      "README.md",
      readMe(edition.issue, edition.paper, edition.source, printed?.browser ?? null),
      "what is in the archive and how to use it",
      "data"
    ],
    ["CITATION.cff", citationFile(edition), "how to cite", "data"],
    [".zenodo.json", zenodoFile(edition), "metadata that Zenodo reads", "data"],
    ["codecheck.yml", codecheckFile(edition, figures), "what a codechecker makes anew", "data"],
    ["datapackage.json", dataPackage(edition, items), "columns and units of the tables in CSV", "data"],
    ["LICENSE-code.txt", await readFile(`${root}/LICENSE`, "utf8"), "licence of the program", "code"],
    [
      "LICENSE-data.txt",
      await readFile(`${root}/data/LICENSE`, "utf8"),
      "licence of data, texts and figures",
      "data"
    ]
  ];
  for (const [path, text, what, licence] of texts) items.push(item(path, Buffer.from(text), what, licence));
  items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const crate = item(
    "ro-crate-metadata.json",
    Buffer.from(roCrate(edition, items, date)),
    "this description",
    "data"
  );
  const all = [crate, ...items];
  const sums = all.map(({path, sha256}) => `${sha256}  ${path}\n`).join("");
  return [...all, item("checksums.txt", Buffer.from(sums), "SHA-256 of every file", "data")];
}

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
