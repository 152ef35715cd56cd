import {dirname, resolve} from "node:path/posix";
import {transform} from "esbuild";
import {rollup, type OutputChunk, type Plugin} from "rollup";
import {CLIENT, FIGURE, parts, type Homes} from "./parts.js";

const FOLDER = "_import/joined";
/** Packages that say of their modules that they do nothing by being loaded; Framework's copies have lost that word. */
const PURE = /\/_node\/d3-/;
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

/** A file that modules were joined into. */
export interface Joined {
  /** place in the site */
  file: string;
  code: string;
  /** files it asks for with itself, and later */
  imports: string[];
  later: string[];
  /** the page whose script it is */
  page: string | null;
}

/**
 * Joins the modules of pages; nothing is read or written.
 * @param modules by their places in the site @param pages script of each page @throws Error when an import leads nowhere
 */
export async function join(
  modules: ReadonlyMap<string, string>,
  pages: ReadonlyMap<string, string>,
  homes: Homes
): Promise<Joined[]> {
  const scripts = new Map([...pages].map(([page, code]) => [`/${page}.js`, code]));
  const build = await rollup({
    input: Object.fromEntries([...pages.keys()].map(page => [page.replace(/\.html$/, ""), `/${page}.js`])),
    plugins: [pageModules(modules, scripts), minified()],
    treeshake: {moduleSideEffects: id => !PURE.test(id)},
    onLog(level, log) {
      if (level === "warn" && /^(?:UNRESOLVED_IMPORT|MISSING_EXPORT|EMPTY_BUNDLE)$/.test(log.code ?? ""))
        throw new Error(`site: the modules of the pages do not join: ${log.message}`);
    }
  });
  const {output} = await build.generate({
    format: "es",
    hashCharacters: "hex",
    entryFileNames: ({name}) => `${FOLDER}/${name.replaceAll("/", "-")}.[hash].js`,
    chunkFileNames: ({name}) => `${FOLDER}/${plainName(name)}.[hash].js`,
    // What is shorter than the request it would cost is joined to a part that is loaded where it is used.
    experimentalMinChunkSize: 500,
    manualChunks: parts(homes)
  });
  await build.close();
  return output
    .filter((made): made is OutputChunk => made.type === "chunk")
    .map(({fileName, code, imports, dynamicImports, isEntry, facadeModuleId}) => ({
      file: fileName,
      code,
      imports,
      later: dynamicImports,
      page: isEntry && scripts.has(facadeModuleId!) ? facadeModuleId!.slice(1, -3) : null
    }));
}

/** The scripts of the pages as modules, and addresses of modules as addresses of what they are joined into. */
function pageModules(modules: ReadonlyMap<string, string>, pages: Map<string, string>): Plugin {
  return {
    name: "pages",
    resolveId(source, importer) {
      return source.startsWith("/") ? source : resolve(dirname(importer!), source);
    },
    load(id) {
      if (CLIENT.test(id)) return DEFINE;
      if (id.endsWith(ALONE)) return handedOn(id.slice(0, -ALONE.length));
      const code = pages.get(id) ?? modules.get(id.slice(1));
      if (code === undefined) throw new Error(`site: ${id.slice(1)}: the site has no such module`);
      return code;
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
