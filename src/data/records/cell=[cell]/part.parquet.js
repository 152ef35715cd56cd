import {parameter, send} from "../../../../loaders/send.js";

await send(`data/records/cell=${parameter("cell")}/part.parquet`);
