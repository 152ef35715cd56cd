/* Stands before the engine's own worker script. Compilation starts with the worker, while the library that will
   ask for the module is still on its way; what that library then fetches itself is not used. The module is also
   kept in the site's own file store, named by `DIGEST`: it is read from there about 0.1 s sooner than from the
   browser's cache. From then on the worker reads nothing but the tables its page names, each block checked. */
import {gate} from "../../src/database/gate.js";
import {digestOf} from "../../src/lib/digest.js";
import {moduleStream} from "./engine-fetch.js";

// It says of each file that it makes by itself that it was missing.
const {console} = globalThis;
const {warn} = console;
console.warn = (...said) => String(said[0]).startsWith("Buffering missing file") || warn(...said);

const NAME = `engine-${DIGEST}.wasm`;
const {fetch: fetchAny, XMLHttpRequest: AnyRequest} = globalThis;
const store = () => navigator.storage.getDirectory();

const kept = async () => {
  const open = await (await (await store()).getFileHandle(NAME)).createSyncAccessHandle({mode: "read-only"});
  const bytes = new Uint8Array(open.getSize());
  open.read(bytes);
  open.close();
  postMessage({arriving: bytes.length});
  return WebAssembly.compile(bytes);
};

const fetched = async () => {
  const names = [`duckdb-eh.${DIGEST.slice(0, 16)}.wasm`, "duckdb-eh.wasm"];
  const body = await moduleStream(fetchAny, names, arriving => postMessage({arriving}));
  const response = new Response(body, {headers: {"content-type": "application/wasm"}});
  const copy = response.clone();
  const module = await WebAssembly.compileStreaming(response);
  // After the first answer. A reader whose browser has no such store, or no room in it, has the cache.
  setTimeout(() => keep(copy).catch(() => undefined), 1000);
  return module;
};

// Takes its name when it is complete and what was published; what was kept of an earlier engine goes.
const keep = async response => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (digestOf(bytes) !== DIGEST) return;
  const folder = await store();
  for await (const name of folder.keys()) if (name.startsWith("engine-")) await folder.removeEntry(name);
  const file = await folder.getFileHandle("engine-part", {create: true});
  const open = await file.createSyncAccessHandle();
  open.write(bytes);
  open.close();
  await file.move(NAME);
};

const compiled = kept().catch(fetched);
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

const fetchRange = (address, range, fresh) => {
  const request = new AnyRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  if (range) request.setRequestHeader("Range", `bytes=${range[0]}-${range[1] - 1}`);
  if (fresh) request.setRequestHeader("Cache-Control", "no-cache");
  request.send();
  if (request.status !== 200 && request.status !== 206)
    throw new Error(`${address} did not load (${request.status})`);
  const bytes = new Uint8Array(request.response);
  return range && request.status === 200 ? bytes.slice(...range) : bytes;
};

globalThis.fetch = () => Promise.resolve(new Response());
globalThis.XMLHttpRequest = gate([], fetchRange);
globalThis.importScripts = undefined;
addEventListener("message", event => {
  if (!event.data.sources) return;
  event.stopImmediatePropagation();
  globalThis.XMLHttpRequest = gate(event.data.sources, fetchRange);
});
