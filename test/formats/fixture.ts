import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Refusal, type Column, type Table} from "../../src/formats/table.js";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Real instrument files stand beside the checkout on some machines; tests that use them say so. */
export const examples = fileURLToPath(new URL("../../../shared/formats/examples/", import.meta.url));
export const hasExamples = existsSync(examples);
export const example = (path: string): Uint8Array => new Uint8Array(readFileSync(examples + path));

export function column(table: Table, name: string): Column {
  const found = table.columns.find(c => c.name === name);
  if (!found) throw new Error(`no column ${name}; there are ${table.columns.map(c => c.name).join(", ")}`);
  return found;
}

/** Values of a column, missing numbers as null. */
export const values = (table: Table, name: string): (number | string | null)[] =>
  [...column(table, name).values].map(v => (typeof v === "number" && Number.isNaN(v) ? null : v));

export const codes = (table: Table): string[] => table.warnings.map(({code}) => code);

/** The refusal a piece of work ends in; fails when it ends otherwise. */
export async function refusal(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
