import {digestOfPackage, parameter, sendJoined, sendPackage} from "../../../loaders/send.js";

const engine = `@duckdb/duckdb-wasm/dist/${parameter("file").replace("browser-", "")}.wasm`;
await sendJoined("site/engine-worker.js", {DIGEST: JSON.stringify(await digestOfPackage(engine))});
await sendPackage(`@duckdb/duckdb-wasm/dist/${parameter("file")}.worker.js`);
