import {publishedJson} from "../../lib/published.js";
import type {Notebook} from "../notebook.js";
import {claimNotebook, modelNotebook, type ReadableModel} from "../ready.js";

/** A model's text as cells, its fast version beside it. @throws a sentence for what is no model */
export async function modelBook(name: string): Promise<Notebook> {
  const models = await publishedJson<Record<string, ReadableModel>>("data/notebook/models.json");
  if (!Object.hasOwn(models, name))
    throw new Error(
      `model: "${name}" has no text to open; those that have are ${Object.keys(models).join(", ")}`
    );
  return modelNotebook(name, models[name]!);
}

/** A claim as cells, with its deciding check. @throws a sentence for what is no claim */
export async function claimBook(id: string): Promise<Notebook> {
  const entries = await publishedJson<{id: string; checks: {sql?: string}[]}[]>("claims.json");
  const entry = entries.find(e => e.id === id);
  if (!entry)
    throw new Error(`claim: "${id}" is not printed in this paper; the page Claims lists all of them`);
  if (!entry.checks.length)
    throw new Error(`claim: nothing of the workbook is held against "${id}", so there is no formula to open`);
  return claimNotebook(id, entry.checks[0]!.sql ?? null);
}
