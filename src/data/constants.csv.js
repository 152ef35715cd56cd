import {sendData} from "../../loaders/send.js";

await sendData("constants.csv");
