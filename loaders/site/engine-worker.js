/* Stands before the engine's own worker script. Compilation starts with the worker, while the library that will
   ask for the module is still on its way; what that library then fetches itself is not used. The module is also
   kept in the site's own file store, named by `DIGEST`: it is read from there about 0.1 s sooner than from the
   browser's cache. Wherever it comes from, it runs only if it is what was published. From then on the worker reads
   nothing but the tables its page names, each block checked. */
import {gate} from "../../src/database/gate.js";
import {digestOf} from "../../src/lib/digest.js";
import {AWAKE} from "../../src/lib/worker.js";
import {moduleStream} from "./engine-fetch.js";
import {unbrotli} from "./unbrotli.js";

postMessage(AWAKE);

// It says of each file that it makes by itself that it was missing.
const {console} = globalThis;
const {warn} = console;
console.warn = (...said) => String(said[0]).startsWith("Buffering missing file") || warn(...said);

const NAME = `engine-${DIGEST}.wasm`;
const {fetch: fetchAny, XMLHttpRequest: AnyRequest} = globalThis;
const store = () => navigator.storage.getDirectory();

/** Compares while it is compiled: in the browser's own code over https, in the library's elsewhere. */
const isPublished = async bytes => {
  if (!crypto.subtle) return digestOf(bytes) === DIGEST;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("") === DIGEST;
};

const kept = async () => {
  const open = await (await (await store()).getFileHandle(NAME)).createSyncAccessHandle({mode: "read-only"});
  const bytes = new Uint8Array(open.getSize());
  open.read(bytes);
  open.close();
  postMessage({arriving: bytes.length});
  const [module, same] = await Promise.all([WebAssembly.compile(bytes), isPublished(bytes)]);
  if (!same) throw new Error("its kept module is not what was published");
  return module;
};

const unfold = async () => {
  const response = await fetchAny(DECODER);
  if (!response.ok || typeof DecompressionStream === "undefined") throw new Error("no decoder");
  const body = response.headers.get("content-encoding")
    ? response.body
    : response.body.pipeThrough(new DecompressionStream("gzip"));
  return unbrotli(await new Response(body).arrayBuffer());
};

const fetched = async cache => {
  const names = [`duckdb-eh.${DIGEST.slice(0, 16)}.wasm`, "duckdb-eh.wasm"];
  const body = await moduleStream(fetchAny, names, unfold, arriving => postMessage({arriving}), cache);
  const response = new Response(body, {headers: {"content-type": "application/wasm"}});
  const copy = response.clone().arrayBuffer();
  const [module, bytes, same] = await Promise.all([
    WebAssembly.compileStreaming(response),
    copy,
    copy.then(buffer => isPublished(new Uint8Array(buffer)))
  ]);
  if (!same) throw new Error("its module is not what was published");
  // After the first answer. A reader whose browser has no such store, or no room in it, has the cache.
  setTimeout(() => keep(new Uint8Array(bytes)).catch(() => undefined), 1000);
  return module;
};

// Takes its name when it is complete; what was kept of an earlier engine goes.
const keep = async bytes => {
  const folder = await store();
  for await (const name of folder.keys()) if (name.startsWith("engine-")) await folder.removeEntry(name);
  const file = await folder.getFileHandle("engine-part", {create: true});
  const open = await file.createSyncAccessHandle();
  open.write(bytes);
  open.close();
  await file.move(NAME);
};

const compiled = kept()
  .catch(() => fetched("default"))
  .catch(error => {
    if (/not there any more/.test(String(error))) throw error;
    // What failed, or came damaged from a cache or on its way, is asked for once more, past any cache.
    return fetched("reload");
  });
WebAssembly.instantiateStreaming = async (_source, imports) => {
  const module = await compiled;
  return {module, instance: await WebAssembly.instantiate(module, imports)};
};
// The library leaves a failure unanswered; thrown from here it reaches the page as the worker's error.
compiled.catch(error =>
  setTimeout(() => {
    throw error;
  })
);

const PATIENCE_MS = 20_000;
const LEAST_BYTES_PER_MS = 20;

// This kind of request knows no stall, only an end: what 20 kB/s would bring in time, after the usual patience.
const rangeRequest = (address, range, fresh) => {
  const request = new AnyRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.timeout = PATIENCE_MS + (range ? range[1] - range[0] : 0) / LEAST_BYTES_PER_MS;
  if (range) request.setRequestHeader("Range", `bytes=${range[0]}-${range[1] - 1}`);
  if (fresh) request.setRequestHeader("Cache-Control", "no-cache");
  try {
    request.send();
  } catch {
    throw new Error(`${address} did not load (no answer)`);
  }
  if (request.status !== 200 && request.status !== 206)
    throw new Error(`${address} did not load (${request.status})`);
  const bytes = new Uint8Array(request.response);
  return range && request.status === 200 ? bytes.slice(...range) : bytes;
};

const fetchRange = (...asked) => {
  try {
    return rangeRequest(...asked);
  } catch {
    return rangeRequest(...asked);
  }
};

globalThis.fetch = () => Promise.resolve(new Response());
globalThis.XMLHttpRequest = gate([], fetchRange);
globalThis.importScripts = undefined;
addEventListener("message", event => {
  if (!event.data.sources) return;
  event.stopImmediatePropagation();
  globalThis.XMLHttpRequest = gate(event.data.sources, fetchRange);
});
