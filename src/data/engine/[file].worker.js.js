import {digestOfPackage, parameter, sendJoined, sendPackage} from "../../../loaders/send.js";

const engine = `@duckdb/duckdb-wasm/dist/${parameter("file").replace("browser-", "")}.wasm`;
const decoder = await digestOfPackage("brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm");
await sendJoined("site/engine-worker.js", {
  DIGEST: JSON.stringify(await digestOfPackage(engine)),
  DECODER: JSON.stringify(`brotli.${decoder.slice(0, 16)}.wasm.gz`),
  "import.meta.url": '""'
});
await sendPackage(`@duckdb/duckdb-wasm/dist/${parameter("file")}.worker.js`);
