import {PATIENCE_MS, stopped, unlessSilent} from "./silence.js";

/** The first word of each worker: its scripts have come. */
export const AWAKE = "awake";
/** What a worker takes of it where an import would bring it the page's modules too. */
export type Awake = typeof AWAKE;

/**
 * A worker of this page. One whose scripts stop on their way ends with an error, like one whose scripts fail.
 * @param address as `import.meta.resolve` gives it
 * @throws a sentence with what to do, where the browser has no workers or lets this page start none
 */
export function startWorker(address: string | URL, options?: WorkerOptions): Worker {
  try {
    return untilAwake(new Worker(address, options));
  } catch (cause) {
    throw new Error(
      "worker: this browser lets this page start no workers, which check and read its files; allow them for this site, or open it in another browser",
      {cause}
    );
  }
}

function untilAwake(worker: Worker): Worker {
  const over = new Promise<void>(done => {
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => (done(), terminate());
    worker.addEventListener("error", () => done());
    worker.addEventListener("message", event => {
      if (event.data === AWAKE) event.stopImmediatePropagation();
      done();
    });
  });
  unlessSilent(over, said => said, PATIENCE_MS).catch(() => {
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent("error", {message: stopped(PATIENCE_MS)}));
  });
  return worker;
}
