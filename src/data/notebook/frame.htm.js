import {send} from "../../../loaders/send.js";

await send("data/notebook/frame.htm");
