/**
 * A file read at once: Framework waits for each of a thousand modules in turn, and most of that is waiting. Its build
 * imports this file in the place of Node's own (framework-hooks.js).
 */
import {readFileSync} from "node:fs";

export * from "node:fs/promises";

/** @throws as Node's own */
export const readFile = async (...asked: Parameters<typeof readFileSync>): Promise<string | Buffer> =>
  readFileSync(...asked);
