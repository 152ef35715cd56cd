import {readFileSync, renameSync, writeFileSync} from "node:fs";
import {deserialize, serialize} from "node:v8";
import {digest} from "./site/listing.js";

/** The value that was written; null for a file that is not there, was cut off or spoilt: its own digest stands before it. */
export function readWhole(file: string): {value: unknown} | null {
  try {
    const bytes = readFileSync(file);
    const value = bytes.subarray(64);
    return bytes.toString("latin1", 0, 64) === digest(value) ? {value: deserialize(value) as unknown} : null;
  } catch {
    return null;
  }
}

/** A file takes its name when it is whole; several processes may write the same. */
export function writeWhole(file: string, value: unknown): void {
  const bytes = serialize(value);
  const part = `${file}.${process.pid}`;
  writeFileSync(part, Buffer.concat([Buffer.from(digest(bytes), "latin1"), bytes]));
  renameSync(part, file);
}
