import {send} from "../../loaders/send.js";

await send("tables/context.json");
