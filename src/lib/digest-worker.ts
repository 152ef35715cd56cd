import {digestOf} from "./digest.js";
import type {Awake} from "./worker.js";

/** Takes bytes, gives them back with their digest; neither way copies them. */
addEventListener("message", ({data}: MessageEvent<{key: number; bytes: Uint8Array<ArrayBuffer>}>) =>
  postMessage({...data, sha256: digestOf(data.bytes)}, {transfer: [data.bytes.buffer]})
);

postMessage("awake" satisfies Awake);
