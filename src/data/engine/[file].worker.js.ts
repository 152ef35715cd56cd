import {parseArgs} from "node:util";
import {sendPackage} from "../../../loaders/send.js";

const {values} = parseArgs({options: {file: {type: "string"}}});
await sendPackage(`@duckdb/duckdb-wasm/dist/${values.file}.worker.js`);
