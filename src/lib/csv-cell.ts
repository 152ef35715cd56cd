/** Beginnings that a spreadsheet takes for a formula. */
const RUN = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A value as a cell that no spreadsheet runs: a text that would be is led by an apostrophe; a number is not text. */
export const csvCell = (value: string | number): string =>
  typeof value === "string" && RUN.test(value) && !NUMBER.test(value) ? `'${value}` : String(value);
