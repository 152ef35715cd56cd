/**
 * What the reconstructions assume where nothing is printed. Each value only shapes a curve between printed
 * values; none is a result. data/README.md lists them for readers.
 */
export const ASSUMED = {
  /** Rest before the first step, and the cell voltage in it. */
  restBefore_hour: 1 / 6,
  openCircuitHalf_volt: 1.5,
  openCircuitFull_volt: 2.8,
  /** Rest for an impedance spectrum after deposition, in the cell that runs to 300 cycles. */
  restForSpectrum_hour: 0.25,
  /** Charge at the bottom of the nucleation dip. */
  nucleation_mAh_cm2: 0.004,
  /** Charge over which the cell forgets the voltage of the step before. */
  switching_mAh_cm2: 0.0004,
  /** Height and place of the alloying bump in cycle 1 of Mg-terminated collectors. */
  alloyingBump_volt: 0.015,
  alloyingBump_mAh_cm2: 0.06,
  /** Last part of the dissolved charge, over which the contact with lithium is lost. */
  contactLoss: 0.02,
  /** Resistance of a short circuit. */
  short_ohm: [3, 8],
  /** Coulombic efficiency once it fluctuates: low, or above one from lithium counted dead before. */
  fluctuation: [
    [0.6, 0.85],
    [1.03, 1.15]
  ],
  /** Share of fluctuating cycles that are low. */
  fluctuationLow: 0.7,
  /** Loss of Coulombic efficiency per cycle where the text says that it deteriorates, and most of its scatter. */
  fadePerCycle: 0.01,
  fadeScatter: 0.02,
  /** Middle potentials of the Li–Mg solid solution while taking up and giving back lithium. */
  alloyingPotential_volt: 0.06,
  dealloyingPotential_volt: 0.16,
  /** Charge in and out of a collector that is called inert. */
  inert_mAh_cm2: [0.002, 0.001],
  /** Depth of the nucleation dip at a tenth of the current, relative to the printed one. */
  slowNucleation: 0.5,
  /** Apparent resistance of a full cell. */
  fullCell_ohm: 60,
  /** Coulombic efficiency of formation cycles 2 and 3, and of the first cycles at a new rate. */
  formationEfficiency: [0.995, 0.998],
  settledEfficiency: 0.998,
  /** Initial Coulombic efficiency of the rate cell and the 0.5C cell. */
  initialEfficiency: 0.71,
  /** Capacity lost per cycle after the printed onset, where the text says decline or rapid decay, and cycles of it. */
  fallAfterOnset: {slow: 0.01, rapid: 0.03},
  cyclesAfterOnset: 5,
  /** Relative scatter of thickness lines within an image and between images. */
  lineScatter: 0.08,
  imageScatter: 0.04,
  imagesPerDay: 3,
  linesPerImage: 12,
  /** Noise of a spectrum, of |Z| and in each part, and of a hold current. */
  spectrumNoise: 0.0015,
  holdNoise: 0.01,
  /** Charging current at the start of a hold, relative to the current at 10 h, and its decay time. */
  holdStart: {relative: 8, decay_hour: 0.4},
  /** Cycles from the first irregular one on: a short circuit ends the file, unless values after it are told of. */
  cyclesAfterFailure: {cu: 1, w: 1, mg: 3, "50mgw": 1, mg5w: 15, mgsn: 20},
  /** Cycles shown of the collector that fluctuates from the start. */
  cyclesOf5mgw: 60
} as const;
