/**
 * Growth laws in one form, h(t) = scale · g(t; shape): h in nm, t in days. The scale is k for the laws
 * through the origin and the final thickness K for the two that level off.
 */
export const LAWS = ["linear", "parabolic", "power", "logistic", "avrami"] as const;
export type LawId = (typeof LAWS)[number];

interface Law {
  id: LawId;
  label: string;
  equation: string;
  scale: {symbol: string; unit: string};
  shape: {symbol: string; unit: string}[];
  /** Where a search starts, with equal steps in every shape parameter (the positive ones as logarithms). */
  starts: number[][];
  g(day: number, shape: readonly number[]): number;
  /** Shape parameters from the variables of the search. */
  decode(x: readonly number[]): number[];
}

const exp = Math.exp;

export const LAW: Record<LawId, Law> = {
  linear: {
    id: "linear",
    label: "linear",
    equation: "h = k t",
    scale: {symbol: "k", unit: "nm d⁻¹"},
    shape: [],
    starts: [[]],
    g: t => t,
    decode: () => []
  },
  parabolic: {
    id: "parabolic",
    label: "parabolic",
    equation: "h = k √t",
    scale: {symbol: "k", unit: "nm d^−½"},
    shape: [],
    starts: [[]],
    g: t => Math.sqrt(t),
    decode: () => []
  },
  power: {
    id: "power",
    label: "power",
    equation: "h = k tⁿ",
    scale: {symbol: "k", unit: "nm d⁻ⁿ"},
    shape: [{symbol: "n", unit: "1"}],
    starts: [[1]],
    g: (t, [n]) => t ** n!,
    decode: x => [...x]
  },
  logistic: {
    id: "logistic",
    label: "logistic",
    equation: "h = K/(1 + exp(−r(t − t₀)))",
    scale: {symbol: "K", unit: "nm"},
    shape: [
      {symbol: "r", unit: "d⁻¹"},
      {symbol: "t₀", unit: "d"}
    ],
    starts: [
      [0, 3],
      [-1, 8],
      [0.5, 6]
    ],
    g: (t, [r, t0]) => 1 / (1 + exp(-r! * (t - t0!))),
    decode: ([lnR, t0]) => [exp(lnR!), t0!]
  },
  avrami: {
    id: "avrami",
    label: "Avrami",
    equation: "h = K(1 − exp(−(kt)ᵐ))",
    scale: {symbol: "K", unit: "nm"},
    shape: [
      {symbol: "k", unit: "d⁻¹"},
      {symbol: "m", unit: "1"}
    ],
    starts: [
      [-1, 0.5],
      [-3, 0],
      [0, 1]
    ],
    g: (t, [k, m]) => -Math.expm1(-((k! * t) ** m!)),
    decode: ([lnK, lnM]) => [exp(lnK!), exp(lnM!)]
  }
};
