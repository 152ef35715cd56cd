import {copyFile, mkdir, readFile, rename, stat, writeFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {Worker} from "node:worker_threads";
import {brotliDecompress} from "node:zlib";
import {gzipSync} from "fflate";
import {keptIn, type Kept} from "../kept.js";
import {root} from "../paths.js";
import {digest, named} from "./listing.js";

const FOLDER = "data/engine";
const PACKAGES = `${root}/node_modules`;
const MODULE = "duckdb-eh.wasm";
const WORKER = "duckdb-browser-eh.worker.js";
/** What makes twins: of another the same module has another. */
const PACKER = pathToFileURL(`${root}/loaders/site/brotli.js`);
/** The engine's module as it was installed. */
export const INSTALLED = `${PACKAGES}/@duckdb/duckdb-wasm/dist/${MODULE}`;
/** The twin of the module that the lockfile names, as the packer makes it: most of a minute's work that no build repeats. */
export const SHIPPED = `${root}/loaders/site/${MODULE}.br`;
const DECODER = `${PACKAGES}/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm`;

/** Where the engine lies in the site, and what a page says of its size. */
export interface EngineFiles {
  /** Bytes of its module. */
  bytes: number;
  /** Bytes of the module's brotli twin, which is what travels. */
  sent: number;
  /** Its worker's script, from the root of the site. */
  worker: string;
}

/**
 * Begins the brotli twin of the engine's module, unless the one of the sources is its twin or an earlier build made it.
 * @param cache folder that keeps it between builds, by the digests of the module and of what makes twins
 * @returns what waits for it and gives its file; a build that fails does not wait
 */
export async function makeTwin(
  cache: string,
  module = INSTALLED,
  shipped = SHIPPED
): Promise<() => Promise<string>> {
  const sum = digest(await readFile(module));
  await mkdir(cache, {recursive: true});
  const twin = `${cache}/${digest(Buffer.from(sum + digest(await readFile(PACKER))))}.br`;
  const kept = keptIn("unfolded", "", cache);
  const known: string[] = [];
  for (const file of [shipped, twin]) if ((await unfolded(file, kept)) === sum) known.push(file);
  kept.end();
  if (known[0]) return () => Promise.resolve(known[0]!);
  const thread = new Worker(PACKER, {workerData: {from: module, to: twin}});
  thread.unref();
  const made = new Promise<string>((resolve, reject) =>
    thread.once("error", reject).once("exit", () => resolve(twin))
  );
  made.catch(() => undefined);
  return () => {
    thread.ref();
    return made;
  };
}

/** Digest of what a twin unfolds to, found once for the same bytes; null for one that is not there or spoilt. */
const unfolded = (twin: string, kept: Kept): Promise<string | null> =>
  readFile(twin)
    .then(bytes => kept.soon(digest(bytes), async () => digest(await promisify(brotliDecompress)(bytes))))
    .catch(() => null);

/**
 * Gives the engine's module and its worker names that carry their digests, and lays beside them the module's brotli
 * twin, once for hosts that hand out what lies beside a file and once for pages whose host sends the module as it is,
 * and what unfolds it in such a page.
 */
export async function engineFiles(dist: string, twin: string): Promise<EngineFiles> {
  const settle = async (file: string): Promise<string> => {
    const bytes = await readFile(`${dist}/${FOLDER}/${file}`);
    const name = named(`${FOLDER}/${file}`, digest(bytes));
    await rename(`${dist}/${FOLDER}/${file}`, `${dist}/${name}`);
    return name;
  };
  const module = await settle(MODULE);
  const worker = await settle(WORKER);
  await copyFile(twin, `${dist}/${module}.br`);
  await copyFile(twin, `${dist}/${module.replace(/\.wasm$/, ".brotli")}`);
  const decoder = await readFile(DECODER);
  await writeFile(
    `${dist}/${named(`${FOLDER}/brotli.wasm`, digest(decoder))}.gz`,
    gzipSync(decoder, {level: 9, mtime: 0})
  );
  const size = async (file: string): Promise<number> => (await stat(`${dist}/${file}`)).size;
  return {bytes: await size(module), sent: await size(`${module}.br`), worker};
}
