import {parameter, send} from "../../loaders/send.js";

await send(`tables/${parameter("table")}.parquet`);
