/**
 * Framework's search for the file that answers an address, made once for each: it is asked some ten thousand times
 * and looks through the folders every time, though no source comes or goes while it runs. Its modules import this file in
 * the place of its own (framework-hooks.js).
 */
import {route as search} from "@observablehq/framework/dist/route.js";
import {remembered} from "./remembered.js";

export * from "@observablehq/framework/dist/route.js";

export const route = remembered(search);
