import {execFile} from "node:child_process";
import {copyFileSync, mkdirSync, writeFileSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {register} from "node:module";
import {dirname} from "node:path";
import {promisify} from "node:util";
import {Refusal} from "../../src/lib/refusal.js";
import {chapterPage, figurePage, handedOn} from "../handed-on.js";
import {loadFigures} from "../figures.js";
import {keptIn} from "../kept.js";
import {digestOfSources} from "../sources.js";
import {moduleAt, root} from "../paths.js";
import {loadEdition} from "../publication/site.js";
import {loadPaper} from "../registry.js";
import {Packages} from "./packages.js";
import type {Walked} from "../site/walked.js";
import {openWindow} from "./one-window.js";
import {remembered} from "./remembered.js";
import type {FrameworkConfig, Loaders} from "@observablehq/framework/dist/config.js";

/**
 * Libraries that Framework's client can load by implicit names, which no page of ours uses. Framework asks a public
 * registry for the newest version of each and writes it into the client; a folder in its cache answers it first.
 */
const UNUSED = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Where Framework keeps what it makes on the way. */
const CACHE = `${root}/src/.observablehq/cache`;
const packages = new Packages(`${CACHE}/_node`);

/** Lays what is kept of packages where Framework looks, and nothing else. @returns whether anything is kept */
export async function prepareCache(): Promise<boolean> {
  await rm(CACHE, {recursive: true, force: true});
  for (const name of UNUSED) await mkdir(`${CACHE}/_npm/${name}@0.0.0`, {recursive: true});
  return packages.bring();
}

let loading: ReturnType<typeof load> | null = null;

/** Framework and what answers its imports. */
export const loadFramework = (): ReturnType<typeof load> => (loading ??= load());

/** All that pages are made with, loaded while the database works; whoever uses it later hears of a failure. */
export const getReady = (): void => void ready().catch(() => undefined);

async function ready(): Promise<void> {
  // What is imported after Framework's imports are answered asks another thread for each; ours come before.
  await Promise.all([loadPaper(), loadFigures(), loadEdition(), loadParts()]);
  await loadFramework();
  openWindow();
}

/** What the configuration is made of; it waits for the figures itself. */
const loadParts = (): Promise<unknown> =>
  Promise.all([
    import("../site/frame.js"),
    import("../site/markdown.js"),
    import("../site/parts/index.js"),
    import("../site/parts/notebook.js")
  ]);

async function load() {
  register("./framework-hooks.js", import.meta.url);
  return Promise.all([
    import("@observablehq/framework/dist/build.js"),
    import("@observablehq/framework/dist/config.js"),
    import("./all-kept.js").then(m => m.allKept)
  ]);
}

/**
 * Runs Framework into a folder, with no network and no word unless it fails, once its cache is prepared.
 * @returns pages and modules, which are not in the folder
 * @throws Refusal when a page asks for a public address
 */
export async function framework(output: string): Promise<Walked> {
  const [{build}, {normalizeConfig}, allKept] = await loadFramework();
  const spec = (await import(moduleAt("observablehq.config").href)) as {default: object};
  const config: FrameworkConfig = {...normalizeConfig(spec.default), output};
  await answerLoaders(config.paths());
  nameWithoutDigests(config.loaders);
  const walked = await withoutNetwork(() =>
    quietly(async said => {
      const {PromptEffects} = await import("./prompt-effects.js");
      const effects = new PromptEffects(output, CACHE, said);
      await build({config}, effects).finally(() => effects.settled());
      return effects.settled();
    })
  );
  for (const kept of [...allKept, keptWorkers]) kept.end();
  await packages.keep();
  return walked;
}

/**
 * Between the addresses that sources name and those of the site Framework writes others, with digests of sources, and
 * walks all that a module imports for each. No page outlives the build, so these say the place alone; a digest of what
 * goes into the site is found once.
 */
function nameWithoutDigests(loaders: Loaders): void {
  loaders.getSourceFileHash = () => "";
  loaders.getModuleHash = () => "";
  loaders.resolveImportPath = path => `/_import/${path.replace(/^\//, "")}`;
  loaders.getLocalModuleHash = remembered(loaders.getLocalModuleHash.bind(loaders));
}

/** Puts what loaders would only hand on where Framework keeps what they made: a process for each takes longer than all else. */
async function answerLoaders(addresses: AsyncIterable<string>): Promise<void> {
  for await (const path of addresses) {
    const address = path.slice(1);
    const [made, figure] = [handedOn(address), /^figures\/(.*)$/.exec(address)?.[1]];
    const chapter = /^notebooks\/(.*)$/.exec(address)?.[1];
    const answer = `${CACHE}/${address}${figure || chapter ? ".md" : ""}`;
    mkdirSync(dirname(answer), {recursive: true});
    if (made) copyFileSync(`${root}/${made}`, answer);
    const worker = /^data\/engine\/(.*)\.worker\.js$/.exec(address)?.[1];
    if (worker) writeFileSync(answer, await keptWorkers.soon(worker, () => workerOf(worker)));
    if (figure) writeFileSync(answer, figurePage(figure));
    if (chapter) writeFileSync(answer, chapterPage(chapter));
  }
}

/** Scripts of the engine's worker, each as its loader sends it. */
const keptWorkers = keptIn("workers", digestOfSources(["loaders", "src/data/engine"], [], /\.js$/));

async function workerOf(name: string): Promise<string> {
  const loader = `${root}/src/data/engine/[file].worker.js.js`;
  const {stdout} = await promisify(execFile)(process.execPath, [loader, `--file=${name}`], {
    maxBuffer: 2 ** 26
  });
  return stdout;
}

/** Whoever asks for an address while the pages are made is told that the build has no network. */
async function withoutNetwork<T>(run: () => Promise<T>): Promise<T> {
  const {fetch} = globalThis;
  globalThis.fetch = address => {
    throw new Refusal(
      "site",
      `a page asks for ${String(address instanceof Request ? address.url : address)}, and the build uses no network`,
      null,
      "import the library by its bare name from node_modules"
    );
  };
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Keeps what is said to standard output until it is needed: the last lines go with the error. */
async function quietly<T>(run: (said: (text: unknown) => void) => Promise<T>): Promise<T> {
  const lines: string[] = [];
  const said = (text: unknown): void => void lines.push(String(text));
  const {log, warn, error} = console;
  Object.assign(console, {log: said, warn: said, error: said});
  try {
    return await run(said);
  } catch (fault) {
    if (fault instanceof Refusal || !(fault instanceof Error)) throw fault;
    fault.message = `site: ${fault.message}\n${lines.slice(-8).join("\n")}`;
    throw fault;
  } finally {
    Object.assign(console, {log, warn, error});
  }
}
