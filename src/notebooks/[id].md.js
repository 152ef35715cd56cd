import {chapterPage} from "../../loaders/handed-on.js";
import {parameter} from "../../loaders/send.js";

process.stdout.write(chapterPage(parameter("id")));
