import {blockReader, type FetchRange, type Source} from "./blocks.js";

/** Begins what the worker says of an address that is not a table of the site. */
const OUTSIDE = "outside the site: ";

/** What DuckDB uses of XMLHttpRequest, and no more. */
interface Request {
  open(method: string, address: string, async?: boolean): void;
  setRequestHeader(name: string, value: string): void;
  send(): void;
  getResponseHeader(name: string): string | null;
  readonly status: number;
  readonly response: ArrayBuffer | null;
}

/**
 * The only way out of the engine's worker: requests that are answered from checked blocks of the files given,
 * and refused for any other address or for writing.
 */
export function gate(sources: readonly Source[], fetchRange: FetchRange): new () => Request {
  const readers = new Map(sources.map(s => [s.address, blockReader(s, fetchRange)]));
  return class implements Request {
    status = 0;
    response: ArrayBuffer | null = null;
    responseType = "";
    private asked = {method: "", address: ""};
    private range: [number, number] | null = null;
    private length = 0;

    open(method: string, address: string): void {
      this.asked = {method, address};
    }

    setRequestHeader(name: string, value: string): void {
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(name.toLowerCase() === "range" ? value : "") ?? [];
      if (from !== undefined) this.range = [Number(from), to ? Number(to) + 1 : Infinity];
    }

    send(): void {
      const {method, address} = this.asked;
      const file = readers.get(address);
      if (!file || (method !== "GET" && method !== "HEAD")) throw new Error(`${OUTSIDE}${address}`);
      const [from, to] = this.range ?? [0, Infinity];
      this.status = this.range ? 206 : 200;
      this.length = Math.min(to, file.bytes) - from;
      if (method === "GET") this.response = file.read(from, Math.min(to, file.bytes)).buffer as ArrayBuffer;
    }

    getResponseHeader(name: string): string | null {
      return name.toLowerCase() === "content-length" ? String(this.length) : null;
    }
  };
}
