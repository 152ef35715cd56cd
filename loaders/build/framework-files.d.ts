/** The parts of Framework that the build calls by their files; the package brings no types. */
declare module "@observablehq/framework/dist/config.js" {
  export interface FrameworkConfig {
    output: string;
    root: string;
    paths(): AsyncIterable<string>;
    loaders: Loaders;
  }
  /** Digests and addresses of what lies below the root, each by its path. */
  export interface Loaders {
    getModuleHash(path: string): string;
    getLocalModuleHash(path: string): Promise<string>;
    getSourceFileHash(path: string): string;
    resolveImportPath(path: string): string;
  }
  /** @param spec what a configuration file exports */
  export function normalizeConfig(spec: object): FrameworkConfig;
}

declare module "@observablehq/framework/dist/build.js" {
  interface Effects {
    logger: Record<"log" | "warn" | "error", (text: unknown) => void>;
    output: {write: (text: unknown) => void};
  }
  export class FileBuildEffects {
    constructor(output: string, cache: string, effects: Effects);
    copyFile(from: string, path: string): Promise<void>;
    writeFile(path: string, contents: string | Uint8Array): Promise<void>;
  }
  export function build(what: {config: unknown}, effects: FileBuildEffects): Promise<void>;
}

declare module "@observablehq/framework/dist/html.js" {
  /** What a text of HTML refers to, by kind. */
  export type Assets = Record<
    "files" | "localImports" | "globalImports" | "staticImports" | "localLinks" | "anchors",
    Set<string>
  >;
  export type Resolvers = Record<
    "resolveFile" | "resolveImport" | "resolveScript" | "resolveLink",
    (specifier: string) => string
  >;
  export function findAssets(html: string, path: string): Assets;
  export function rewriteHtmlPaths(html: string, path: string): string;
  export function rewriteHtml(html: string, resolvers: Resolvers): string;
}

declare module "@observablehq/framework/dist/path.js" {
  export function relativePath(source: string, target: string): string;
  export function resolvePath(root: string, source: string, target?: string): string;
}

declare module "@observablehq/framework/dist/route.js" {
  /** The file that answers an address, from the root, and what its name leaves open. */
  export interface Route {
    path: string;
    ext: string;
    params?: Record<string, string>;
  }
  export function route(root: string, path: string, endings: readonly string[]): Route | undefined;
}

declare module "@observablehq/framework/dist/javascript/parse.js" {
  export type Params = Record<string, string> | undefined;
  /** The tree of a module. @throws SyntaxError */
  export function parseProgram(source: string, params: Params): object;
}

declare module "@observablehq/framework/dist/javascript/imports.js" {
  export interface Import {
    name: string;
    type: "local" | "global";
    method: "static" | "dynamic" | "resolve";
  }
  export function findImports(tree: object, path: string, source: string): Import[];
  export function parseImports(root: string, path: string): Promise<Import[]>;
}

declare module "@observablehq/framework/dist/javascript/files.js" {
  /** A file that a module names, and how it reads it. */
  export interface NamedFile {
    name: string;
    method?: string;
  }
  export function findFiles(tree: object, path: string, source: string): NamedFile[];
}

declare module "@observablehq/framework/dist/javascript/transpile.js" {
  /** A module's place, and what answers its questions. */
  export interface Transpiled {
    root: string;
    path: string;
    params?: Record<string, string>;
    resolveImport(specifier: string): Promise<string>;
    resolveFile(name: string): string;
    resolveFileInfo(name: string): {mtimeMs: number; size: number} | undefined;
  }
  export function transpileModule(source: string, options: Transpiled): Promise<string>;
}

declare module "@observablehq/framework/dist/javascript/module.js" {
  type Imports = `${"local" | "global"}${"Static" | "Dynamic"}Imports`;
  /** What a module imports, ours by their places and packages by name; undefined for one that cannot be read. @param path from the root, ending in .js */
  export function getModuleInfo(root: string, path: string): Record<Imports, Set<string>> | undefined;
}

declare module "@observablehq/framework/dist/node.js" {
  /** Joins a package for the browser into Framework's cache, unless it is there. @returns its address */
  export function resolveNodeImport(root: string, name: string): Promise<string>;
}

declare module "@observablehq/framework/dist/npm.js" {
  export function rewriteNpmImports(
    source: string,
    resolve: (specifier: string) => string | undefined
  ): string;
}

declare module "@observablehq/framework/dist/rollup.js" {
  export interface JoinOptions {
    minify: boolean;
    keepNames: boolean;
    define: Record<string, string>;
  }
  export interface StyleOptions {
    minify?: boolean;
    path?: string;
    theme?: string[];
  }
  export function bundleStyles(options: StyleOptions): Promise<string>;
  export function rollupClient(
    input: string,
    root: string,
    path: string,
    options: JoinOptions
  ): Promise<string>;
}

declare module "@observablehq/framework/dist/resolvers.js" {
  /** What a page needs: modules asked for with it, and much that only Framework reads. */
  export interface PageResolvers {
    staticImports: Set<string>;
  }
  export function getResolvers(page: unknown, options: unknown): Promise<PageResolvers>;
}
