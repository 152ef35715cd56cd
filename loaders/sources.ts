import {createHash} from "node:crypto";
import {readFileSync, readdirSync} from "node:fs";
import {data, root} from "./paths.js";

/** Endings of what is compiled or run, and of all that sources are joined with. */
const PROGRAM = /\.(?:ts|sql)$/;
const WRITTEN = /\.(?:ts|js|sql|css|csv|json|md|markdown|svg)$/;

/** Digest of sources of the project, names and bytes: files, and all below folders, without those below `but`. */
export function digestOfSources(
  places: readonly string[],
  but: readonly string[] = [],
  endings = PROGRAM
): string {
  const hash = createHash("sha256");
  for (const place of places)
    for (const name of namesAt(place)) {
      if (endings.test(name) && !but.some(other => name.startsWith(`${other}/`)))
        hash.update(name).update(readFileSync(`${root}/${name}`));
    }
  return hash.digest("hex");
}

/** A file by its name, or all below a folder. */
const namesAt = (place: string): string[] =>
  PROGRAM.test(place)
    ? [place]
    : readdirSync(`${root}/${place}`, {recursive: true, encoding: "utf8"})
        .sort()
        .map(file => `${place}/${file}`);

/** Rooms that only draw: neither tables nor verdicts depend on them. */
const DRAWING = [
  "src/chart",
  "src/components",
  "src/database",
  "src/paper/figures",
  "src/paper/reading",
  "src/reading",
  "loaders/site"
];

/** Digest of everything that is written below the sources, what Framework keeps there left out. */
export const digestOfAll = (): string => digestOfSources(["src", "loaders"], ["src/.observablehq"], WRITTEN);

/** Digest of all that tables and verdicts are made of: sources, printed values, and the manifest with the sums of the raw files. */
export const digestOfInputs = (): string =>
  digestOfGround(readdirSync(data).filter(name => name.endsWith(".csv")));

/** Digest of all that a verdict is judged by, but for what the tables answer. */
export const digestOfPrinted = (): string => digestOfGround(["claims.csv", "constants.csv"]);

function digestOfGround(files: readonly string[]): string {
  const hash = createHash("sha256").update(digestOfSources(["src", "loaders"], DRAWING));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(`${data}/${file}`));
  return hash.digest("hex");
}
