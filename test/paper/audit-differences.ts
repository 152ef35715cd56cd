/** Rows of the audit where the engine comes out elsewhere, and why; keyed by what the row is about. */
export const DIFFERENCES: Readonly<Record<string, {ours: string; why: string}>> = {
  "thickness of 1 mAh cm⁻²": {
    ours: "agrees",
    why: "The computed value rounds to the printed digit, which is what agreement means here; the audit kept a word for coarse digits."
  },
  "accumulated thickness": {ours: "agrees", why: "The computed value rounds to the printed one."},
  "conductivity of the introduction": {
    ours: "context",
    why: "The printed unit measures no conductivity; with it corrected the value is a comparison of two pellets, no test."
  },
  "high loading, cycle 1": {
    ours: "context",
    why: "The sentence speaks of each cycle; the first one alone is no test of it."
  },
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
  },
  "line through the origin": {
    ours: "context",
    why: "The three thicknesses are judged one by one; their slope says the same once more."
  },
  "stoichiometry, equal areas": {
    ours: "context",
    why: "The paper does not say on which areas it counts, so one choice of area is shown beside the other and contradicts nothing."
  },
  "scope of one sentence": {
    ours: "agrees",
    why: "Whether the sentence means both cells is a fact left open; with the default it stands, with the other it falls, and so it is asked."
  },
  "interface of the bilayer increases": {
    ours: "disagrees",
    why: "That it rises stands; that it rises slightly is held to the same measure as the rise of W-Cu, and how much is slight is asked."
  },
  "wording of resistivity": {
    ours: "misprint",
    why: "Two words are exchanged; with them put back the sentence is right, so it is a slip of notation."
  },
  "conductivity against resistance": {
    ours: "context",
    why: "It is the same question as the resistance predicted, asked in a density, and counts once."
  },
  "the same under the lithium disk": {ours: "context", why: "As above, for another area."},
  "conductivity implied": {ours: "context", why: "As above, asked in a conductivity."},
  "difference as stress times volume": {
    ours: "context",
    why: "It agreed only as an order of magnitude, which the stored energy would do as well; the same rule in both directions leaves a value beside another."
  },
  "shift by friction": {
    ours: "agrees within rounding",
    why: "Held to the printed bound and not to an order of magnitude; the rounding of the friction accounts for the rest."
  },
  "S 2p splitting": {ours: "context", why: "A splitting alone says nothing of the position of a pair."},
  "W 4f splitting": {
    ours: "context",
    why: "As above; the positions of metal and trioxide are compared with references instead."
  },
  "sampling depth": {
    ours: "disagrees",
    why: "A layer at the surface that is thicker than the view would fill it; the printed argument needs something above the layer, which is asked."
  },
  "late decay and retention": {
    ours: "agrees within rounding",
    why: "Over the whole printed range of starts, not from its upper end alone."
  }
};
