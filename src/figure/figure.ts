import type {TableName} from "../data/schema.js";
import type {Element} from "../lib/element.js";
import {keepUnits} from "../words/number.js";
import {setHtml, setPicture, setText} from "../words/typography.js";
import type {Context} from "./context.js";

export * from "./context.js";

/**
 * A figure is a pure module: state → rows (by SQL or by a model) → picture, table and words.
 * It draws every cell and specimen that its context and state name, so that a reader's own can stand among them.
 * It runs at build time on native DuckDB, in the page on DuckDB-WASM, and in tests on both.
 */
export interface Figure<S extends State = State, R extends Row = Row> {
  /** One word in four places: module, page anchor, test, download. */
  id: string;
  /** As the paper numbers it: "2i", "S23", "Table S1"; models of ours: "Model M1". */
  label: string;
  /** Labels of the paper whose panels this picture joins; each keeps a figure of its own. */
  unites?: string[];
  /** Short noun phrase for the index. */
  title: string;
  /** The page that tells about it, without ending: "half-cells". */
  page: string;
  /**
   * live: all that the paper's figure shows is drawn from files, printed numbers or equations; partly: some of it is;
   * schematic: none of it, so a drawing or a statement stands in its place.
   */
  rebuild: "live" | "partly" | "schematic";
  /** What is missing and what is drawn instead; required unless live, absent when live. */
  limits?: string;
  /** Claims the figure draws or is judged by. */
  claims: string[];
  /** What the picture shows: raw files (measured or reconstructed), printed values, our models. */
  shows: ("data" | "reported" | "computed")[];
  controls: Control[];
  /** Name of the one control that answers the finding; it stands under the picture, all others under Explore. */
  answer?: string;
  /** Settings that have a name, instead of one control: each says all that makes it. */
  cases?: {label: string; options: NamedCase[]};
  rows: Query<S> | Compute<S, R>;
  /** Cells whose raw files stand behind the picture; empty for facts and models. */
  cells(state: S, context: Context): string[];
  /** One or two sentences: what is found, at the given state. */
  finding(rows: R[], state: S, context: Context): string;
  /**
   * What the measured ones among the rows show, as a sentence behind the finding; where it is left out, the text
   * alternative of these series alone.
   */
  measured?(rows: R[], state: S, context: Context): string;
  /** Results that the text of a page names by a word, as HTML; they follow the state. */
  says?(rows: R[], state: S, context: Context): Record<string, string>;
  /** How to read it: conditions, definitions, sixty words at most; more stands behind it (`inFull`). May use `<sup>`, `<i>`, `<b>`. */
  caption(state: S, context: Context): string;
  /** Text alternative: what a reader who does not see the picture must know. */
  alternative(rows: R[], state: S, context: Context): string;
  draw(rows: R[], state: S, size: Size, context: Context): Element;
  table(rows: R[], state: S, context: Context): DataTable;
}

export interface NamedCase {
  value: string;
  /** What it is, in a few words. */
  note: string;
  state: State;
}

export type Value = string | number | boolean | string[] | [number, number];
export type State = Record<string, Value>;
export type Row = Record<string, number | string | boolean | null>;

export interface Query<S> {
  tables: TableName[];
  /** DuckDB SQL valid on 0.9 and 1.5. Values that come from a control stand between `sqlValue` marks. */
  sql(state: S, context: Context): string;
}

interface Compute<S, R extends Row> {
  /** True for what takes more than a frame: runs in a worker with progress and cancel. */
  heavy?: boolean | ((state: S) => boolean);
  /** Controls the rows depend on; the others only change the drawing. All when left out. */
  depends?: string[];
  /** States whose rows are made at build under a key, so that the page need not wait for them; null for all others. */
  ready?: {states: S[]; key(state: S): string | null};
  compute(state: S, context: Context, progress?: (done: number) => void): R[] | Promise<R[]>;
}

/** Width of the place in px; narrow below 470. The height is the picture's own, equal for equal `narrow`. */
export interface Size {
  width: number;
  narrow: boolean;
}

/** Cells of one row per column; numbers are formatted by `digits`. */
export interface DataTable {
  /** `exact`: every digit is shown, as of a reader's own query; with `digits`, that many after the point. */
  columns: {name: string; label: string; unit: string | null; digits?: number; exact?: boolean}[];
  rows: (number | string | null)[][];
}

export type Control =
  | {kind: "specimens"; name: string; label: string; options: string[]; default: string[]}
  | {kind: "choice"; name: string; label: string; options: {value: string; label: string}[]; default: string}
  | {
      kind: "number";
      name: string;
      label: string;
      symbol?: string;
      unit: string;
      min: number;
      max: number;
      step: number;
      log?: boolean;
      default: number;
      published?: number[];
      why?: string;
      /** A button carries it from its least to its greatest value (src/components/play.ts). */
      plays?: boolean;
    }
  /** `link` names a range all linked figures of a page share, as cycles do. */
  | {
      kind: "range";
      name: string;
      label: string;
      unit: string;
      min: number;
      max: number;
      step: number;
      default: [number, number];
      link?: string;
    }
  | {kind: "toggle"; name: string; label: string; default: boolean};

/** Claims of a figure: those it draws or is judged by, then every other statement made about it. */
export const claimsOf = (figure: Pick<Figure, "label" | "claims" | "unites">, context: Context): string[] => [
  ...new Set([
    ...figure.claims,
    ...Object.values(context.claims)
      .filter(claim => (figure.unites ?? [figure.label]).includes(claim.figure))
      .map(claim => claim.id)
  ])
];

export function defaults<S extends State>(figure: Pick<Figure<S>, "controls">): S {
  return Object.fromEntries(figure.controls.map(c => [c.name, c.default])) as S;
}

/** Keeps the types of one figure's state and rows inside the module and a common type outside; sets all its words alike. */
export function defineFigure<S extends State, R extends Row>(figure: Figure<S, R>): Figure {
  const set = (html: string): string => keepUnits(setHtml(html));
  return {
    ...figure,
    title: setText(figure.title),
    ...(figure.limits === undefined ? {} : {limits: setText(figure.limits)}),
    controls: figure.controls.map(setControl),
    finding: (rows, state, context) =>
      set(
        withoutData(figure, rows) +
          figure.finding(rows, state, context) +
          measuredWords(figure, rows, state, context)
      ),
    caption: (state, context) => set(figure.caption(state, context)),
    alternative: (rows, state, context) => setText(figure.alternative(rows, state, context)),
    ...(figure.says
      ? {
          says: (rows: R[], state: S, context: Context) =>
            Object.fromEntries(
              Object.entries(figure.says!(rows, state, context)).map(([name, html]) => [name, set(html)])
            )
        }
      : {}),
    draw: (rows, state, size, context) => setPicture(figure.draw(rows, state, size, context)),
    table(rows, state, context) {
      const {columns, rows: cells} = figure.table(rows, state, context);
      return {columns: columns.map(c => ({...c, label: setText(c.label)})), rows: cells};
    }
  } as Figure<S, R> as unknown as Figure;
}

/** Sentences of a text alternative that a finding can take. */
const MOST_SENTENCES = 4;

/** A finding made of what is printed goes on with what measured files show: the picture of these alone, in words. */
function measuredWords<S extends State, R extends Row>(
  figure: Figure<S, R>,
  rows: R[],
  state: S,
  context: Context
): string {
  if (rows.length === 0) return "";
  const behind = figure.cells(state, context);
  const cells = context.cells.filter(c => c.provenance === "measured" && behind.includes(c.cell));
  const own = rows.filter(row => cells.some(({cell}) => cell === row["cell"]));
  if (own.length === 0) return "";
  const chosen = state["specimens"];
  const specimens = Array.isArray(chosen)
    ? {specimens: chosen.filter(specimen => cells.some(c => c.specimen === specimen))}
    : {};
  const words = (figure.measured ?? figure.alternative).call(
    figure,
    own,
    {...state, ...specimens},
    {...context, cells}
  );
  const sentences = words.split(/(?<=\.)\s+(?=[A-Z])/);
  return ` <b>Measured:</b> ${sentences.slice(0, MOST_SENTENCES).join(" ")}${sentences.length > MOST_SENTENCES ? " The table has the rest." : ""}`;
}

/** A headline over an empty table says so before it says what the paper does. */
const withoutData = <S extends State, R extends Row>(figure: Figure<S, R>, rows: R[]): string =>
  "sql" in figure.rows && rows.length === 0 ? "No data here; only what is printed or computed. " : "";

function setControl(control: Control): Control {
  const label = setText(control.label);
  switch (control.kind) {
    case "choice":
      return {...control, label, options: control.options.map(o => ({...o, label: setText(o.label)}))};
    case "number":
      return {...control, label, ...(control.why === undefined ? {} : {why: setText(control.why)})};
    default:
      return {...control, label};
  }
}

/** Text of a SQL literal; the page highlights what stands between the marks. */
export function sqlValue(value: string | number | string[]): string {
  if (Array.isArray(value)) return value.map(v => sqlValue(v)).join(", ") || "''";
  return `/*«*/${typeof value === "number" ? value : `'${value.replaceAll("'", "''")}'`}/*»*/`;
}

/** The same text without marks, as the reader sees and DuckDB runs it. */
export const plainSql = (sql: string): string => sql.replaceAll("/*«*/", "").replaceAll("/*»*/", "");
