import {createReadStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {root, work} from "./paths.js";

/** Puts a table made before on standard output, as the site's loaders do. */
export const send = (file: string): Promise<void> =>
  pipeline(createReadStream(`${work}/${file}`), process.stdout, {end: false});

/** The same for a file that a package brings along. */
export const sendPackage = (file: string): Promise<void> =>
  pipeline(createReadStream(`${root}/node_modules/${file}`), process.stdout, {end: false});
