import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** The modules as this process runs them: the sources, or what `loaders/build/compile.js` made of them. */
const running = new URL("..", import.meta.url);
/** Places of the project, from this file's own place. */
export const root = fileURLToPath(running).replace(/(?:\/\.workbook\/compiled)?\/$/, "");

/** A module that is named when it is needed. @param name from the root, without ending */
export function moduleAt(name: string): URL {
  const source = new URL(`${name}.ts`, running);
  return existsSync(source) ? source : new URL(`${name}.js`, running);
}

export const data = `${root}/data`;
/** Everything made on the way from raw files to the site; never committed, safe to delete. */
export const work = `${root}/.workbook`;
export const dist = `${root}/dist`;

/** Where data are read and where what is made of them goes. */
export interface Place {
  data: string;
  work: string;
}
export const here: Place = {data, work};
/** Where the scripts of notebooks are made; the site's loaders send them on (src/data/notebook). */
export const notebookFolder = `${work}/notebook`;
