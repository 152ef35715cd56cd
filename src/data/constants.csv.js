import {send} from "../../loaders/send.js";

await send("data/constants.csv");
