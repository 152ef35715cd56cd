import {loadContext} from "../../database/site.js";
import {published, publishedJson, publishedText, ROOT} from "../../lib/published.js";
import type {Reductions} from "../ready.js";
import {part} from "../../lib/part.js";

const FOLDER = "data/notebook";

interface Index {
  libraries: Record<string, string>;
  figures: Record<string, string>;
  models: Record<string, string>;
}
let index: Promise<Index> | null = null;
const libraries = (): Promise<Index> =>
  (index ??= publishedJson<Index>(`${FOLDER}/index.json`).catch((error: unknown) => {
    index = null;
    throw error;
  }));

/** Address of a published file, under the name that carries its digest. */
async function addressOf(path: string): Promise<string> {
  const file = (await published())?.[path];
  return new URL(file?.address ?? path, ROOT).href;
}

export const frameAddress = (): Promise<string> => addressOf(`${FOLDER}/frame.htm`);

/** The sheet of outputs, as the document of the sandbox carries it. */
export const frameStyles = async (): Promise<string> =>
  /<style>([^]*?)<\/style>/.exec(await publishedText(`${FOLDER}/frame.htm`))?.[1] ?? "";

type Editor = typeof import("../editor/index.js");
let editor: Promise<Editor> | null = null;

/** The editor, fetched when the first notebook is opened. */
export const loadEditor = (): Promise<Editor> =>
  (editor ??= addressOf(`${FOLDER}/editor.js`)
    .then(address => part(() => import(address) as Promise<Editor>))
    .catch((error: unknown) => {
      editor = null;
      throw error;
    }));

export const loadReductions = (): Promise<Reductions> =>
  publishedJson<Reductions>(`${FOLDER}/reductions.json`);

/** What a cell may ask for by name: a library as its script, what figures know, rows made at build. */
export async function libraryContent(name: string): Promise<unknown> {
  const [kind, id] = name.includes(":")
    ? [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)]
    : [name, ""];
  const {libraries: files, figures, models} = await libraries();
  if (kind === "context") return loadContext();
  if (kind === "figure" && Object.hasOwn(figures, id)) return publishedText(`${FOLDER}/${figures[id]!}`);
  if (kind === "figure")
    throw new Error(`figure: "${id}" is no figure of this workbook; the page Figures lists them`);
  if (kind === "model" && Object.hasOwn(models, id)) return publishedText(`${FOLDER}/${models[id]!}`);
  if (kind === "model")
    throw new Error(
      `model: "${id}" is no model of this workbook; those are ${Object.keys(models).join(", ")}`
    );
  if (name === "claims-data") return claimsData();
  if (kind === "rows" && /^[\w.-]+$/.test(id)) return publishedJson(`figures/${id}.rows.json`);
  if (!id && Object.hasOwn(files, kind)) return publishedText(`${FOLDER}/${files[kind]!}`);
  throw new Error(`library: "${name}" is not in scope; those that are stand in the list of libraries`);
}

/** What the engine of claims is opened with. */
async function claimsData(): Promise<unknown> {
  const [claims, constants, entries] = await Promise.all([
    publishedText("data/claims.csv"),
    publishedText("data/constants.csv"),
    publishedJson("claims.json")
  ]);
  return {claims, constants, entries};
}
