import {parameter, sendPackage} from "../../../loaders/send.js";

await sendPackage(`@duckdb/duckdb-wasm/dist/${parameter("file")}.worker.js`);
