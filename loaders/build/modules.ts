import {readFile, readdir} from "node:fs/promises";
import {posix} from "node:path";
import {FOLDER} from "../figure-files.js";
import {root} from "../paths.js";
import {loadFramework} from "./framework.js";

/** The root that Framework gives its modules, from the folder a build runs in. */
const SOURCES = "src";
/** A module that the script of a page names. */
const NAMED = /["'](\.\/[\w./-]+\.js)["']/g;

/**
 * Compiles and reads every module that a page loads, and joins the packages they import, as Framework does: what it makes
 * is kept where Framework looks for it.
 */
export async function compileModules(): Promise<void> {
  await loadFramework();
  const [{getModuleInfo}, {resolveNodeImport}] = await Promise.all([
    import("@observablehq/framework/dist/javascript/module.js"),
    import("@observablehq/framework/dist/node.js")
  ]);
  const modules = new Set(await firstModules());
  const packages = new Set<string>();
  for (const module of modules) {
    const info = getModuleInfo(SOURCES, module);
    for (const name of [...(info?.localStaticImports ?? []), ...(info?.localDynamicImports ?? [])])
      modules.add(posix.join(posix.dirname(module), name));
    for (const name of [...(info?.globalStaticImports ?? []), ...(info?.globalDynamicImports ?? [])])
      packages.add(name);
  }
  // One that cannot be found is told of by the page that asks for it.
  for (const name of packages) await resolveNodeImport(SOURCES, name).catch(() => undefined);
}

/** Modules that nothing of ours imports first: the pages do. By their places below the root. */
export async function firstModules(): Promise<string[]> {
  return [...(await namedInPages()), ...(await below("components")), ...(await below(FOLDER))];
}

/** The modules of a folder: those of figures, and parts of pages, are named by what makes the pages. */
async function below(folder: string): Promise<string[]> {
  const files = await readdir(`${root}/${SOURCES}/${folder}`, {recursive: true});
  return files
    .filter(file => /(?<!\.d)\.ts$/.test(file))
    .map(file => `/${folder}/${file.replace(/ts$/, "js")}`);
}

async function namedInPages(): Promise<string[]> {
  const pages = (await readdir(`${root}/${SOURCES}`)).filter(file => file.endsWith(".md"));
  const texts = await Promise.all(pages.map(file => readFile(`${root}/${SOURCES}/${file}`, "utf8")));
  return texts.flatMap(text => [...text.matchAll(NAMED)].map(([, path]) => posix.join("/", path!)));
}
