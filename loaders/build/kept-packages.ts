/**
 * Where a package's file lies in the site, asked once for each: Framework looks for the package of every import of every
 * page, file by file, though none is installed while it runs. Its modules import this file in the place of its own
 * (framework-hooks.js).
 */
import {resolveNodeImport as search} from "@observablehq/framework/dist/node.js";
import {remembered} from "./remembered.js";

export * from "@observablehq/framework/dist/node.js";

export const resolveNodeImport = remembered(search);
