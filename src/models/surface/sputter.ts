/** A raster of ions that digs through a film: rate and atoms removed per ion. */
export interface Beam {
  currentAmpere: number;
  rasterCm: number;
  /** Charges per ion. */
  charges: number;
}
interface Metal {
  densityGCm3: number;
  molarMassGMol: number;
}

/** Ions per cm² and second. */
export const fluxPerCm2Second = (beam: Beam, elementaryChargeC: number): number =>
  beam.currentAmpere / (beam.charges * elementaryChargeC * beam.rasterCm ** 2);

/** Atoms removed per ion, Y = v ρ N_A / (M Φ), for a rate v in nm s⁻¹ through a dense metal. */
export const atomsPerIon = (
  rateNmSecond: number,
  {densityGCm3, molarMassGMol}: Metal,
  beam: Beam,
  {avogadroMol, elementaryChargeC}: {avogadroMol: number; elementaryChargeC: number}
): number =>
  (rateNmSecond * 1e-7 * densityGCm3 * avogadroMol) /
  (molarMassGMol * fluxPerCm2Second(beam, elementaryChargeC));
