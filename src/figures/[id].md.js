import {figurePage} from "../../loaders/handed-on.js";
import {parameter} from "../../loaders/send.js";

process.stdout.write(figurePage(parameter("id")));
