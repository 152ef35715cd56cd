import {readdir} from "node:fs/promises";
import {moduleAt, root} from "../paths.js";

/** Folders whose modules hold checks, as lists of them or as themes with a list. */
const FOLDERS = ["src/paper/checks", "src/paper/queries"];

const idsIn = (value: unknown): string[] => {
  const list = Array.isArray(value) ? (value as unknown[]) : (value as {checks?: unknown[]} | null)?.checks;
  return (list ?? []).flatMap(one => {
    const {id, kind} = (one ?? {}) as {id?: unknown; kind?: unknown};
    return typeof id === "string" && typeof kind === "string" ? [id] : [];
  });
};

/** Check → the file it is written in, from the root of the repository. */
export async function checkFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of FOLDERS)
    for (const name of (await readdir(`${root}/${folder}`)).sort()) {
      if (!name.endsWith(".ts") || name === "index.ts") continue;
      const made = (await import(
        /* @vite-ignore */ moduleAt(`${folder}/${name.slice(0, -".ts".length)}`).href
      )) as Record<string, unknown>;
      for (const value of Object.values(made))
        for (const id of idsIn(value)) if (!files.has(id)) files.set(id, `${folder}/${name}`);
    }
  return files;
}
