import {digestOf} from "../lib/digest.js";

/** A published file as a worker reads it: whole when it has no blocks, else by blocks whose digests are a file beside it. */
export interface Source {
  /** Absolute. */
  address: string;
  bytes: number;
  sha256: string;
  blocks?: {bytes: number; list: {address: string; sha256: string}};
}

/** Bytes of a file from `from` up to, not including, `to`; all of it without them. `fresh` goes past any cache. */
export type FetchRange = (
  address: string,
  range: [from: number, to: number] | null,
  fresh: boolean
) => Uint8Array;

/** Blocks kept at most; 16 MB of blocks of 256 KiB. */
const KEPT = 64;

/**
 * Reads ranges of a file from blocks that are compared with their published digests first.
 * @throws from `read` when a block differs twice, the second time fetched past any cache
 */
export function blockReader(
  source: Source,
  fetchRange: FetchRange
): {bytes: number; read: (from: number, to: number) => Uint8Array} {
  const size = source.blocks?.bytes ?? source.bytes;
  const kept = new Map<number, Uint8Array>();
  let digests: string[] | null = source.blocks ? null : [source.sha256];

  const checked = (name: string, sha256: string, get: (fresh: boolean) => Uint8Array): Uint8Array => {
    for (const fresh of [false, true]) {
      const bytes = get(fresh);
      if (digestOf(bytes) === sha256) return bytes;
    }
    throw new Error(`${DAMAGED}${name}`);
  };
  const load = (first: number, last: number): void => {
    digests ??= new TextDecoder()
      .decode(
        checked(source.blocks!.list.address, source.blocks!.list.sha256, fresh =>
          fetchRange(source.blocks!.list.address, null, fresh)
        )
      )
      .split("\n");
    const start = first * size;
    const end = Math.min((last + 1) * size, source.bytes);
    const together = fetchRange(source.address, source.blocks ? [start, end] : null, false);
    for (let i = first; i <= last; i++) {
      const [from, to] = [i * size, Math.min((i + 1) * size, source.bytes)];
      kept.set(
        i,
        checked(source.address, digests[i]!, fresh =>
          fresh
            ? fetchRange(source.address, source.blocks ? [from, to] : null, true)
            : together.slice(from - start, to - start)
        )
      );
    }
  };
  return {
    bytes: source.bytes,
    read(from, to) {
      const end = Math.min(to, source.bytes);
      const out = new Uint8Array(Math.max(0, end - from));
      if (!out.length) return out;
      const [first, last] = [Math.floor(from / size), Math.floor((end - 1) / size)];
      for (let i = first; i <= last; i++) {
        if (kept.has(i)) continue;
        let until = i;
        while (until < last && !kept.has(until + 1)) until++;
        load(i, until);
      }
      for (let i = first; i <= last; i++) {
        const block = kept.get(i)!;
        const [a, b] = [Math.max(from, i * size), Math.min(end, i * size + block.length)];
        out.set(block.subarray(a - i * size, b - i * size), a - from);
        kept.delete(i);
        kept.set(i, block);
      }
      for (const i of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(i);
      }
      return out;
    }
  };
}

/** Begins what a worker says of a file that is not what was published; its address follows. */
const DAMAGED = "damaged file: ";
