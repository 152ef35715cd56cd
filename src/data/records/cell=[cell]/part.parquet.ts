import {parseArgs} from "node:util";
import {send} from "../../../../loaders/send.js";

const {values} = parseArgs({options: {cell: {type: "string"}}});
await send(`tables/records/cell=${values.cell}/part.parquet`);
