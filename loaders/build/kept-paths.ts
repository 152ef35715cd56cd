/**
 * Ways from one address to another, found once for each pair: Framework asks for some hundred thousand, most of them of
 * the same few modules. Its modules import this file in the place of its own (framework-hooks.js).
 */
import {relativePath as way, resolvePath as resolve} from "@observablehq/framework/dist/path.js";

export * from "@observablehq/framework/dist/path.js";

/** A function of a few words that is asked once for each. */
function remembered<Words extends (string | undefined)[]>(
  ask: (...words: Words) => string
): (...words: Words) => string {
  const known = new Map<string, string>();
  return (...words) => {
    const key = words.join("\n");
    const found = known.get(key) ?? ask(...words);
    known.set(key, found);
    return found;
  };
}

export const relativePath = remembered(way);

/** From a root, or none, and a file to what it names. */
export const resolvePath = remembered<[string, string, string?]>(resolve);
