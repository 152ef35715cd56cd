import {createHash} from "node:crypto";
import {readFileSync, readdirSync} from "node:fs";
import {data, root} from "./paths.js";

/** Digest of the sources below folders of the project, names and bytes, without those below `but`. */
export function digestOfSources(folders: readonly string[], but: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const file of readdirSync(`${root}/${folder}`, {recursive: true, encoding: "utf8"}).sort()) {
      const name = `${folder}/${file}`;
      if (/\.(?:ts|sql)$/.test(name) && !but.some(other => name.startsWith(`${other}/`)))
        hash.update(name).update(readFileSync(`${root}/${name}`));
    }
  return hash.digest("hex");
}

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

/** Digest of all that tables and verdicts are made of: sources, printed values, and the manifest with the sums of the raw files. */
export function digestOfInputs(): string {
  const hash = createHash("sha256").update(digestOfSources(["src", "loaders"], DRAWING));
  for (const file of readdirSync(data)
    .filter(name => name.endsWith(".csv"))
    .sort())
    hash.update(file).update(readFileSync(`${data}/${file}`));
  return hash.digest("hex");
}
