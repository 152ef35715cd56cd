import {parameter, send} from "../../../loaders/send.js";

await send(`data/notebook/${parameter("file")}.json`);
