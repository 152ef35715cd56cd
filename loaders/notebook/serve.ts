import {readFile} from "node:fs/promises";
import type {Param} from "../../src/database/answer.js";
import type {Context} from "../../src/figure/figure.js";
import {toColumns} from "../../src/notebook/columns.js";
import type {Columns} from "../../src/notebook/messages.js";
import {data, notebookFolder, work} from "../paths.js";
import type {Ask} from "./ask.js";
import type {Index} from "./bundle.js";

/** What answers a sandbox: rows of its queries, and what is in scope by its name. Both are plain data, and so is a failure. */
export interface Served {
  rows(text: string, params: readonly Param[]): Promise<Columns | {error: string}>;
  library(name: string): Promise<{content: unknown} | {content: null; error: string}>;
}

/** Served from the tables of the build and the scripts of the notebook. */
export const served = (ask: Ask, context: Context): Served => ({
  rows: (text, params) => ask(text, params).then(toColumns, ({message}: Error) => ({error: message})),
  library: name =>
    contentOf(name, context).then(
      content => ({content}),
      ({message}: Error) => ({content: null, error: message})
    )
});

/** A sandbox for nothing but itself. */
export const NOTHING_SERVED: Served = {
  rows: () => Promise.resolve({error: "no rows here"}),
  library: () => Promise.resolve({content: null, error: "no library here"})
};

async function contentOf(name: string, context: Context): Promise<unknown> {
  const index = JSON.parse(await readFile(`${notebookFolder}/index.json`, "utf8")) as Index;
  const script = (file: string): Promise<string> => readFile(`${notebookFolder}/${file}`, "utf8");
  const [kind, id = ""] = name.split(/:(.*)/s);
  if (kind === "context") return context;
  if (kind === "figure" && index.figures[id]) return script(index.figures[id]);
  if (kind === "model" && index.models[id]) return script(index.models[id]);
  if (name === "claims-data") {
    const text = (file: string): Promise<string> => readFile(file, "utf8");
    return {
      claims: await text(`${data}/claims.csv`),
      constants: await text(`${data}/constants.csv`),
      entries: JSON.parse(await text(`${work}/claims.json`)) as unknown
    };
  }
  if (kind === "rows")
    return JSON.parse(await readFile(`${work}/static/downloads/${id}.rows.json`, "utf8")) as unknown;
  if (index.libraries[name]) return script(index.libraries[name]);
  throw new Error(`library: "${name}" is not in scope`);
}
