/**
 * Files of a folder whose names leave something open, looked for once in each: Framework looks for each of a thousand
 * addresses anew, though no source comes or goes while it runs. Its search imports this file in the place of its own
 * library (framework-hooks.js).
 */
import {createRequire} from "node:module";
import {root} from "../paths.js";
import {remembered} from "./remembered.js";

interface Where {
  cwd: string;
  nodir?: boolean;
}

// The library that comes with Framework.
const {globSync: search} = createRequire(`${root}/node_modules/@observablehq/framework/`)("glob") as {
  globSync: (pattern: string, where: Where) => string[];
};

const found = remembered((pattern: string, cwd: string, nodir: boolean) => search(pattern, {cwd, nodir}));

export const globSync = (pattern: string, {cwd, nodir = false}: Where): string[] =>
  found(pattern, cwd, nodir);
