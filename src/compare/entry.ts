/** A file on the desk: what is known of it, and how its reading stands. */
import type {Summary} from "../formats/summary.js";
import type {Own} from "./cells.js";
import type {Unmapped} from "./answer.js";

export interface Entry {
  number: number;
  file: File | null;
  own: Own;
  state: "waiting" | "reading" | "read" | "refused" | "given up";
  /** How far the reading is, 0 to 1. */
  done: number;
  /** Rows there were when the page was last told of more. */
  told: number;
  /** A sentence where it was refused or given up. */
  message: string;
  summary: Summary | null;
  first: (string | number | null)[][];
  /** The table of a file no reader knows, for which columns can be named. */
  unmapped: Unmapped | null;
  running: AbortController | null;
}

/** @param number place on the desk, from 1; @param file null for a cell of a saved work */
export const entryOf = (number: number, file: File | null, fingerprint: string): Entry => ({
  number,
  file,
  state: "waiting",
  done: 0,
  told: 0,
  message: "",
  summary: null,
  first: [],
  unmapped: null,
  running: null,
  own: {
    cell: `yours-${number}`,
    number,
    file: {name: file?.name ?? "", bytes: file?.size ?? 0, fingerprint},
    format: "",
    rows: 0,
    facts: {
      name: file?.name.replace(/\.[^.]*$/, "") ?? "",
      family: "half-cell",
      protocol: "cycling",
      like: "",
      cathode: "",
      area_cm2: null,
      active_mass_mg: null,
      temperature_celsius: null,
      formation_cycles: null,
      turn: "as written",
      side: {}
    },
    made: false,
    warnings: []
  }
});

/** Whether what was said of a file may be otherwise the next time. */
export const isPassing = ({state, message}: Entry): boolean =>
  state === "given up" || (state === "refused" && /\btry again\b/.test(message));
