/** A row of data/manifest.csv. */
export interface Entry {
  /** where the row begins in data/manifest.csv */
  line: number;
  cell: string;
  file: string;
  sha256: string;
  instrument: string;
  format: string;
  family: string;
  protocol: string;
  specimen: string;
  area_cm2: number | null;
  active_mass_mg: number | null;
  temperature_celsius: number | null;
  provenance: "measured" | "reconstructed";
  figures: string;
  side: Record<string, string>;
  note: string;
}

/** Begins with a letter or digit, so that no id is a step up. */
export const isCell = (id: string): boolean => /^[a-zA-Z0-9][a-zA-Z0-9.-]*$/.test(id);
