/**
 * Ways from one address to another, found once for each pair: Framework asks for some hundred thousand, most of them of
 * the same few modules. Its modules import this file in the place of its own (framework-hooks.js).
 */
import {relativePath as way, resolvePath as resolve} from "@observablehq/framework/dist/path.js";
import {remembered} from "./remembered.js";

export * from "@observablehq/framework/dist/path.js";

export const relativePath = remembered(way);

/** From a root, or none, and a file to what it names. */
export const resolvePath = remembered(resolve);
