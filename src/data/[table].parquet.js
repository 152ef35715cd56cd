import {parameter, send} from "../../loaders/send.js";

await send(`data/${parameter("table")}.parquet`);
