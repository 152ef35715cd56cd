/**
 * What stands in the folders, asked once for each file: Framework asks tens of thousands of times whether a module is
 * still the one it read, though no source changes while it runs. Its modules import this file in the place of Node's
 * own (framework-hooks.js).
 */
import {statSync as ask, type Stats} from "node:fs";

export * from "node:fs";

const known = new Map<string, Stats>();

/** @throws for a file that is not there, each time anew: it may come */
export function statSync(file: string): Stats {
  const found = known.get(file) ?? ask(file);
  known.set(file, found);
  return found;
}
