/** A build of some figures beside the whole build that stands in this folder: what of it can be compared. */
import {readFile} from "node:fs/promises";
import {basename} from "node:path";

/** Whether a file is made by every build of these figures: their own, and what all figures rest on. */
export const madeWith = (ids: readonly string[], file: string): boolean =>
  /^(?:tables|fonts\/.*\.woff2|notebook\/(?!chapter-)|(?:claims|first-rows|measured)\.json$|made-from\.txt$)/.test(
    file
  ) ||
  (file.startsWith("static/") && ids.includes(basename(file).split(".")[0]!));

interface Entry {
  id: string;
}

/** In the indices of figures below two folders, the entries of these: one line for each that is another one. */
export async function otherEntries(ids: readonly string[], one: string, other: string): Promise<string[]> {
  const [a, b] = await Promise.all(
    [one, other].map(async folder => {
      const all = JSON.parse(await readFile(`${folder}/figures.json`, "utf8")) as Entry[];
      return new Map(all.map(entry => [entry.id, JSON.stringify(entry)]));
    })
  );
  return ids.flatMap(id =>
    a!.has(id) && a!.get(id) === b!.get(id) ? [] : [`figures.json: the entry of ${id}`]
  );
}
