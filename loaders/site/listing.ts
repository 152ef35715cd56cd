import {createHash} from "node:crypto";
import {gzipSync} from "fflate";
import {copyFile, readFile, writeFile} from "node:fs/promises";
import type {Published} from "../../src/lib/published.js";

/** Files that pages fetch as data. The engine carries a digest of its own (engine-worker.js). */
const FETCHED =
  /^(?:data\/.*\.(?:parquet|json|csv|blocks)|data\/notebook\/.*\.(?:js|htm)|(?:claims|search)\.json|figures\/.*\.rows\.json)$/;

/** A table above this is read by ranges (its blocks are published), below it whole. */
const WHOLE_BYTES = 4_000_000;
export const BLOCK_BYTES = 262_144;

/** Text above this has a compressed twin, which a page fetches: many plain hosts send everything as it is. */
const TWIN_BYTES = 16_384;
const TEXT = /\.(?:json|csv)$/;

export const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A name that changes with the bytes: `data/cycles.0123456789abcdef.parquet`. Machines find the plain one beside it. */
export const named = (path: string, sha256: string): string =>
  path.replace(/(?=\.[a-z]+$)/, `.${sha256.slice(0, 16)}`);

/** The compressed twin of a text. */
export const packed = (text: Uint8Array): Uint8Array => gzipSync(text, {level: 9, mtime: 0});

/**
 * Writes the list of files that pages fetch, with what each must be, under a name that is its own digest, and each file
 * once more under a name that carries its digest: a page never meets the data of another build.
 * @param options tables above `wholeBytes` are read by ranges; `pack` may know a twin from before
 * @returns its path from the root of the site, and the paths of all files written
 */
export async function writeListing(
  dist: string,
  files: string[],
  {wholeBytes = WHOLE_BYTES, pack = packed}: {wholeBytes?: number; pack?: typeof packed} = {}
): Promise<{listing: string; written: string[]}> {
  const written: string[] = [];
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    written.push(path);
    await writeFile(`${dist}/${path}`, bytes);
  };
  const add = async (path: string, bytes: Uint8Array): Promise<[string, Published[string]]> => {
    const sha256 = digest(bytes);
    const address = named(path, sha256);
    written.push(address);
    await copyFile(`${dist}/${path}`, `${dist}/${address}`);
    const file: Published[string] = {address, bytes: bytes.length, sha256};
    if (TEXT.test(path) && bytes.length > TWIN_BYTES) {
      const twin = pack(bytes);
      await write(`${address}.gz`, twin);
      file.gzip = twin.length;
    }
    return [path, file];
  };
  const addWhole = async (path: string): Promise<[string, Published[string]][]> => {
    const bytes = await readFile(`${dist}/${path}`);
    const [, file] = await add(path, bytes);
    if (!path.endsWith(".parquet") || bytes.length <= wholeBytes) return [[path, file]];
    const blocks = Buffer.from(blockDigests(bytes).join("\n"));
    await write(`${path}.blocks`, blocks);
    return [[path, {...file, block_bytes: BLOCK_BYTES}], await add(`${path}.blocks`, blocks)];
  };
  const fetched = files.filter(f => FETCHED.test(f)).sort();
  const published = Object.fromEntries((await Promise.all(fetched.map(addWhole))).flat());
  const text = Buffer.from(JSON.stringify(published));
  const listing = `data/files.${digest(text)}.json`;
  await writeFile(`${dist}/${listing}`, text);
  return {listing, written: [...written, listing]};
}

/** SHA-256 of each block of `BLOCK_BYTES`, the last one shorter. */
export const blockDigests = (bytes: Uint8Array): string[] =>
  Array.from({length: Math.ceil(bytes.length / BLOCK_BYTES)}, (_, i) =>
    digest(bytes.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES))
  );
