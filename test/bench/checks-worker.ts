import {digestOf} from "../../src/lib/digest.js";
import {unbrotli} from "../../loaders/site/unbrotli.js";

/** In the page: the same work with and without a check, in turn, so that what slows the machine slows both. */
interface Job {
  /** addresses */
  module: string;
  twin: string;
  decoder: string;
  files: string[];
  runs: number;
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

const wasm = (body: ReadableStream<Uint8Array> | null): Response =>
  new Response(body, {headers: {"content-type": "application/wasm"}});

addEventListener("message", event => {
  void measure(event.data as Job).then(result => postMessage(result));
});

async function measure({module, twin, decoder, files, runs}: Job): Promise<Record<string, number[]>> {
  const bytesOf = async (address: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await fetch(address)).arrayBuffer());
  const [whole, folded, packed] = await Promise.all([bytesOf(module), bytesOf(twin), fetch(decoder)]);
  const library = await new Response(
    packed.headers.get("content-encoding")
      ? packed.body
      : packed.body!.pipeThrough(new DecompressionStream("gzip"))
  ).arrayBuffer();
  const small = await Promise.all(files.map(bytesOf));
  const all: Record<string, number[]> = {};
  const note = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    (all[name] ??= []).push(await timed(act));
  };
  for (let run = 0; run < runs; run++) {
    await note("compile", () => WebAssembly.compile(whole));
    await note("compile_and_compare", () =>
      Promise.all([WebAssembly.compile(whole), crypto.subtle.digest("SHA-256", whole)])
    );
    await note("compare_with_the_library", () => Promise.resolve(digestOf(whole)));
    await note("compile_as_it_comes", () => WebAssembly.compileStreaming(wasm(new Blob([whole]).stream())));
    await note("unfold_and_compile", () =>
      WebAssembly.compileStreaming(wasm(new Blob([folded]).stream().pipeThrough(unbrotli(library))))
    );
    await note("compare_tables", () => Promise.resolve(small.forEach(digestOf)));
  }
  return all;
}
