import {createReadStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {fileURLToPath} from "node:url";

// Plain JavaScript: the site's loaders run once per file, and starting a TypeScript runtime each time would be most of the build.

/** Puts a file made before the site on standard output. @param {string} file below .workbook @returns {Promise<void>} */
export const send = file => out(new URL(`../.workbook/${file}`, import.meta.url));

/** The same for a file that a package brings along. @param {string} file below node_modules @returns {Promise<void>} */
export const sendPackage = file => out(new URL(`../node_modules/${file}`, import.meta.url));

/** The value of `--name value` on the command line. @param {string} name @returns {string} */
export const parameter = name => process.argv[process.argv.indexOf(`--${name}`) + 1] ?? "";

const out = url => pipeline(createReadStream(fileURLToPath(url)), process.stdout, {end: false});
