import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync} from "node:fs";
import {root, work} from "../../loaders/paths.js";

/** A copy of the project in which errors can be made while the original is worked on; what is made of its sources is copied too. */
export function copyProject(copy: string): void {
  rmSync(copy, {recursive: true, force: true});
  mkdirSync(`${copy}/.workbook`, {recursive: true});
  for (const entry of readdirSync(root))
    if (![".git", ".workbook", "dist", "node_modules"].includes(entry))
      cpSync(`${root}/${entry}`, `${copy}/${entry}`, {
        recursive: true,
        filter: from => !from.includes(".observablehq/")
      });
  symlinkSync(`${root}/node_modules`, `${copy}/node_modules`);
  if (!existsSync(`${work}/tables`)) throw new Error("tables: none; run `npm run figures` first");
  for (const entry of readdirSync(work))
    if (!["mutants", "kept"].includes(entry))
      cpSync(`${work}/${entry}`, `${copy}/.workbook/${entry}`, {recursive: true});
}
