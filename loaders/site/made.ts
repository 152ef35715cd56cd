import {existsSync, readFileSync} from "node:fs";
import type {ClaimEntry} from "../../src/claims/entry.js";
import type {Context, DataTable} from "../../src/figure/figure.js";
import {specimens} from "../../src/figure/specimens.js";
import type {Word} from "../../src/components/shell/words.js";
import {work} from "../paths.js";

/** One line of figures.json. */
export interface FigureEntry {
  id: string;
  label: string;
  /** Labels it joins, each of which has a line of its own. */
  unites?: string[];
  title: string;
  page: string;
  rebuild: string;
  limits?: string;
  finding: string;
  provenance: Word[];
  tables: string[];
  /** raw files behind the published state */
  cells: string[];
  claims: string[];
  sql: string | null;
  /** Its number controls at their published values. */
  numbers: Record<string, {value: string; unit: string}>;
  /** Its named results at the published state, as HTML. */
  says?: Record<string, string>;
}
/** What the build made before the pages are written. */
interface MadeBefore {
  context: Context;
  figures: Map<string, FigureEntry>;
  ledger: Map<string, ClaimEntry>;
  /** of each raw file, by cell */
  firstRows: Record<string, DataTable>;
}

/** Read once. */
let cache: MadeBefore | null = null;

export function made(): MadeBefore {
  if (cache) return cache;
  const read = <T>(file: string, empty: T): T =>
    existsSync(`${work}/${file}`) ? (JSON.parse(readFileSync(`${work}/${file}`, "utf8")) as T) : empty;
  const context = read<Context | null>("tables/context.json", null);
  if (!context) throw new Error("site: .workbook/tables is empty; run `npm run tables` first");
  specimens.put(context.specimens);
  cache = {
    context,
    figures: new Map(read<FigureEntry[]>("figures.json", []).map(f => [f.id, f])),
    ledger: new Map(read<ClaimEntry[]>("claims.json", []).map(c => [c.id, c])),
    firstRows: read<Record<string, DataTable>>("first-rows.json", {})
  };
  return cache;
}

export const staticFigure = (id: string, alone: boolean): string => {
  const file = `${work}/static/${alone ? "alone" : "page"}/${id}.html`;
  if (!existsSync(file))
    throw new Error(`site: no figure "${id}" has been drawn; is its module below src/paper/figures?`);
  return readFileSync(file, "utf8");
};
