/** A copy of the data in which measured files have taken the place of reconstructed ones, and what is built of it. */
import {createHash} from "node:crypto";
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {parseCsv, writeCsv} from "../../../src/lib/csv.js";
import type {OwnFile} from "./own-files.js";

/** Puts the files into a copy of `from` (a folder like data/) in `to`. */
export function swapInto(from: string, to: string, files: readonly OwnFile[]): void {
  const text = readFileSync(`${from}/manifest.csv`, "utf8");
  const list = parseCsv(text, "manifest");
  for (const file of readdirSync(from)) if (file.endsWith(".csv")) copy(from, to, file);
  const rows = list.map(row => {
    const own = files.find(({cell}) => cell === row["cell"]);
    if (!own) {
      copy(from, to, `raw/${row["file"]}`);
      return row;
    }
    const folder = own.file.slice(0, own.file.lastIndexOf("/"));
    mkdirSync(`${to}/raw/${folder}`, {recursive: true});
    rmSync(`${to}/raw/${row["file"]}`, {force: true});
    writeFileSync(`${to}/raw/${own.file}`, own.text);
    const sha256 = createHash("sha256").update(own.text).digest("hex");
    return {...row, ...own.row, file: own.file, sha256};
  });
  writeFileSync(`${to}/manifest.csv`, writeCsv(Object.keys(list[0]!), rows));
}

function copy(from: string, to: string, file: string): void {
  mkdirSync(`${to}/${file}`.replace(/\/[^/]+$/, ""), {recursive: true});
  copyFileSync(`${from}/${file}`, `${to}/${file}`);
}
