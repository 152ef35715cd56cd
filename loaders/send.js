import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readFile} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import {fileURLToPath} from "node:url";
import {handedOn} from "./handed-on.js";

const place = file => new URL(`../${file}`, import.meta.url);
const packaged = file => place(`node_modules/${file}`);

/** Puts a file made before the site on standard output. @param {string} address of the file in the site @returns {Promise<void>} */
export const send = address => out(place(handedOn(address)));

/** The same for a file that a package brings along. @param {string} file below node_modules @returns {Promise<void>} */
export const sendPackage = file => out(packaged(file));

/**
 * A script of the loaders, joined with what it imports.
 * @param {string} file below loaders @param {Record<string, string>} define names that stand for text of it @returns {Promise<void>}
 */
export const sendJoined = async (file, define) => {
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(place(`loaders/${file}`))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minifyWhitespace: true,
    define
  });
  process.stdout.write(outputFiles[0].text);
};

/** What tells one version of a package's file from another: its SHA-256. @param {string} file below node_modules @returns {Promise<string>} */
export const digestOfPackage = async file =>
  createHash("sha256")
    .update(await readFile(packaged(file)))
    .digest("hex");

/** The value of `--name=value`, as the site hands it to a loader. @param {string} name @returns {string} */
export const parameter = name => {
  const found = process.argv.find(argument => argument.startsWith(`--${name}=`));
  if (!found) throw new Error(`loader: --${name}= is missing`);
  return found.slice(name.length + 3);
};

const out = url => pipeline(createReadStream(fileURLToPath(url)), process.stdout, {end: false});
