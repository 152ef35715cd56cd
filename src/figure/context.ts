/** What a figure may know besides its rows: what is printed, constants, specimens and cells. */
import type {Warning} from "../formats/table.js";

/** What is printed: a claim as the page needs it. */
export interface Printed {
  id: string;
  figure: string;
  specimen: string;
  quantity: string;
  condition: string;
  comparator: string;
  value: string;
  value_high: string;
  uncertainty: string;
  unit: string;
  note: string;
}
export interface Constant {
  id: string;
  symbol: string;
  value: number;
  unit: string;
  tag: string;
  source: string;
}
/** A collector: its layers from the electrolyte side down, thickness in nm as printed (null where none is). */
export interface Specimen {
  specimen: string;
  slug: string;
  order: number;
  token: string;
  top: string;
  top_nm: number | null;
  top_claim: string;
  under: string;
  under_nm: number | null;
  under_claim: string;
  foil: string;
  foil_nm: number | null;
  foil_claim: string;
}
export interface Cell {
  cell: string;
  file: string;
  sha256: string;
  bytes: number;
  format: string;
  instrument: string;
  family: string;
  protocol: string;
  specimen: string;
  area_cm2: number | null;
  active_mass_mg: number | null;
  temperature_celsius: number | null;
  provenance: "measured" | "reconstructed";
  figures: string;
  note: string;
  /** Identifier under which a raw file is kept that does not lie in the site. */
  elsewhere?: string;
  /** What the reader of a measured file says of it, and what was derived from it. */
  warnings: Warning[];
  /** A reader's own, dropped into a page: no page of the site tells of its file. */
  own?: true;
}

/** Everything a figure may know besides its rows. Plain data, so that it travels to workers. */
export interface Context {
  claims: Record<string, Printed>;
  constants: Record<string, Constant>;
  specimens: Specimen[];
  cells: Cell[];
  /** Only what figures of one page are known to read; the rest is in the whole. */
  part?: true;
}

/** The printed number of a claim. @throws when the claim is unknown or prints no number. */
export function reported(context: Context, id: string): number {
  const value = Number(printed(context, id).value);
  if (!Number.isFinite(value)) throw new Error(`claim: "${id}" prints no number`);
  return value;
}

const PART = "the part of this page";

/** Whether a figure asked more of the part of a context than it holds; the whole then answers. */
export const lacks = (error: unknown): boolean => error instanceof Error && error.message.endsWith(PART);

export function printed(context: Context, id: string): Printed {
  const claim = context.claims[id];
  if (!claim) throw new Error(`claim: "${id}" is not in ${context.part ? PART : "data/claims.csv"}`);
  return claim;
}

/** The number a claim names in its condition: "x=0.17; …", "rate=0.1C". @throws when it names none. */
export function conditionOf(context: Context, id: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*([\\d.]+)`).exec(printed(context, id).condition);
  if (!found) throw new Error(`claim: the condition of "${id}" names no ${name}`);
  return Number(found[1]);
}

export function constant(context: Context, id: string): number {
  const found = context.constants[id];
  if (!found) throw new Error(`constant: "${id}" is not in ${context.part ? PART : "data/constants.csv"}`);
  return found.value;
}

/** Cells whose manifest row names the figure label ("2i"), in the order of the specimens given. */
export function cellsFor(context: Context, label: string, specimens?: string[]): Cell[] {
  const found = context.cells.filter(
    c => c.figures.split(/\s+/).includes(label) && (!specimens || specimens.includes(c.specimen))
  );
  return specimens
    ? found.sort((a, b) => specimens.indexOf(a.specimen) - specimens.indexOf(b.specimen))
    : found;
}

export function provenanceOf(context: Context, cell: string): "measured" | "reconstructed" {
  const found = context.cells.find(c => c.cell === cell);
  if (!found) throw new Error(`cell: "${cell}" is not in data/manifest.csv`);
  return found.provenance;
}

/** Whether a cell is a reader's own. */
export const isOwn = (context: Context, cell: string): boolean =>
  context.cells.find(c => c.cell === cell)?.own === true;

/** Provenances of the cells of some rows, each once. */
export const provenancesOf = (context: Context, rows: readonly {cell: string}[]): Cell["provenance"][] => [
  ...new Set(rows.map(r => provenanceOf(context, r.cell)))
];

/**
 * Whether a fit, an interval, a spread, an end value or a correlation of the rows says anything: only of
 * measured cells. Of reconstructed ones it gives back what was put in.
 */
export const allowsStatistics = (context: Context, rows: readonly {cell: string}[]): boolean =>
  rows.length > 0 && provenancesOf(context, rows).every(word => word === "measured");
