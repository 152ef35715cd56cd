/**
 * The whole site with measured files in the place of reconstructed ones: `npx tsx test/loaders/swap/site.ts FOLDER
 * [FAMILY…]`. A copy of the project is made in FOLDER, all five families are swapped in unless some are named, and
 * the copy is built. Its dist is to be looked at.
 */
import {spawnSync} from "node:child_process";
import {cpSync, rmSync, symlinkSync} from "node:fs";
import {START} from "../../../loaders/build/start.js";
import {data, root} from "../../../loaders/paths.js";
import {FAMILIES} from "./own-files.js";
import {swapInto} from "./swapped.js";

const [folder, ...named] = process.argv.slice(2);
if (!folder) throw new Error("usage: site.ts FOLDER [FAMILY…]");
const left = new Set(["node_modules", ".workbook", "dist", ".git", "data"].map(name => `${root}/${name}`));
cpSync(root, folder, {recursive: true, filter: path => !left.has(path)});
rmSync(`${folder}/node_modules`, {recursive: true, force: true});
symlinkSync(`${root}/node_modules`, `${folder}/node_modules`);
cpSync(data, `${folder}/data`, {recursive: true});
const families = named.length ? named : Object.keys(FAMILIES);
swapInto(
  data,
  `${folder}/data`,
  families.map(family => FAMILIES[family]!())
);
const {status} = spawnSync(process.execPath, START, {
  cwd: folder,
  stdio: "inherit"
});
process.exitCode = status ?? 1;
