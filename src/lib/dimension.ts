/** Exponents of the SI base units m, kg, s, A, K, mol. Angles, counts and cycles are plain numbers. */
export type Dimension = readonly [number, number, number, number, number, number];

const SYMBOLS = ["m", "kg", "s", "A", "K", "mol"];

export const NONE: Dimension = [0, 0, 0, 0, 0, 0];

const combine = (a: Dimension, b: Dimension, f: (p: number, q: number) => number): Dimension =>
  a.map((exponent, k) => f(exponent, b[k]!)) as unknown as Dimension;

/** Dimension of a·b^times. */
export const compose = (a: Dimension, b: Dimension, times = 1): Dimension =>
  combine(a, b, (p, q) => p + times * q);

export const raise = (a: Dimension, exponent: number): Dimension => compose(NONE, a, exponent);

/** Equal up to the rounding of fractional exponents. */
export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.every((exponent, k) => Math.abs(exponent - b[k]!) < 1e-9);

export const isPlain = (a: Dimension): boolean => sameDimension(a, NONE);

/** `kg m-1 s-2`, or `1` for a plain number. */
export function describe(dimension: Dimension): string {
  const factors = dimension.flatMap((exponent, k) => {
    if (exponent === 0) return [];
    return [SYMBOLS[k]! + (exponent === 1 ? "" : String(Number(exponent.toFixed(6))))];
  });
  return factors.join(" ") || "1";
}

/** Two quantities that cannot be added, compared or converted into each other. */
export class DimensionError extends Error {
  constructor(
    readonly left: Dimension,
    readonly right: Dimension,
    doing: string
  ) {
    super(`dimension: ${doing} [${describe(left)}] and [${describe(right)}]`);
    this.name = "DimensionError";
  }
}
