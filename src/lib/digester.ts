import {startWorker} from "./worker.js";

interface Digested {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

let worker: Worker | null = null;
const waiting = new Map<number, (answer: Digested) => void>();
const refused = new Map<number, (error: Error) => void>();
let next = 0;

/** Starts the worker ahead of the first bytes. */
export function startDigester(): Worker {
  return (worker ??= start());
}

/** Bytes and their SHA-256, computed off the page's thread. The array given is handed over and comes back. */
export function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Digested> {
  const key = next++;
  return new Promise<Digested>((resolve, reject) => {
    waiting.set(key, resolve);
    refused.set(key, reject);
    startDigester().postMessage({key, bytes}, [bytes.buffer]);
  }).finally(() => {
    waiting.delete(key);
    refused.delete(key);
  });
}

function start(): Worker {
  const started = startWorker(import.meta.resolve("./digest-worker.js"), {type: "module"});
  started.onmessage = ({data}: MessageEvent<Digested & {key: number}>) => waiting.get(data.key)?.(data);
  started.onerror = event => {
    event.preventDefault();
    worker = null;
    for (const reject of refused.values())
      reject(
        new Error(
          "worker: the part of this page that checks files did not start; try again, or reload the page"
        )
      );
  };
  return started;
}
