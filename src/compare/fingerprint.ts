import {digestOf} from "../lib/digest.js";

const EDGE = 1 << 20;

/** What tells a file from another by its content: its size, its first and its last megabyte. */
export async function fingerprint(file: Blob): Promise<string> {
  const parts = file.size > EDGE ? [file.slice(0, EDGE), file.slice(-EDGE)] : [file];
  const ends = await Promise.all(parts.map(part => part.arrayBuffer()));
  return `${file.size}-${ends.map(bytes => digestOf(new Uint8Array(bytes)).slice(0, 16)).join("-")}`;
}
