import {parameter, send} from "../../loaders/send.js";

await send(`fonts/${parameter("file")}.woff2`);
