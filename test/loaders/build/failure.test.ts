import {expect, it} from "vitest";
import {failure} from "../../../loaders/build/failure.js";
import {Refusal} from "../../../src/lib/refusal.js";

const system = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: x, write`), {code, path});

it.each([
  [system("ENOSPC"), /^disk: no space is left; free some/],
  [system("EACCES", "/a/b"), /^disk: the right to read or write is missing \(\/a\/b\)/],
  [system("EROFS", "/a/b"), /^disk: the file system is read-only \(\/a\/b\)/],
  [system("EBUSY", "/a/dist"), /^disk: a folder of the site is a mount/],
  [
    new Error('IO Error: Could not write file "/w/tables/cycles.parquet": No space left on device'),
    /^disk: no space is left \(\/w\/tables\/cycles\.parquet\)/
  ],
  [new Refusal("build", "thing", "place", "do this"), /^build: thing \(place\); do this$/],
  [new Error("figure: fig-2i has no rows"), /^figure: fig-2i has no rows$/]
])("puts %s plainly", (error, said) => expect(failure(error)).toMatch(said));
