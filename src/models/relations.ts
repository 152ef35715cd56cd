/** Closed formulas the text and the exercises rest on. Arguments and results carry their units in their names. */

const SECOND_PER_HOUR = 3600;
const MICROMETRE_PER_CM = 1e4;
const NANOMETRE_PER_CM = 1e7;

/** Area of a disk. */
export const diskAreaCm2 = (diameterMm: number): number => (Math.PI / 4) * (diameterMm / 10) ** 2;

/** Faraday's law, h = Q M ∕ (z F ρ): thickness of a dense layer that an areal charge makes or consumes. */
export function faradayThicknessMicrometre(
  capacityMahCm2: number,
  metal: {molarMassGMol: number; densityGCm3: number; electrons: number},
  faradayCMol: number
): number {
  const chargeCoulombCm2 = (capacityMahCm2 * SECOND_PER_HOUR) / 1000;
  const amountMolCm2 = chargeCoulombCm2 / (metal.electrons * faradayCMol);
  return ((amountMolCm2 * metal.molarMassGMol) / metal.densityGCm3) * MICROMETRE_PER_CM;
}

/** Amount in a film per area, n = h ρ ∕ M. */
export const filmAmountMolCm2 = (thicknessNm: number, molarMassGMol: number, densityGCm3: number): number =>
  ((thicknessNm / NANOMETRE_PER_CM) * densityGCm3) / molarMassGMol;

/** Li per host atom, x = Q A_Q ∕ (F n A_n): the charge may refer to another area than the film. */
export const stoichiometry = (
  capacityMahCm2: number,
  areaRatio: number,
  hostMolCm2: number,
  faradayCMol: number
): number => ((capacityMahCm2 * SECOND_PER_HOUR) / 1000 / faradayCMol / hostMolCm2) * areaRatio;

/** Time of N cycles when a share CE of each deposit comes back, t = N (1 + CE) Q ∕ i. */
export const cyclingHour = (
  cycles: number,
  efficiency: number,
  capacityMahCm2: number,
  currentMaCm2: number
): number => (cycles * (1 + efficiency) * capacityMahCm2) / currentMaCm2;

/** Reservoir protocol solved for the last dissolution: CE = (n Q_c + Q_s) ∕ (n Q_c + Q_t). */
export const finalStripMahCm2 = (
  efficiency: number,
  cycles: number,
  cycledMahCm2: number,
  reservoirMahCm2: number
): number => efficiency * (cycles * cycledMahCm2 + reservoirMahCm2) - cycles * cycledMahCm2;

/** Ohm's law, η = i A R. */
export const ohmicMillivolt = (currentMaCm2: number, areaCm2: number, resistanceOhm: number): number =>
  currentMaCm2 * areaCm2 * resistanceOhm;

/** Slope of the least-squares line through the points. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return sxy / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Bragg's law at first order, 2θ = 2 arcsin(λ ∕ 2d), in degrees. */
export const braggDegree = (wavelengthNm: number, spacingNm: number): number =>
  (2 * Math.asin(wavelengthNm / (2 * spacingNm)) * 180) / Math.PI;

/** Plane spacing of a cubic lattice. */
export const cubicSpacing = (lattice: number, h: number, k: number, l: number): number =>
  lattice / Math.hypot(h, k, l);

/** Scherrer's width, K λ ∕ (L cos θ), in degrees of 2θ. */
export const scherrerDegree = (
  shape: number,
  wavelengthNm: number,
  sizeNm: number,
  twoThetaDegree: number
): number => ((shape * wavelengthNm) / (sizeNm * Math.cos((twoThetaDegree * Math.PI) / 360)) / Math.PI) * 180;

/** Charge under straight lines through (time, current) points. */
export const trapezoid = (points: readonly (readonly [number, number])[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => sum + ((x - points[i]![0]) * (y + points[i]![1])) / 2, 0);

/** Apparent activation energy from one rate at two temperatures, E = R ln(k₂∕k₁) ∕ (1∕T₁ − 1∕T₂), in kJ mol⁻¹. */
export const activationKjMol = (ratio: number, coldK: number, hotK: number, gasJMolK: number): number =>
  (gasJMolK * Math.log(ratio)) / (1 / coldK - 1 / hotK) / 1000;

/** Ideal-solution part of a potential difference, (R T ∕ F) ln(x₁ ∕ x₂). */
export const idealMillivolt = (
  ratio: number,
  temperatureK: number,
  gasJMolK: number,
  faradayCMol: number
): number => ((gasJMolK * temperatureK) / faradayCMol) * Math.log(ratio) * 1000;

/** Ratio of two hop rates whose barriers differ by ΔE, exp(ΔE ∕ kT); F ∕ R turns eV into kelvin. */
export const hopRatio = (
  differenceEv: number,
  temperatureK: number,
  gasJMolK: number,
  faradayCMol: number
): number => Math.exp((differenceEv * faradayCMol) / (gasJMolK * temperatureK));

/** Charge per mass of a host that gives one lithium per formula unit, F ∕ M. */
export const theoreticalMahG = (molarMassGMol: number, faradayCMol: number): number =>
  (faradayCMol / SECOND_PER_HOUR / molarMassGMol) * 1000;
