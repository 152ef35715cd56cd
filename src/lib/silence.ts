/** What waits for the network gives up when nothing at all has come to this page, or this worker, for this long. */
export const SILENCE_MS = 20_000;
/** What is not asked for again has the time that two attempts at a file have. */
export const PATIENCE_MS = 2 * SILENCE_MS;

let last = -Infinity;

/** Notes that something came: a slow line is no silent one, and what stands in its queue waits on. */
export const heard = (): void => void (last = performance.now());

// What the browser fetches by itself, such as modules, is seen when each file has come.
if (globalThis.PerformanceObserver?.supportedEntryTypes.includes("resource"))
  new PerformanceObserver(heard).observe({type: "resource"});

/**
 * Acts once nothing has come for so long.
 * @returns what ends the watch
 */
export function onSilence(act: () => void, silenceMs = SILENCE_MS): () => void {
  const begun = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const restMs = Math.max(begun, last) + silenceMs - performance.now();
    if (restMs <= 0) act();
    else timer = setTimeout(look, restMs);
  };
  look();
  return () => clearTimeout(timer);
}

/** The end of a wait. What was waited for may still come. */
class Silent extends Error {
  constructor(
    message: string,
    readonly late: Promise<unknown>
  ) {
    super(message);
  }
}

/** How a silence is told. */
export const stopped = (silenceMs = SILENCE_MS): string =>
  `stopped on its way, nothing came for ${Math.round(silenceMs / 1000)} s`;

/**
 * What a promise brings.
 * @param say the sentence of its silence, from `stopped on its way, nothing came for 20 s`
 * @throws Silent when nothing came for so long
 */
export function unlessSilent<T>(
  promise: Promise<T>,
  say: (stopped: string) => string,
  silenceMs = SILENCE_MS
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = onSilence(() => reject(new Silent(say(stopped(silenceMs)), promise)), silenceMs);
    promise.then(resolve, reject).finally(end);
  });
}

/** What an error of silence, or one that stands for it, still waits for. */
export function lateOf(error: unknown): Promise<unknown> | null {
  if (error instanceof Silent) return error.late;
  return error instanceof Error && error.cause ? lateOf(error.cause) : null;
}
