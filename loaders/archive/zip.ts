import {createWriteStream} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {once} from "node:events";
import {Zip, ZipDeflate, ZipPassThrough} from "fflate";
import {Refusal} from "../../src/lib/refusal.js";

/** Packed already: deflating it again costs time and gains nothing. */
const PACKED = /\.(?:parquet|xlsx|gz|br|woff2|png|pdf|zip)$/;
/** The first day a zip can name, in local time as the format has it: the same bytes on every day and in every zone. */
const DAY = new Date(1980, 0, 1);

/**
 * Writes a zip beside its place and moves it there when it is whole: the same items give the same bytes.
 * @throws Refusal when the disk refuses; then nothing stays
 */
export async function writeZip(
  file: string,
  items: Iterable<{path: string; bytes: Uint8Array; executable?: boolean}>
): Promise<number> {
  const beside = `${file}.part`;
  await mkdir(dirname(file), {recursive: true}).catch(() => undefined);
  // What lies there already may be a link to elsewhere.
  await rm(beside, {force: true}).catch(() => undefined);
  const out = createWriteStream(beside, {flags: "wx"});
  const closed = new Promise<void>((resolve, reject) => {
    out.once("error", reject);
    out.once("close", resolve);
  });
  closed.catch(() => undefined);
  let total = 0;
  const zip = new Zip((error, chunk) => {
    if (error) out.destroy(error);
    else {
      total += chunk.length;
      out.write(chunk);
    }
  });
  try {
    for (const {path, bytes, executable} of items) {
      const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, {level: 9});
      entry.mtime = DAY;
      entry.attrs = (executable ? 0o100755 : 0o100644) << 16;
      entry.os = 3;
      zip.add(entry);
      entry.push(bytes, true);
      if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, "drain"), closed]);
    }
    zip.end();
    out.end();
    await closed;
    await rename(beside, file);
    return total;
  } catch (error) {
    out.destroy();
    await rm(beside, {force: true});
    throw new Refusal(
      "archive",
      (error as Error).message,
      file,
      "nothing was written; make room or choose another place with --out"
    );
  }
}
