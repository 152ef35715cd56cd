import {parameter, send} from "../../../loaders/send.js";

// A page that is read as it is written asks for it by the name that carries its digest too.
await send(`data/engine/${parameter("file").replace(/\.[0-9a-f]{16}$/, "")}.wasm`);
