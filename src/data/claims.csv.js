import {sendData} from "../../loaders/send.js";

await sendData("claims.csv");
