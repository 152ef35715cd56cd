import {digest} from "./digester.js";

/** Where bytes lie and what they must be; without a digest they are taken as they come. */
export interface Expected {
  address: string;
  sha256?: string;
}

/**
 * Fetches a file whole and compares it with its published digest. A copy that differs is fetched once more past
 * the browser's cache, which may hold a spoilt one.
 * @param name as a reader is told of it
 * @throws when it does not load, or differs again
 */
export async function checkedBytes(
  name: string,
  {address, sha256}: Expected,
  signal?: AbortSignal,
  digested: typeof digest = digest
): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of ["default", "reload"] as const) {
    const bytes = await bytesOf(name, address, cache, signal);
    if (!sha256) return bytes;
    const answer = await digested(bytes);
    if (answer.sha256 === sha256) return answer.bytes;
  }
  throw new Error(
    `file: ${name} arrived damaged and is not used: its SHA-256 is not the published one; try again, or reload the page`
  );
}

async function bytesOf(
  name: string,
  address: string,
  cache: RequestCache,
  signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, {cache, ...(signal && {signal})});
  if (!response.ok) throw new Error(`file: ${name} did not load (${response.status}); try again`);
  return new Uint8Array(await response.arrayBuffer());
}
