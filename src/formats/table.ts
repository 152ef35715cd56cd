/** What every format reader returns: a typed table in BDF column names and units, or a refusal. */
export {Refusal} from "../lib/refusal.js";

export type FormatId =
  | "land-workbook"
  | "land-three-level"
  | "land-text"
  | "landhe-ccs"
  | "landt-csv"
  | "versastudio-par"
  | "parstat-text"
  | "zview-z"
  | "spectrum-text"
  | "biologic-mpt"
  | "gamry-dta"
  | "ivium-data"
  | "autolab-text"
  | "neware-csv"
  | "neware-workbook"
  | "arbin-csv"
  | "arbin-workbook"
  | "maccor-text"
  | "novonix-csv"
  | "basytec-text"
  | "mapped-table"
  | "thickness-table"
  | "bdf-csv"
  | "bdf-parquet";

/** Numbers are Float64Array with NaN for missing; text is string or null for missing. */
export type Column =
  | {name: string; unit: string | null; type: "number" | "integer"; values: Float64Array}
  | {name: string; unit: string | null; type: "string"; values: (string | null)[]};

export interface Warning {
  code: string;
  message: string;
  where?: string;
}

export interface Table {
  format: FormatId;
  rows: number;
  columns: Column[];
  warnings: Warning[];
  metadata: Record<string, string | number | null>;
}

/** Facts a file does not carry itself: unit of a length, pixel size, tilt, time zone of its clock. */
export type Side = Record<string, string | number | boolean | undefined>;

export interface Reader {
  id: FormatId;
  /** Decides by content alone; the name is never trusted. */
  recognise(bytes: Uint8Array): boolean;
  /** @throws Refusal when the file cannot be read whole. */
  read(bytes: Uint8Array, name: string, side?: Side): Table | Promise<Table>;
  /**
   * Of a text in which not every line below the head is a row: the lines that have to stand above what follows `bytes`,
   * so that it is read as it is within the whole file; null where every line is a row.
   */
  leads?(bytes: Uint8Array): Uint8Array | null;
}
