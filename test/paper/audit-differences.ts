/** Rows of the audit where the engine comes out elsewhere, and why; keyed by what the row is about. */
export const DIFFERENCES: Readonly<Record<string, {ours: string; why: string}>> = {
  "thickness of 1 mAh cm⁻²": {
    ours: "agrees",
    why: "The computed value rounds to the printed digit, which is what agreement means here; the audit kept a word for coarse digits."
  },
  "accumulated thickness": {ours: "agrees", why: "The computed value rounds to the printed one."},
  "conductivity of the introduction": {ours: "agrees", why: "0.8 rounds to the single printed digit."},
  "largest stress": {ours: "agrees", why: "√3 GPa rounds to the single printed digit."},
  "initial efficiencies": {ours: "agrees", why: "All four ratios round to the printed percentages."},
  "rate test against cycling": {
    ours: "agrees",
    why: "The interpolated capacity lies in the range that rounds to the printed one."
  },
  "torque against pressure": {ours: "agrees", why: "13.5 MPa rounds to the printed value."},
  "almost twice the commercial loading": {
    ours: "agrees within rounding",
    why: "The commercial loading is printed with one digit; within it the ratio can be below two, though at face value it is above."
  },
  "slope of Mg-Cu from spectra": {
    ours: "agrees",
    why: "The rate is printed with one digit and ≈; a third less still rounds to it."
  },
  "lattice constant of Cu": {
    ours: "agrees within rounding",
    why: "From the printed angle and the stated mean wavelength the four digits follow only within the alignment of the instrument."
  },
  "share of the charge limit": {
    ours: "agrees within rounding",
    why: "The ratio rounds to the next percent; the ≈ covers it."
  },
  "one abbreviation for two things": {
    ours: "not found",
    why: "No number, unit or order stands behind it; the glossary names both meanings."
  }
};
