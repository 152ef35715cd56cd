import {createHash} from "node:crypto";

/** The same `most` of a list on every machine: those whose digests come first. */
export const sample = <T>(list: readonly T[], most: number, seed = "1"): T[] =>
  list
    .map(item => ({
      item,
      place: createHash("sha256")
        .update(seed + JSON.stringify(item))
        .digest("hex")
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, most)
    .map(({item}) => item);
