import {parseArgs} from "node:util";
import {font} from "../../loaders/site/font.js";

// "source-serif-4-latin-wght-normal" comes from the package "@fontsource-variable/source-serif-4".
const {values} = parseArgs({options: {file: {type: "string"}}});
process.stdout.write(await font(values.file ?? ""));
