import {parseArgs} from "node:util";
import {send} from "../../loaders/send.js";

const {values} = parseArgs({options: {table: {type: "string"}}});
await send(`tables/${values.table}.parquet`);
