/**
 * Framework's search for the file that answers an address, made once for each: it is asked some ten thousand times
 * and looks through the folders every time, though no source comes or goes while it runs. Its modules import this file in
 * the place of its own (framework-hooks.js).
 */
import {route as search, type Route} from "@observablehq/framework/dist/route.js";

export * from "@observablehq/framework/dist/route.js";

const known = new Map<string, Route | undefined>();

export function route(root: string, path: string, endings: readonly string[]): Route | undefined {
  const key = JSON.stringify([root, path, endings]);
  if (!known.has(key)) known.set(key, search(root, path, endings));
  return known.get(key);
}
