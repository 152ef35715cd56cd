import {arriving} from "./arriving.js";
import {heard, onSilence, SILENCE_MS, stopped} from "./silence.js";

/** A file of unstated size that is larger is no file of this site. */
const MOST_BYTES = 64_000_000;
const PAUSE_MS = 500;

/** Tells who listens that something of the site did not come as published; it may have been published anew. */
export const amiss = (): void => void globalThis.dispatchEvent?.(new Event("amiss"));

interface Wanted {
  address: string;
  /** Published size; one that is larger is not taken. */
  bytes?: number;
  /** Bytes of the twin that lies beside the file, compressed for hosts that do not compress. */
  gzip?: number;
  cache?: RequestCache;
  signal?: AbortSignal;
}

/** What a fetch ends with: a sentence, and whether the file is gone rather than late. */
export class FetchError extends Error {
  constructor(
    message: string,
    readonly gone = false
  ) {
    super(message);
  }
}

/**
 * A file whole, asked for once more, then without its twin, when the connection failed, stalled or the host was busy.
 * @param name as a reader is told of it
 * @throws FetchError with what to do; the signal's reason when it was cancelled
 */
export async function fetchBytes(
  name: string,
  wanted: Wanted,
  limits = {silenceMs: SILENCE_MS, pauseMs: PAUSE_MS}
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await attempt(name, wanted, limits.silenceMs);
  } catch (error) {
    wanted.signal?.throwIfAborted();
    if (!(error instanceof FetchError) || error.gone) throw error;
    await new Promise(done => setTimeout(done, limits.pauseMs));
    wanted.signal?.throwIfAborted();
    const {gzip: _, ...plain} = wanted;
    return attempt(name, plain, limits.silenceMs);
  }
}

async function attempt(
  name: string,
  {address, bytes, gzip, cache = "default", signal}: Wanted,
  silenceMs: number
): Promise<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  let silent = false;
  const watched = onSilence(() => {
    silent = true;
    stop.abort();
  }, silenceMs);
  const twin = gzip && typeof DecompressionStream === "function" ? gzip : null;
  const arrival = arriving(bytes ?? 0, twin ?? bytes);
  signal?.addEventListener("abort", cancel, {once: true});
  try {
    const response = await fetch(twin ? `${address}.gz` : address, {cache, signal: stop.signal});
    heard();
    if (!response.ok)
      throw new FetchError(
        response.status === 404 || response.status === 410
          ? `file: ${name} is not there any more (${response.status}); reload the page`
          : `file: ${name} did not load (${response.status}); try again`,
        response.status < 500 && response.status !== 429
      );
    // A host that knows the ending may let the browser unfold it.
    const folded = twin && !response.headers.get("content-encoding");
    const body = folded ? response.body?.pipeThrough(new DecompressionStream("gzip")) : response.body;
    return await whole(name, body ?? null, bytes ?? MOST_BYTES, loaded => {
      heard();
      arrival.at(loaded);
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof FetchError) throw error;
    throw new FetchError(
      silent
        ? `file: ${name} ${stopped(silenceMs)}; try again`
        : `file: ${name} could not be fetched, the connection failed; try again when there is one`
    );
  } finally {
    watched();
    signal?.removeEventListener("abort", cancel);
    arrival.end();
  }
}

async function whole(
  name: string,
  body: ReadableStream<Uint8Array> | null,
  most: number,
  arrived: (loaded: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    loaded += part.value.length;
    if (loaded > most) {
      await reader!.cancel();
      throw new FetchError(
        `file: ${name} is larger than what was published and is not used; reload the page`,
        true
      );
    }
    parts.push(part.value);
    arrived(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
