import type {TableName} from "./schema.js";

/** Family of raw files → the folder of its files below data/raw, and the typed table they become. */
export const FAMILIES: Readonly<Record<string, {folder: string; table: TableName}>> = {
  "half-cell": {folder: "half-cells", table: "records"},
  "full-cell": {folder: "full-cells", table: "records"},
  impedance: {folder: "impedance", table: "spectra"},
  "corrosion-thickness": {folder: "corrosion", table: "thickness"},
  "corrosion-current": {folder: "corrosion", table: "holds"}
};
