/** What a reader says of a file of their own where the file itself says nothing; all of it can be changed later. */
import {FAMILIES} from "../data/families.js";

/** How the file's signs are to be read: as they stand, current turned round, or current and voltage. */
export const TURNS = ["as written", "current turned", "current and voltage turned"] as const;
export type Turn = (typeof TURNS)[number];

export interface Facts {
  /** What the reader calls the cell. */
  name: string;
  /** A family of data/manifest.csv. */
  family: string;
  /** A protocol of that family. */
  protocol: string;
  /** Specimen of the paper it is held against; empty for all of them. */
  like: string;
  area_cm2: number | null;
  active_mass_mg: number | null;
  temperature_celsius: number | null;
  /** Active material of the cathode, as the reader writes it; empty when not said. */
  cathode: string;
  /** Cycles before the long test that are left out of lives and retentions. */
  formation_cycles: number | null;
  turn: Turn;
  /** What the reader of the file takes as side data: mapping of columns, cycles of sweeps, what opens a cycle. */
  side: Record<string, string>;
}

type NumberFact = "area_cm2" | "active_mass_mg" | "temperature_celsius" | "formation_cycles";

/** Bounds within which a number can be meant, and how the form names it. */
export const NUMBER_FACTS: Readonly<
  Record<NumberFact, {label: string; unit: string; least: number; most: number}>
> = {
  area_cm2: {label: "Area", unit: "cm²", least: 1e-4, most: 1e4},
  active_mass_mg: {label: "Active mass", unit: "mg", least: 1e-4, most: 1e6},
  temperature_celsius: {label: "Temperature", unit: "°C", least: -100, most: 300},
  formation_cycles: {label: "Formation cycles", unit: "", least: 0, most: 1000}
};

/** Facts without which something of this family cannot be said, in the order a form asks for them. */
const NEEDED: Readonly<Record<string, readonly NumberFact[]>> = {
  "corrosion-thickness": [],
  "full-cell": ["area_cm2", "active_mass_mg"]
};

export const missing = (facts: Facts): NumberFact[] =>
  (NEEDED[facts.family] ?? (["area_cm2"] as const)).filter(name => facts[name] === null);

/** Whether two sets of facts ask for the file to be read anew, or only for its tables to be reduced anew. */
export const readAnew = (a: Facts, b: Facts): boolean =>
  FAMILIES[a.family]!.table !== FAMILIES[b.family]!.table ||
  JSON.stringify(Object.entries(a.side).sort()) !== JSON.stringify(Object.entries(b.side).sort());

/**
 * A number as a form holds it, with a decimal point or comma; null when it is left empty.
 * @throws Error `facts: …` for what is no number or out of bounds
 */
export function numberFact(name: NumberFact, text: string): number | null {
  const {label, unit, least, most} = NUMBER_FACTS[name];
  if (text.trim() === "") return null;
  const value = Number(text.trim().replace(",", ".").replace("−", "-"));
  const whole = name === "formation_cycles" && !Number.isInteger(value);
  if (!Number.isFinite(value) || value < least || value > most || whole)
    throw new Error(
      `facts: ${label} must be ${whole ? "a whole number" : `a number from ${least} to ${most}`}${unit && ` ${unit}`}, or empty when it is not known`
    );
  return value;
}
