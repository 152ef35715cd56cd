import {paperSite, type Make} from "../registry.js";

const KNOWN: Record<string, Make> = {};

export function register(parts: Record<string, Make>): void {
  Object.assign(KNOWN, parts);
}

export function component(name: string, argument: string, path: string): string {
  const known = {...KNOWN, ...paperSite.get().parts};
  const make = known[name];
  if (!make)
    throw new Error(
      `page: "::${name}" in ${path} is no figure and no component; known are ${Object.keys(known).sort().join(", ")}`
    );
  return make(argument, path).replace(/\n\s*\n/g, "\n");
}
