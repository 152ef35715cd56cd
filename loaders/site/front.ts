import {existsSync, readFileSync} from "node:fs";
import {root} from "../paths.js";

/** `key: value` lines between the first two `---` of a page. */
export function frontMatter(path: string): Record<string, string> {
  const file = `${root}/src${path}.md`;
  if (!existsSync(file)) return {};
  const found = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, "utf8"));
  return Object.fromEntries(
    (found?.[1] ?? "").split("\n").flatMap(line => {
      const cut = line.indexOf(":");
      return cut > 0
        ? [
            [
              line.slice(0, cut).trim(),
              line
                .slice(cut + 1)
                .trim()
                .replace(/^(["'])(.*)\1$/, "$2")
            ]
          ]
        : [];
    })
  );
}

/** Figures that stand on a page by themselves, outside its folded parts, in order. */
export function openFigures(path: string): string[] {
  const file = `${root}/src${path}.md`;
  if (!existsSync(file)) return [];
  let open = 0;
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap(line => {
      if (/^:::(more|ask|note) /.test(line)) open += 1;
      else if (/^:::\s*$/.test(line)) open -= 1;
      const id = /^::((?:fig|table|model)-[a-z0-9-]+)\s*$/.exec(line)?.[1];
      return id && open === 0 ? [id] : [];
    });
}

/** Titles of the sections of a page, in order. */
export function headings(path: string): string[] {
  const file = `${root}/src${path}.md`;
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/^## (.+)$/gm)].map(found => found[1]!);
}
