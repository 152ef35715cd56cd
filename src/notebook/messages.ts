import type {Param} from "../database/answer.js";
import {placesOf, type Cell, type Mode, type Notebook} from "./notebook.js";

/** Rows on their way: one array per column. */
export interface Columns {
  names: string[];
  types: string[];
  values: Param[][];
  count: number;
  truncated: boolean;
}

export interface Defined {
  id: number;
  mode: Mode;
  source: string;
  name?: string;
  /** Where the cell stands, from 1, as sentences name it. */
  place: number;
}

/** Some cells of a notebook and the places of all. @param dropped cells that are no more */
export function cellsMessage(book: Notebook, cells: readonly Cell[], dropped: number[]): ToFrame {
  const places = placesOf(book);
  const place = new Map(places);
  return {
    type: "cells",
    cells: cells.map(({id, mode, source, name}) => ({
      id,
      mode,
      source,
      place: place.get(id)!,
      ...(name ? {name} : {})
    })),
    dropped,
    places
  };
}

/** What the page tells the sandbox. */
export type ToFrame =
  | {type: "cells"; cells: Defined[]; dropped: number[]; places: [id: number, place: number][]}
  | {type: "answer"; ask: number; answer: Columns | {error: string}}
  | {type: "library"; name: string; content: unknown; error?: string}
  | {type: "tops"; tops: [id: number, top: number][]}
  | {type: "focus"; id: number}
  | {type: "take"};

/** What the sandbox tells the page. It is foreign: each is read by {@link fromFrame} before it is believed. */
export type FromFrame =
  | {type: "ready"}
  | {type: "ask"; ask: number; id: number; text: string; params: Param[]}
  | {type: "want"; name: string}
  | {type: "cell"; id: number; state: CellState; error?: string; line?: number}
  | {type: "names"; id: number; defines: string[]}
  | {type: "heights"; heights: [id: number, height: number][]}
  | {type: "leave"; id: number}
  /** null: they are more than is taken */
  | {type: "outputs"; outputs: [id: number, html: string][] | null}
  | {type: "beat"};

export type CellState = "waiting" | "done" | "failed";

/** More than this is not taken from a sandbox, or not shown by it. */
export const CAPS = {
  /** rows one query brings to a cell */
  rows: 10_000,
  /** px, height of one output */
  height: 4_000,
  /** messages in a second; more end the sandbox */
  messages: 500,
  /** characters of a query or of an error */
  text: 100_000,
  /** characters of all outputs taken into a page */
  page: 20_000_000,
  /** queries that wait at one time */
  asks: 50,
  /** nodes of one output */
  nodes: 20_000,
  /** seconds a cell may run without a pause */
  busy: 3
} as const;

type Read = (m: Record<string, unknown>) => FromFrame | null;
const isId = (v: unknown): v is number => Number.isSafeInteger(v) && (v as number) >= 0;
const isText = (v: unknown): v is string => typeof v === "string" && v.length <= CAPS.text;
const isParam = (v: unknown): v is Param => v === null || /^(?:string|number|boolean)$/.test(typeof v);

const isOutput = (v: unknown): v is [number, string] =>
  Array.isArray(v) && isId(v[0]) && typeof v[1] === "string";

const READ: Record<string, Read> = {
  ready: () => ({type: "ready"}),
  beat: () => ({type: "beat"}),
  ask: ({ask, id, text, params}) =>
    isId(ask) && isId(id) && isText(text) && Array.isArray(params) && params.every(isParam)
      ? {type: "ask", ask, id, text, params}
      : null,
  want: ({name}) => (isText(name) ? {type: "want", name} : null),
  cell: ({id, state, error, line}) =>
    isId(id) && /^(?:waiting|done|failed)$/.test(String(state))
      ? {
          type: "cell",
          id,
          state: state as CellState,
          ...(isText(error) ? {error} : {}),
          ...(isId(line) ? {line} : {})
        }
      : null,
  names: ({id, defines}) =>
    isId(id) && Array.isArray(defines) && defines.length <= 1000 && defines.every(isText)
      ? {type: "names", id, defines}
      : null,
  heights: ({heights}) =>
    Array.isArray(heights) &&
    heights.length <= 10_000 &&
    heights.every(h => Array.isArray(h) && isId(h[0]) && Number.isFinite(h[1]))
      ? {
          type: "heights",
          heights: heights.map(([id, height]: [number, number]) => [
            id,
            Math.min(Math.max(0, height), CAPS.height)
          ])
        }
      : null,
  outputs: ({outputs}) =>
    Array.isArray(outputs) && outputs.length <= 10_000 && outputs.every(isOutput)
      ? {
          type: "outputs",
          outputs: outputs.reduce((sum, [, html]) => sum + html.length, 0) <= CAPS.page ? outputs : null
        }
      : null,
  leave: ({id}) => (isId(id) ? {type: "leave", id} : null)
};

/** A message of the sandbox as this page understands it; null for anything else. */
export function fromFrame(data: unknown): FromFrame | null {
  if (typeof data !== "object" || data === null) return null;
  const {type} = data as {type?: unknown};
  const read = typeof type === "string" && Object.hasOwn(READ, type) ? READ[type] : undefined;
  return read?.(data as Record<string, unknown>) ?? null;
}
