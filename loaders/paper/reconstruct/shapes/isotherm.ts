/** Potential of a solid solution against its filling: an ideal lattice gas, E = E₀ + (kT/e) ln((1 − s)/s). */
interface Isotherm {
  middle_volt: number;
  /** kT/e. */
  thermal_volt: number;
  from_volt: number;
  to_volt: number;
}

/** Potential against the part 0…1 of the charge passed between two potentials. */
export function isotherm({
  middle_volt,
  thermal_volt,
  from_volt,
  to_volt
}: Isotherm): (part: number) => number {
  const filling = (volt: number): number => 1 / (1 + Math.exp((volt - middle_volt) / thermal_volt));
  const [from, to] = [filling(from_volt), filling(to_volt)];
  return part => {
    if (part <= 0) return from_volt;
    // The last moment of a step is only its end to within rounding, and the end may be steep.
    if (part >= 1 - 1e-9) return to_volt;
    const s = from + part * (to - from);
    return middle_volt + thermal_volt * Math.log((1 - s) / s);
  };
}
