/* The engine's module on its way to its worker: as it is where the host sends it as brotli, else its brotli twin, which
   is unfolded here and a sixth of the bytes. */
import {heard, unlessSilent} from "../../src/lib/silence.js";

/** What is here is told no oftener: the page shows it four times a second. */
const TELL_MS = 100;

/**
 * The module as a stream of its bytes.
 * @param {typeof fetch} ask
 * @param {string[]} names with its digest as the site publishes it, plain as the preview has it
 * @param {() => Promise<TransformStream>} unfold what turns brotli into bytes; rejects where it cannot be had
 * @param {(bytes: number) => void} arrived told how much is here
 * @param {RequestCache} cache
 */
export async function moduleStream(ask, names, unfold, arrived, cache = "default") {
  for (const name of names) {
    const stop = new AbortController();
    const whole = await within(ask(name, {signal: stop.signal, cache}));
    if (whole.ok && /\bbr\b/.test(whole.headers.get("content-encoding") ?? ""))
      return counted(whole.body, arrived);
    if (!whole.ok && whole.status !== 404) throw new Error(`its module did not load (${whole.status})`);
    stop.abort();
    if (!whole.ok) continue;
    const twin = await twinOf(ask, name, unfold, cache);
    return counted(twin ?? (await within(ask(name, {cache}))).body, arrived);
  }
  throw new Error("its module is not there any more; reload the page");
}

/**
 * Bytes from the twin; null where it does not come or nothing unfolds it. Its ending is one that no host knows: one that
 * knows `.br` sends it as the browser's to unfold, which over plain http the browser refuses.
 */
async function twinOf(ask, name, unfold, cache) {
  const none = () => null;
  const [twin, unfolding] = await Promise.all([
    within(ask(name.replace(/\.wasm$/, ".brotli"), {cache})).catch(none),
    within(unfold()).catch(none)
  ]);
  if (twin?.ok && unfolding) return twin.body.pipeThrough(unfolding);
  twin?.body?.cancel().catch(none);
  return null;
}

/** An answer, or the end of the wait for it. */
const within = promise => unlessSilent(promise, stopped => `its module ${stopped}`);

function counted(body, arrived) {
  const reader = body.getReader();
  let count = 0;
  let told = -Infinity;
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await within(reader.read());
      heard();
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
