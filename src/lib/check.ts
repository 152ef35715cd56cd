import {digest} from "./digester.js";
import {amiss, fetchBytes, FetchError} from "./fetching.js";

/** Where bytes lie and what they must be; without a digest they are taken as they come. */
interface Expected {
  address: string;
  sha256?: string;
  bytes?: number;
  /** Bytes of its compressed twin. */
  gzip?: number;
}

/**
 * Fetches a file whole and compares it with its published digest. A copy that differs is fetched once more, itself
 * rather than its twin, past the browser's cache, which may hold a spoilt one.
 * @param name as a reader is told of it
 * @throws when it does not load, or differs again
 */
export async function checkedBytes(
  name: string,
  {address, sha256, bytes: size, gzip}: Expected,
  signal?: AbortSignal,
  digested: typeof digest = digest
): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of ["default", "reload"] as const) {
    const wanted = {
      address,
      cache,
      ...(size !== undefined && {bytes: size}),
      ...(gzip && cache === "default" && {gzip}),
      ...(signal && {signal})
    };
    const bytes = await fetchBytes(name, wanted).catch((error: unknown) => {
      // What is gone or too large may be the cache's own.
      if (cache === "reload" || !(error instanceof FetchError && error.gone)) throw told(error);
      return null;
    });
    if (bytes && !sha256) return bytes;
    const answer = bytes && (await digested(bytes));
    if (answer?.sha256 === sha256 && answer) return answer.bytes;
  }
  throw told(
    new Error(
      `file: ${name} arrived damaged and is not used: its SHA-256 is not the published one; try again, or reload the page`
    )
  );
}

/** The error, once who listens has been told that something is amiss. */
function told(error: unknown): unknown {
  amiss();
  return error;
}
