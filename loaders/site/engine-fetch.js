/* The engine's module on its way to its worker: as it is where the host compresses it, else its gzip twin, which is
   inflated here and a quarter of the bytes. */

const STALL_MS = 20_000;
/** What is here is told no oftener: the page shows it four times a second. */
const TELL_MS = 100;

/**
 * The module as a stream of its bytes.
 * @param {typeof fetch} ask
 * @param {string[]} names with its digest as the site publishes it, plain as the preview has it
 * @param {(bytes: number) => void} arrived told how much is here
 */
export async function moduleStream(ask, names, arrived) {
  for (const name of names) {
    const stop = new AbortController();
    const whole = await within(ask(name, {signal: stop.signal}));
    const compressed = whole.headers.get("content-encoding") || typeof DecompressionStream === "undefined";
    if (whole.ok && compressed) return counted(whole.body, arrived);
    if (!whole.ok && whole.status !== 404) throw new Error(`its module did not load (${whole.status})`);
    stop.abort();
    const twin = whole.ok ? await within(ask(`${name}.gz`)) : null;
    if (twin?.ok)
      return counted(
        // A host that knows the ending may let the browser inflate it.
        twin.headers.get("content-encoding")
          ? twin.body
          : twin.body.pipeThrough(new DecompressionStream("gzip")),
        arrived
      );
    if (whole.ok) return counted((await within(ask(name))).body, arrived);
  }
  throw new Error("its module is not there any more; reload the page");
}

/** An answer, or the end of the wait for it. */
const within = promise =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`its module stopped on its way, nothing came for ${STALL_MS / 1000} s`)),
      STALL_MS
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

function counted(body, arrived) {
  const reader = body.getReader();
  let count = 0;
  let told = -Infinity;
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await within(reader.read());
      count += value?.length ?? 0;
      if (done || performance.now() - told >= TELL_MS) {
        told = performance.now();
        arrived(count);
      }
      if (done) return controller.close();
      controller.enqueue(value);
    },
    cancel: reason => reader.cancel(reason)
  });
}
