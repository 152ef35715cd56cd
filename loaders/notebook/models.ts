import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {posix} from "node:path";
import {keptIn} from "../kept.js";
import {root} from "../paths.js";
import {digestOfSources} from "../sources.js";

interface Made {
  /** Modules of the version to read. */
  text: readonly string[];
  /** Modules of the version that the figures run. */
  fast: readonly string[];
}
const SLOW_AND_FAST: Made = {text: ["read"], fast: ["fast", "parameters"]};

const PARTS = {
  diffusion: SLOW_AND_FAST,
  inventory: SLOW_AND_FAST,
  corrosion: SLOW_AND_FAST,
  plate: {text: ["read", "read-equilibrium"], fast: ["index", "cases", "parameters"]},
  impedance: {text: ["equations"], fast: ["circuit", "simulate", "fit"]}
} as const satisfies Record<string, Made>;
type ModelName = keyof typeof PARTS;

/** Models that have a readable version with a fast one beside it. */
export const MODELS = Object.keys(PARTS) as ModelName[];

/** A model's readable version as cells: what it takes from elsewhere, and its sections in order. */
interface Readable {
  /** names the text takes from other modules */
  takes: string[];
  sections: string[];
}

const sourcesOf = (name: ModelName): string[] =>
  PARTS[name].text.map(file => plain(readFileSync(`${root}/src/models/${name}/${file}.ts`, "utf8")));

/** The heading of a section whose first declaration is a type, which takes its comment along when it goes. */
const BEFORE_TYPE = /(^\/\*\*(?:\n \*)? ## (?:(?!\*\/)[^])*\*\/\n)(?=(?:export )?(?:interface|type) )/gm;

/** Texts without their types, made once for the same text: the compiler is loaded when one is new. */
export const keptPlain = keptIn("readable", digestOfSources(["loaders/notebook"]));
const compiler = createRequire(import.meta.url);

/** Without types; comments stay. */
const plain = (source: string): string =>
  keptPlain.of(source, () => {
    const ts = compiler("typescript") as typeof import("typescript");
    return ts
      .transpileModule(source.replace(BEFORE_TYPE, "$1;\n"), {
        compilerOptions: {
          target: ts.ScriptTarget.ESNext,
          module: ts.ModuleKind.ESNext,
          removeComments: false
        }
      })
      .outputText.replace(/(?<=\*\/\n);\n/g, "");
  });

const IMPORT = /^import \{([^}]+)\} from "([^"]+)";\n/gm;
/** Where the comment of a section begins: `## 2 Dimensionless groups`. */
const SECTION = /^(?=\/\*\*(?:\n \*)? ## )/m;
const numberOf = (section: string): number => Number(/^\/\*\*(?:\n \*)? ## (\d+)/.exec(section)?.[1] ?? 0);

/** What the modules of a text take from others. */
const taken = (name: ModelName): [names: string, from: string][] =>
  sourcesOf(name)
    .flatMap(text => [...text.matchAll(IMPORT)].map(([, names, from]): [string, string] => [names!, from!]))
    .filter(([, from]) => !PARTS[name].text.some(file => from === `./${file}.js`));

export function readable(name: ModelName): Readable {
  const takes = taken(name).flatMap(([names]) => names.split(",").map(n => n.trim()));
  const sections = sourcesOf(name)
    .flatMap(text =>
      text
        .replace(IMPORT, "")
        .replace(/^export \{\};\n/gm, "")
        .replace(/^export /gm, "")
        .split(SECTION)
    )
    .map(part => part.trim())
    .filter(part => part && !/^\/\*\* (?!## )(?:(?!\*\/)[^])*\*\/$/.test(part));
  return {takes: [...new Set(takes)], sections: sections.sort((a, b) => numberOf(a) - numberOf(b))};
}

/** The script of a model: what its text takes, the version to read, and the fast one. */
export function modelEntry(name: ModelName): string {
  const folder = `src/models/${name}`;
  const from = new Map<string, string>();
  for (const [names, file] of taken(name)) for (const n of names.split(",")) from.set(n.trim(), file);
  const parts = [...from].map(
    ([n, file]) => `export {${n}} from "./${posix.join(folder, file).replace(/\.js$/, ".ts")}";`
  );
  const whole = (kind: keyof Made): string => {
    const files: readonly string[] = PARTS[name][kind];
    return [
      ...files.map((file, i) => `import * as ${kind}${i} from "./${folder}/${file}.ts";`),
      `export const ${kind === "text" ? "read" : kind} = {${files.map((_, i) => `...${kind}${i}`).join(", ")}};`
    ].join("\n");
  };
  return [whole("text"), whole("fast"), ...parts].join("\n");
}
