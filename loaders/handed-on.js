/**
 * Files of the site that are made before it, each by its address: what the pages load and no page is made of.
 * Plain JavaScript, since the site's loaders run once per file and starting a TypeScript runtime each time would be most of the build.
 */
const FOLDERS = [
  [/^data\/((?:claims|constants)\.csv)$/, "data/"],
  [/^data\/engine\/(.*\.wasm)$/, "node_modules/@duckdb/duckdb-wasm/dist/"],
  [/^data\/((?:[^/]+|records\/.*)\.(?:parquet|json))$/, ".workbook/tables/"],
  [/^data\/notebook\/(.*)$/, ".workbook/notebook/"],
  [/^fonts\/(.*)$/, ".workbook/fonts/"]
];

/** Where a file of the site lies before the site is made, below the project; null for all others. @param {string} address @returns {string | null} */
export function handedOn(address) {
  for (const [pattern, folder] of FOLDERS) {
    const found = pattern.exec(address);
    if (found) return folder + found[1];
  }
  return null;
}

/** The page of one notebook of our own. @param {string} id @returns {string} */
export const chapterPage = id => `---\ntitle: Notebook\n---\n\n::chapter ${id}\n`;

/** The page of one figure alone, for embedding, print and citation. @param {string} id @returns {string} */
export const figurePage = id => `---\ntitle: ${id}\n---\n\n::crumbs ${id}\n\n::${id}\n`;
