/** The maker's word on impedance in a raw .par file, in our words: it goes with every picture and fit made from one. */
export const PAR_CAVEAT =
  "The maker of the instrument states that impedance in a raw .par file is uncalibrated and that only values copied out of its software should be analysed.";
