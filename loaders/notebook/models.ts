import {readFileSync} from "node:fs";
import {posix} from "node:path";
import ts from "typescript";
import {root} from "../paths.js";

/** Models that have a readable version with a fast one beside it. */
export const MODELS = ["diffusion", "inventory", "corrosion"] as const;
type ModelName = (typeof MODELS)[number];

/** A model's readable version as cells: what it takes from elsewhere, and its sections in order. */
interface Readable {
  /** names the text takes from other modules */
  takes: string[];
  sections: string[];
}

const sourceOf = (name: ModelName): string => readFileSync(`${root}/src/models/${name}/read.ts`, "utf8");

/** Without types; comments and lines stay. */
const plain = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      removeComments: false
    }
  }).outputText;

const IMPORT = /^import \{([^}]+)\} from "([^"]+)";\n/gm;
/** Where the comment of a section begins: `## 2 Dimensionless groups`. */
const SECTION = /^(?=\/\*\*\n \* ## )/m;

export function readable(name: ModelName): Readable {
  const text = plain(sourceOf(name));
  const takes = [...text.matchAll(IMPORT)].flatMap(([, names]) => names!.split(",").map(n => n.trim()));
  const sections = text
    .replace(IMPORT, "")
    .replace(/^export \{\};\n/gm, "")
    .replace(/^export /gm, "")
    .split(SECTION)
    .map(part => part.trim())
    .filter(Boolean);
  return {takes, sections};
}

/** The script of a model: what its text takes, its fast version, and its parameters where it has a table of them. */
export function modelEntry(name: ModelName): string {
  const folder = `src/models/${name}`;
  const parts = [...plain(sourceOf(name)).matchAll(IMPORT)].map(
    ([, names, from]) => `export {${names}} from "./${posix.join(folder, from!).replace(/\.js$/, ".ts")}";`
  );
  return `import * as read from "./${folder}/read.ts";
import * as fast from "./${folder}/fast.ts";
import * as parameters from "./${folder}/parameters.ts";
${parts.join("\n")}
export {read, fast, parameters};`;
}
