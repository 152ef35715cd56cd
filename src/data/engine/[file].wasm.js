import {parameter, send} from "../../../loaders/send.js";

await send(`data/engine/${parameter("file")}.wasm`);
