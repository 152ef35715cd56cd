import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {brotliCompressSync, constants} from "node:zlib";
import {gzipSync} from "fflate";
import {digest, named} from "./listing.js";

const MODULE = "data/engine/duckdb-eh.wasm";

/**
 * Gives the engine's module a name that carries its digest, as its worker asks for it, and two smaller twins: brotli, for
 * hosts that hand out what lies beside a file, and gzip, which a page fetches and inflates itself where its host sends
 * the module as it is.
 * @param cache folder that keeps the twins between builds, by the module's digest
 * @returns bytes of the module and of its gzip twin
 */
export async function engineTwins(dist: string, cache: string): Promise<[number, number]> {
  const bytes = await readFile(`${dist}/${MODULE}`);
  const sha256 = digest(bytes);
  const module = named(MODULE, sha256);
  await mkdir(cache, {recursive: true});
  const twin = async (ending: string, make: () => Uint8Array): Promise<number> => {
    const kept = `${cache}/${sha256}.${ending}`;
    const made = await readFile(kept).catch(() => null);
    const small = made ?? make();
    if (!made) {
      await writeFile(`${kept}.part`, small);
      await rename(`${kept}.part`, kept);
    }
    await writeFile(`${dist}/${module}.${ending}`, small);
    return small.length;
  };
  const sent = await twin("gz", () => gzipSync(bytes, {level: 9, mtime: 0}));
  await twin("br", () => brotliCompressSync(bytes, {params: BROTLI(bytes.length)}));
  await rename(`${dist}/${MODULE}`, `${dist}/${module}`);
  return [bytes.length, sent];
}

/** Level 9: 3.15 MB in some seconds; level 11 would save half a megabyte for more than half a minute of each build. */
const BROTLI = (size: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: size
});
