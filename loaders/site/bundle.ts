import {readFile, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, relative, resolve} from "node:path";
import {transform} from "esbuild";
import {rollup, type GetManualChunk, type OutputChunk, type Plugin} from "rollup";

/**
 * Modules of the built pages, joined: a page asks for a few files instead of each module for itself. Framework's
 * runtime is left out, since no cell of ours waits for another: a cell runs as the page's code.
 */
const FOLDER = "_import/joined";
const SCRIPT = /<script type="module">([\s\S]*?)<\/script>\n?/;
const PRELOAD = /<link rel="modulepreload"[^>]*>\n?/g;
const CLIENT = /\/_observablehq\/client\.[0-9a-f]+\.js$/;
const ENGINE = /\/_node\/(?:@duckdb\/|apache-arrow@|flatbuffers@|tslib@)/;
/** Packages that say of their modules that they do nothing by being loaded; Framework's copies have lost that word. */
const PURE = /\/_node\/d3-/;
const START = /\/_import\/(?:components\/start|paper\/index)\.[0-9a-f]+\.js$/;
const FIGURE = /\/_import\/paper\/figures\/[a-z-]+\/((?:fig|table|model)-[a-z0-9-]+)\.[0-9a-f]+\.js$/;
/** The model that figures of several pages stand on. */
const MODEL = /\/_import\/models\/diffusion\//;
/** How Framework writes the address of a module that is handed on, to a worker for instance. */
const ADDRESS =
  /new URL\("(\.[^"]+\.js)", (?:location|import\.meta\.url)\)\.href|import\.meta\.resolve\("(\.[^"]+\.js)"\)/g;
/** How it writes the imports of a cell, one or several. As a module's own they come with the page, not after it. */
const CELL_IMPORT = /const (\{[^}]*\}) = await import\(("[^"]+")\);/g;
const CELL_IMPORTS = /const \[(\{[^\]]*\})\] = await Promise\.all\(\[(import\([^\]]*\))\]\);/g;

/** Ending of a figure that is handed on by its address: a file of its own that leads to where it is joined into. */
const ALONE = "?alone";
const handedOn = (file: string): string => `export {default} from ${JSON.stringify(file)};`;

/** What Framework's `define` does for a cell whose inputs all are the browser's own. */
const DEFINE = `export const define = async ({id, inputs = [], body}) => {
  const missing = inputs.filter(name => !(name in globalThis));
  if (missing.length) throw new Error("cell " + id + ": nothing is called " + missing.join(", "));
  return body(...inputs.map(name => globalThis[name]));
};`;

/** Name of a figure → page it stands on. */
type Homes = ReadonlyMap<string, string>;

/** Joins the modules of every page below `dist` and lets the pages ask for the joined ones. */
export async function bundle(dist: string, pages: string[], homes: Homes): Promise<void> {
  const scripts = await Promise.all(
    pages.map(async page => {
      const html = await readFile(`${dist}/${page}`, "utf8");
      return {page, html, code: SCRIPT.exec(html)?.[1] ?? ""};
    })
  );
  const scripted = scripts.filter(({code}) => code.trim());
  const build = await rollup({
    input: Object.fromEntries(scripted.map(({page}) => [page.replace(/\.html$/, ""), `${dist}/${page}.js`])),
    plugins: [
      pageModules(dist, new Map(scripted.map(({page, code}) => [`${dist}/${page}.js`, code]))),
      minified()
    ],
    treeshake: {moduleSideEffects: id => !PURE.test(id)},
    onLog(level, log) {
      if (level === "warn" && /^(?:UNRESOLVED_IMPORT|MISSING_EXPORT|EMPTY_BUNDLE)$/.test(log.code ?? ""))
        throw new Error(`site: the modules of the pages do not join: ${log.message}`);
    }
  });
  const {output} = await build.write({
    dir: dist,
    format: "es",
    hashCharacters: "hex",
    entryFileNames: ({name}) => `${FOLDER}/${name.replaceAll("/", "-")}.[hash].js`,
    chunkFileNames: ({name}) => `${FOLDER}/${plainName(name)}.[hash].js`,
    // What is shorter than the request it would cost is joined to a part that is loaded where it is used.
    experimentalMinChunkSize: 500,
    manualChunks: parts(homes)
  });
  await build.close();
  const chunks = output.filter((o): o is OutputChunk => o.type === "chunk");
  for (const {page, html} of scripted) {
    const entry = chunks.find(c => c.isEntry && c.facadeModuleId === `${dist}/${page}.js`)!;
    const files = [...entry.imports, entry.fileName];
    await writeFile(`${dist}/${page}`, asking(html, page, files, laterBytes(entry, files, chunks)));
  }
  await dropJoined(dist, new Set(chunks.map(c => c.fileName)));
}

/** Bytes of what a page asks for once its figures are used, beyond what it asks for at once. */
function laterBytes(entry: OutputChunk, atOnce: readonly string[], chunks: readonly OutputChunk[]): number {
  const seen = new Set(atOnce);
  const add = (name: string): number => {
    const chunk = chunks.find(c => c.fileName === name);
    if (!chunk || seen.has(name)) return 0;
    seen.add(name);
    return chunk.imports.reduce((sum, next) => sum + add(next), Buffer.byteLength(chunk.code));
  };
  return entry.dynamicImports.reduce((sum, name) => sum + add(name), 0);
}

/** A page that asks for joined modules, all of them at once, and says how much its figures will ask for. */
function asking(html: string, page: string, files: string[], later: number): string {
  const up = "../".repeat(page.split("/").length - 1) || "./";
  const asked =
    (later ? `<meta name="figure-code" content="${later}">\n` : "") +
    files.map(f => `<link rel="modulepreload" href="${up}${f}">\n`).join("");
  return html
    .replace(PRELOAD, "")
    .replace(SCRIPT, () => `${asked}<script type="module" src="${up}${files.at(-1)}"></script>\n`);
}

/** The scripts of the pages as modules, and addresses of modules as addresses of what they are joined into. */
function pageModules(dist: string, pages: Map<string, string>): Plugin {
  return {
    name: "pages",
    resolveId(source, importer) {
      if (pages.has(source)) return source;
      if (!source.startsWith("/")) return resolve(dirname(importer!), source);
      return source.startsWith(dist) ? source : `${dist}${source}`;
    },
    load(id) {
      if (CLIENT.test(id)) return DEFINE;
      if (id.endsWith(ALONE)) return handedOn(id.slice(0, -ALONE.length));
      return pages.get(id) ?? readFile(id, "utf8");
    },
    transform(code, id) {
      const imports: string[] = [];
      const hoist = (names: string, from: string): string => {
        imports.push(`import ${names} from ${from};\n`);
        return "";
      };
      const hoisted = pages.has(id)
        ? code
            .replace(CELL_IMPORT, (_, names: string, from: string) => hoist(names, from))
            .replace(CELL_IMPORTS, (_, all: string, from: string) => {
              const addresses = [...from.matchAll(/"[^"]+"/g)].map(m => m[0]);
              (all.match(/\{[^}]*\}/g) ?? []).forEach((names, i) => hoist(names, addresses[i]!));
              return "";
            })
        : code;
      return (imports.join("") + hoisted).replace(ADDRESS, (_, ofPage?: string, ofModule?: string) => {
        const file = resolve(dirname(id), (ofPage ?? ofModule)!);
        const reference = this.emitFile({
          type: "chunk",
          id: FIGURE.test(file) ? `${file}${ALONE}` : file,
          name: plainName(file)
        });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      });
    }
  };
}

const minified = (): Plugin => ({
  name: "minified",
  renderChunk: async code => (await transform(code, {minify: true, format: "esm", target: "es2022"})).code
});

const plainName = (file: string): string => file.replace(/^.*\//, "").replace(/\.[0-9a-f]{8}(?:\.js)?$/, "");

/**
 * Which file a module goes into: the engine's library, what every page runs, what figures of one page alone need,
 * what those share that stand on the model of diffusion, and what figures of other pages share. The rest is split as it is imported.
 */
function parts(homes: Homes): GetManualChunk {
  let known: Map<string, string> | null = null;
  return (id, {getModuleInfo, getModuleIds}) => {
    known ??= partsOf([...getModuleIds()].sort(), name => getModuleInfo(name)!.importedIds, homes);
    return known.get(id);
  };
}

function partsOf(
  ids: string[],
  imports: (id: string) => readonly string[],
  homes: Homes
): Map<string, string> {
  const closure = (id: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(id)) for (const next of (seen.add(id), imports(id))) closure(next, seen);
    return seen;
  };
  const shell = new Set(ids.filter(id => START.test(id)).flatMap(id => [...closure(id)]));
  const users = new Map<string, Set<string>>();
  for (const id of ids) {
    const figure = FIGURE.exec(id)?.[1];
    if (!figure) continue;
    for (const used of closure(id)) {
      const pages = users.get(used) ?? new Set();
      users.set(used, pages.add(homes.get(figure) ?? "figures"));
    }
  }
  const modelling = new Set(ids.filter(id => MODEL.test(id)).flatMap(id => [...(users.get(id) ?? [])]));
  const part = (id: string): string | null => {
    if (ENGINE.test(id)) return "duckdb";
    if (CLIENT.test(id)) return "shell";
    const pages = users.get(id);
    if (shell.has(id)) return pages ? "kit" : "shell";
    if (!pages) return null;
    if (pages.size === 1) return `figures-${[...pages][0]}`;
    return [...pages].every(page => modelling.has(page)) ? "figures-models" : "figures-shared";
  };
  return new Map(ids.flatMap(id => (part(id) ? [[id, part(id)!] as const] : [])));
}

/** Single modules are not asked for any more. */
async function dropJoined(dist: string, kept: ReadonlySet<string>): Promise<void> {
  await rm(`${dist}/_node`, {recursive: true, force: true});
  await rm(`${dist}/_observablehq`, {recursive: true, force: true});
  for (const entry of await readdir(`${dist}/_import`, {recursive: true, withFileTypes: true})) {
    const file = relative(dist, `${entry.parentPath}/${entry.name}`);
    if (entry.isFile() && file.endsWith(".js") && !kept.has(file)) await rm(`${dist}/${file}`);
  }
}
