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
  export function readConfig(): Promise<FrameworkConfig>;
}

declare module "@observablehq/framework/dist/build.js" {
  interface Effects {
    logger: Record<"log" | "warn" | "error", (text: unknown) => void>;
    output: {write: (text: unknown) => void};
  }
  export class FileBuildEffects {
    constructor(output: string, cache: string, effects: Effects);
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
  export function rewriteHtml(html: string, resolvers: Resolvers): string;
}
