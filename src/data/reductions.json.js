import {send} from "../../loaders/send.js";

await send("data/reductions.json");
