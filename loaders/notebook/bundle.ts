import {createHash} from "node:crypto";
import {realpathSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {build, type Plugin} from "esbuild";
import {LIBRARIES} from "../../src/notebook/words.js";
import {figureFiles} from "../figure-files.js";
import {MODELS, modelEntry, readable} from "./models.js";
import {keptIn} from "../kept.js";
import {notebookFolder, root} from "../paths.js";
import {packageFolder} from "../site/licences.js";
import {digestOfAll} from "../sources.js";

/** Packages that came into the scripts, by their folders. */
const packages = new Set<string>();

/** Where its modules lie, which is where those that import others are told to be. */
const kit = realpathSync(`${root}/node_modules/@observablehq/notebook-kit/dist/src`);

/**
 * Parts of notebook-kit that its package does not export, and those that are left out: cells are JavaScript, so its
 * compilers of TypeScript and of Observable's older language, which are most of its weight, are not needed.
 */
const notebookKit: Plugin = {
  name: "notebook-kit",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^@observablehq\/notebook-kit\/define$/}, () => ({path: `${kit}/runtime/define.js`}));
    onResolve({filter: /^@observablehq\/notebook-kit\/generators$/}, () => ({
      path: `${kit}/runtime/stdlib/generators/index.js`
    }));
    onResolve({filter: /^\.\/display\.js$/}, ({importer}) =>
      importer === `${kit}/runtime/define.js` ? {path: `${root}/src/notebook/frame/display.ts`} : undefined
    );
    onResolve({filter: /^\.\/(?:typescript|observable)\.js$/}, ({path, importer}) =>
      importer === `${kit}/javascript/transpile.js` ? {path, namespace: "left-out"} : undefined
    );
    onLoad({filter: /./, namespace: "left-out"}, () => ({
      contents: "export const transpileTypeScript = undefined, transpileObservable = undefined;"
    }));
  }
};

/** Of the editor alone: it reads and writes the file form and compiles nothing. */
const noCompiler: Plugin = {
  name: "no-compiler",
  setup({onResolve, onLoad}) {
    onResolve({filter: /\/javascript\/(?:parse|template|transpile)\.js$/}, ({path, importer}) =>
      importer === `${kit}/index.js` ? {path, namespace: "no-compiler"} : undefined
    );
    onLoad({filter: /./, namespace: "no-compiler"}, () => ({contents: ""}));
  }
};

/** What htl writes for one handler, and what it would for an object of handlers. */
const HANDLER = 'string += "::" + j;';
const HANDLERS =
  "string = string.slice(0, attributeNameStart - strings[j - 1].length) + '::' + j + \"=''\"; arguments[j] = {[name]: value};";

/**
 * htl puts a handler into the markup as an attribute and takes it out again. A policy without inline handlers refuses
 * each with a line in the console, so handlers go the way htl has for attributes that come as one object.
 */
const noInlineHandlers: Plugin = {
  name: "no-inline-handlers",
  setup({onLoad}) {
    onLoad({filter: /\/htl\/src\/index\.js$/}, async ({path}) => {
      const parts = (await readFile(path, "utf8")).split(HANDLER);
      if (parts.length !== 2) throw new Error(`bundle: htl no longer has "${HANDLER}" once; read ${path}`);
      return {contents: parts.join(HANDLERS)};
    });
  }
};

async function joined(
  entry: {file: string} | {text: string},
  format: "esm" | "iife",
  plugins: Plugin[] = []
): Promise<string> {
  const {outputFiles, metafile} = await build({
    ...("file" in entry
      ? {entryPoints: [`${root}/${entry.file}`]}
      : {stdin: {contents: entry.text, resolveDir: root, loader: "ts"}}),
    absWorkingDir: root,
    bundle: true,
    write: false,
    format,
    ...(format === "iife" ? {globalName: "library"} : {}),
    minify: true,
    legalComments: "none",
    charset: "utf8",
    target: "es2022",
    plugins: [...plugins, notebookKit, noInlineHandlers],
    metafile: true,
    logLevel: "silent"
  });
  if (Object.keys(metafile.inputs).some(input => input.includes("node_modules/typescript/")))
    throw new Error(
      `notebook: ${"file" in entry ? entry.file : "a library"} took in the compiler of TypeScript; see which parts of notebook-kit are left out in loaders/notebook/bundle.ts`
    );
  for (const input of Object.keys(metafile.inputs)) {
    const folder = packageFolder(input);
    if (folder) packages.add(folder);
  }
  return outputFiles[0]!.text;
}

/** The document of the sandbox: its policy, its one script, named by its digest, and its look. */
async function frameDocument(): Promise<string> {
  const script = (await joined({file: "src/notebook/frame/index.ts"}, "iife")).replaceAll(
    "</script",
    "<\\/script"
  );
  const {outputFiles} = await build({
    entryPoints: [`${root}/src/notebook/frame/index.css`],
    bundle: true,
    write: false,
    minify: true,
    logLevel: "silent"
  });
  const digest = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}' 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return `<!doctype html>
<html lang="en" class="js alive"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv="x-dns-prefetch-control" content="off"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>Outputs of the notebook</title><style>${outputFiles[0]!.text}</style></head><body>${PATTERNS}<script>${script}</script></body></html>
`;
}

const PATTERNS =
  '<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4"/></pattern><pattern id="se" width="11" height="9" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".9"/><circle cx="7.5" cy="4" r=".7"/><circle cx="4" cy="7" r=".8"/><circle cx="9.6" cy="7.8" r=".6"/></pattern></defs></svg>';

/** Which scripts there are, for the page that hands them out. */
export interface Index {
  /** library → file */
  libraries: Record<string, string>;
  /** figure → file that holds it */
  figures: Record<string, string>;
  /** model → file with its readable and its fast version */
  models: Record<string, string>;
}

/** Figures by the page they stand on, from where their modules lie. */
function figurePages(): Map<string, [id: string, file: string][]> {
  const pages = new Map<string, [string, string][]>();
  for (const [id, file] of figureFiles()) {
    const page = /figures\/([a-z-]+)\//.exec(file)![1]!;
    pages.set(page, [...(pages.get(page) ?? []), [id, file]]);
  }
  return pages;
}

/** A library of figures as a script. */
const figureLibrary = (figures: [id: string, file: string][]): Promise<string> =>
  joined(
    {
      text: `import {opened} from "./src/notebook/library/figure-handle.ts";
${figures.map(([, file], i) => `import f${i} from "./src/${file}.ts";`).join("\n")}
export default opened([${figures.map((_, i) => `f${i}`).join(", ")}]);`
    },
    "iife"
  );

const editorScript = (): Promise<string> =>
  joined({file: "src/notebook/editor/index.ts"}, "esm", [noCompiler]);

/** Makes all of it: document of the sandbox, editor, libraries, and the list of them. */
export async function makeNotebook(): Promise<void> {
  await mkdir(notebookFolder, {recursive: true});
  const kept = keptIn("notebook", digestOfAll());
  const files = await kept.soon(null, scripts);
  kept.end();
  for (const [name, text] of files) await writeIfOther(`${notebookFolder}/${name}`, text);
}

async function scripts(): Promise<[name: string, text: string][]> {
  const index: Index = {libraries: {}, figures: {}, models: {}};
  const works: Promise<[string, string]>[] = [];
  const put = (name: string, text: string | Promise<string>): void =>
    void works.push(Promise.resolve(text).then(text => [name, text]));
  put("frame.htm", frameDocument());
  put("editor.js", editorScript());
  for (const name of LIBRARIES) {
    index.libraries[name] = `${name}.js`;
    put(`${name}.js`, joined({file: `src/notebook/library/${name}.ts`}, "iife"));
  }
  for (const [page, figures] of figurePages()) {
    for (const [id] of figures) index.figures[id] = `figures-${page}.js`;
    put(`figures-${page}.js`, figureLibrary(figures));
  }
  for (const name of MODELS) {
    index.models[name] = `model-${name}.js`;
    put(`model-${name}.js`, joined({text: modelEntry(name)}, "iife"));
  }
  put("models.json", `${JSON.stringify(Object.fromEntries(MODELS.map(name => [name, readable(name)])))}\n`);
  index.libraries["claims"] = "claims.js";
  put("claims.js", joined({file: "src/paper/notebook/claims.ts"}, "iife"));
  const reductions = Object.fromEntries(
    await Promise.all(
      ["cycles", "half-cycles", "traces"].map(
        async name =>
          [name.replace("-", "_"), await readFile(`${root}/src/reductions/${name}.sql`, "utf8")] as const
      )
    )
  );
  put("reductions.json", `${JSON.stringify(reductions)}\n`);
  put("index.json", `${JSON.stringify(index, null, 1)}\n`);
  const files = await Promise.all(works);
  return [...files, ["packages.json", `${JSON.stringify([...packages].sort())}\n`]];
}

/** A file keeps its time while its bytes are the same. */
async function writeIfOther(file: string, text: string): Promise<void> {
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== text) await writeFile(file, text);
}
