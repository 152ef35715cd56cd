import {parseArgs} from "node:util";
import {sendPackage} from "../../loaders/send.js";

// "source-serif-4-latin-wght-normal" comes from the package "@fontsource-variable/source-serif-4".
const {values} = parseArgs({options: {file: {type: "string"}}});
const family = /^source-(?:serif-4|sans-3)/.exec(values.file ?? "")?.[0];
await sendPackage(`@fontsource-variable/${family}/files/${values.file}.woff2`);
