import type {TableName} from "../data/schema.js";
import type {Row} from "../figure/figure.js";
import type {Summary} from "../formats/summary.js";
import type {Warning} from "../formats/table.js";
import type {FitRow} from "../models/impedance/fits.js";
import type {Guess} from "./guess.js";

/** What is asked of a file, and what comes back of it. */
export interface Asked {
  cell: string;
  /** What the reader has said; null the first time. */
  family: string | null;
  side: Record<string, string>;
  area_cm2: number | null;
  active_mass_mg: number | null;
  temperature_celsius: number | null;
}

/** What is seen of a file that no reader knows: the table a mapping of columns can be made for. */
export interface Unmapped {
  header: string[];
  preview: string[][];
  sheet: string | null;
  sheets: string[];
}

export type Answer =
  | {kind: "progress"; done: number; total: number}
  | {
      kind: "seen";
      summary: Summary;
      first: (string | number | null)[][];
      guess: Guess;
      /** Whether the file says that no instrument wrote it. */
      made: boolean;
      offered: Partial<Asked>;
    }
  | {kind: "records"; rows: number; file: Uint8Array}
  | {kind: "rows"; table: TableName; rows: Row[]}
  | {kind: "fits"; rows: FitRow[]; done: number; total: number}
  | {kind: "done"; rows: number; cycles: number | null; warnings: Warning[]}
  | {kind: "refused"; message: string; unmapped?: Unmapped};

/** Hands over each answer; the next part is made once it has been taken. */
export type Emit = (answer: Answer) => Promise<void>;
