/** A reader's own cells among those of the paper: one more specimen each, measured, drawn by the figures themselves. */
import {OWN_ORDER} from "../chart/specimen.js";
import {FAMILIES} from "../data/families.js";
import type {Cell, Context, Figure, Specimen, State} from "../figure/figure.js";
import {cellsFor, defaults} from "../figure/figure.js";
import type {Warning} from "../formats/table.js";
import type {Facts} from "./facts.js";

export interface Own {
  /** Id in every table: `yours-1`. */
  cell: string;
  /** Place among the reader's cells, from 1. */
  number: number;
  file: {name: string; bytes: number; fingerprint: string};
  format: string;
  /** Raw rows of the file. */
  rows: number;
  facts: Facts;
  /** The file says of itself that no instrument wrote it. */
  made: boolean;
  warnings: Warning[];
}

/** What decides over what is drawn and said of cells: where it has become another, what was begun before is overtaken. */
export const standing = (drawn: readonly Own[]): string =>
  JSON.stringify(drawn.map(({cell, facts}) => [cell, facts]));

/** Colours, dashes and marks there are for own cells; more cells than these take turns. */
const LOOKS = 3;
/** What a series of a reader's own is always called; a file that says that it was made up is called so. */
export function labelOf({number, made}: Pick<Own, "number" | "made">, all: readonly unknown[]): string {
  const which = all.length === 1 ? "" : ` ${number}`;
  return made ? `example${which}, not measured` : `yours${which}, measured`;
}

const specimenOf = (own: Own, all: readonly Own[]): Specimen => ({
  specimen: labelOf(own, all),
  slug: own.cell,
  order: OWN_ORDER + ((own.number - 1) % LOOKS),
  token: `yours${((own.number - 1) % LOOKS) + 1}`,
  ...{top: "", top_nm: null, top_claim: "", under: "", under_nm: null, under_claim: ""},
  ...{foil: "", foil_nm: null, foil_claim: ""}
});

/** Labels of the figures that the paper's cells of the same kind of test stand in. */
export const figuresFor = (
  context: Context,
  {family, protocol}: Pick<Facts, "family" | "protocol">
): string[] => [
  ...new Set(
    context.cells
      .filter(c => c.family === family && c.protocol === protocol)
      .flatMap(c => c.figures.split(/\s+/))
      .filter(Boolean)
  )
];

export const cellOf = (own: Own, all: readonly Own[], context: Context): Cell => ({
  cell: own.cell,
  file: own.file.name,
  sha256: "",
  bytes: own.file.bytes,
  format: own.format,
  instrument: "",
  family: own.facts.family,
  protocol: own.facts.protocol,
  specimen: labelOf(own, all),
  area_cm2: own.facts.area_cm2,
  active_mass_mg: own.facts.active_mass_mg,
  temperature_celsius: own.facts.temperature_celsius,
  provenance: own.made ? "reconstructed" : "measured",
  figures: figuresFor(context, own.facts).join(" "),
  note: "",
  warnings: own.warnings,
  own: true
});

/** The paper's context with the reader's cells in it. */
export const withOwn = (context: Context, all: readonly Own[]): Context => ({
  ...context,
  specimens: [...context.specimens, ...all.map(own => specimenOf(own, all))],
  cells: [...context.cells, ...all.map(own => cellOf(own, all, context))]
});

/** Own cells that lie over a figure. */
export const laidOver = (figure: Pick<Figure, "label">, all: readonly Own[], context: Context): Own[] =>
  all.filter(
    own => Object.hasOwn(FAMILIES, own.facts.family) && figuresFor(context, own.facts).includes(figure.label)
  );

/** The figure's published state with the own cells chosen beside those of the paper. */
export function stateWith(
  figure: Pick<Figure, "label" | "controls">,
  drawn: readonly Own[],
  all: readonly Own[],
  context: Context,
  changed: State = {}
): State {
  const state = {...defaults(figure), ...changed};
  const papers =
    (state["specimens"] as string[] | undefined) ??
    cellsFor(context, figure.label)
      .filter(c => !c.own)
      .map(c => c.specimen);
  return {
    ...state,
    specimens: [...papers, ...laidOver(figure, drawn, context).map(own => labelOf(own, all))]
  };
}
