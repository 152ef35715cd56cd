import {digestOfPackage, parameter, sendPackage, sendScript} from "../../../loaders/send.js";

const engine = `@duckdb/duckdb-wasm/dist/${parameter("file").replace("browser-", "")}.wasm`;
process.stdout.write(`const DIGEST = "${await digestOfPackage(engine)}";\n`);
await sendScript("site/engine-worker.js");
await sendPackage(`@duckdb/duckdb-wasm/dist/${parameter("file")}.worker.js`);
