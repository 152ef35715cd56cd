import {parameter, sendPackage, sendScript} from "../../../loaders/send.js";

await sendScript("site/engine-worker.js");
await sendPackage(`@duckdb/duckdb-wasm/dist/${parameter("file")}.worker.js`);
