import {fileURLToPath} from "node:url";

/** Places of the project, from this file's own place. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
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
