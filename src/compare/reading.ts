/** One file with a worker of its own, so that reading it can be given up at once. */
import {workerSentence} from "../lib/sentence.js";
import {startWorker} from "../lib/worker.js";
import type {Answer, Asked} from "./answer.js";
import type {Job} from "./worker.js";

/** Reads a file; each answer is taken in turn, and the worker goes on when it has been. */
export type Read = (
  file: File,
  asked: Asked,
  take: (answer: Answer) => Promise<void>,
  signal: AbortSignal
) => Promise<void>;

/** After a file of so much its worker goes, and the memory it took with it; of less, it reads the next one. */
const READS_ON_BYTES = 1 << 22;

/** @param address of the worker, of which one stands ready */
export function readIn(address: string): Read {
  let spare: Worker | null = null;
  const standReady = (worker: Worker): void => {
    worker.onmessage = null;
    // One that does not load is asked for again with the file, and fails there with a sentence.
    worker.onerror = () => {
      if (spare === worker) spare = null;
    };
    spare = worker;
  };
  const another = (): Worker => startWorker(address, {type: "module"});
  standReady(another());
  return (file, asked, take, signal) =>
    new Promise((resolve, reject) => {
      const worker = spare ?? another();
      spare = null;
      let turn: Promise<void> = Promise.resolve();
      const end = (act: () => void): void => {
        worker.terminate();
        if (!spare) standReady(another());
        act();
      };
      const readToItsEnd = (): void => {
        if (signal.aborted) return;
        signal.removeEventListener("abort", giveUp);
        if (file.size > READS_ON_BYTES || spare) return end(resolve);
        standReady(worker);
        resolve();
      };
      const giveUp = (): void => end(() => reject(new DOMException("given up", "AbortError")));
      signal.addEventListener("abort", giveUp, {once: true});
      worker.onmessage = ({data}: MessageEvent<Answer>) => {
        turn = turn
          .then(() => (signal.aborted ? undefined : take(data)))
          .then(() => {
            if (data.kind === "records") worker.postMessage("taken");
            if (data.kind === "done" || data.kind === "refused") readToItsEnd();
          });
        turn.catch(error => end(() => reject(error as Error)));
      };
      worker.onerror = event => end(() => reject(new Error(workerSentence(event.message, "good picture"))));
      worker.postMessage({file, asked} satisfies Job);
    });
}
