/** Significant digits of a value in a file of rows: more than any instrument or model here carries. */
const FILE_DIGITS = 9;

/**
 * A number cut to the digits it is stated with. The last digits of exp, log and sums differ between engines and
 * orders of summing; what is published says the same from each.
 */
export const stated = (value: number, digits = FILE_DIGITS): number =>
  Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;

/** A difference cut to so many decimals, so that what is nothing but rounding is zero. */
export const statedDifference = (value: number, decimals: number): number =>
  Number(value.toFixed(decimals)) + 0;
