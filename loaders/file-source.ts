import {open} from "node:fs/promises";
import type {Source} from "../src/formats/stream.js";

/** A file on disk that is read piece by piece; `close` it when it is read. */
export async function fileSource(path: string): Promise<Source & {close(): Promise<void>}> {
  const handle = await open(path);
  const {size} = await handle.stat();
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      const {bytesRead} = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
    close: () => handle.close()
  };
}
