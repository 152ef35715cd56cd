/** Geometry of the electrolyte pellet: thickness from mass and density, conductivity from a resistance. */
import {constant, reported, type Context} from "../../../figure/figure.js";

export interface PelletGeometry {
  massMg: number;
  pelletMm: number;
  contactMm: number;
}

/** Area of a disk in cm². */
export const diskAreaCm2 = (diameterMm: number): number => (Math.PI / 4) * (diameterMm / 10) ** 2;

/** Thickness in cm of a pellet of a density given relative to the crystal. */
export const thicknessCm = (
  {massMg, pelletMm}: PelletGeometry,
  relativeDensity: number,
  densityGcm3: number
): number => massMg / 1000 / (relativeDensity * densityGcm3 * diskAreaCm2(pelletMm));

/** σ = L/(R_b A) in mS cm⁻¹ (claim exp.conductivity-formula). */
export const conductivity = (thickness: number, bulkOhm: number, contactMm: number): number =>
  (1000 * thickness) / (bulkOhm * diskAreaCm2(contactMm));

/** Relative density at which a resistance and a conductivity (mS cm⁻¹) agree. */
export const densityNeeded = (
  geometry: PelletGeometry,
  bulkOhm: number,
  conductivityMs: number,
  densityGcm3: number
): number =>
  conductivity(thicknessCm(geometry, 1, densityGcm3), bulkOhm, geometry.contactMm) / conductivityMs;

export interface Source {
  label: string;
  bulkOhm: number;
  from: "reported" | "computed";
}

/** Bulk resistances the printed conductivity can be held against. */
export const printedSources = (context: Context): Source[] => [
  {label: "Mg/W-Cu, cycle 1", bulkOhm: reported(context, "ts1.rb.mgw.c1"), from: "reported"},
  {label: "W-Cu, cycle 1", bulkOhm: reported(context, "ts1.rb.w.c1"), from: "reported"}
];

export const crystalDensity = (context: Context): number => constant(context, "density_lpscl");
