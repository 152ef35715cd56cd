import {parameter, send} from "../../../../loaders/send.js";

await send(`tables/records/cell=${parameter("cell")}/part.parquet`);
