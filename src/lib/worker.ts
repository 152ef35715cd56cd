/**
 * A worker of this page.
 * @param address as `import.meta.resolve` gives it
 * @throws a sentence with what to do, where the browser has no workers or lets this page start none
 */
export function startWorker(address: string | URL, options?: WorkerOptions): Worker {
  try {
    return new Worker(address, options);
  } catch (cause) {
    throw new Error(
      "worker: this browser lets this page start no workers, which check and read its files; allow them for this site, or open it in another browser",
      {cause}
    );
  }
}
