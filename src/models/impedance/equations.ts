/**
 * # The impedance of a circuit, and its fit
 *
 * The version to read: complex numbers one by one, slopes by differences, one descent. The fast version (`simulate.ts`,
 * `fit.ts`) gives the same numbers; it searches from many starts and says what the data do not determine.
 */
import {leaves, parametersOf, type Circuit} from "./circuit.js";
import {solve} from "../plate/matrix.js";

type Complex = readonly [re: number, im: number];
interface Reading {
  omega: number;
  Z: Complex;
}

/**
 * ## 1 Complex numbers
 *
 * A pair of a real and an imaginary part.
 */
const plus = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
const times = (a: Complex, b: Complex): Complex => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
const inverse = ([re, im]: Complex): Complex => [re / (re * re + im * im), -im / (re * re + im * im)];
const turned = (size: number, angle: number): Complex => [size * Math.cos(angle), size * Math.sin(angle)];

/**
 * ## 2 Elements
 *
 *     R: Z = R        C: Z = 1/(jωC)        L: Z = jωL                                        (1)
 *     CPE: Z = 1/(Q (jω)ⁿ)        W: Z = A (1 − j)/√ω                                         (2)
 *     Wo: Z = R coth(s)/s        Ws: Z = R tanh(s)/s,        s = √(jωτ)                       (3)
 */
const ELEMENT: Record<string, (omega: number, ...p: number[]) => Complex> = {
  R: (_, R) => [R, 0],
  C: (omega, C) => [0, -1 / (omega * C)],
  L: (omega, L) => [0, omega * L],
  CPE: (omega, Q, n) => turned(1 / (Q * omega ** n), (-n * Math.PI) / 2),
  W: (omega, A) => [A / Math.sqrt(omega), -A / Math.sqrt(omega)],
  Wo: (omega, R, tau) => finiteLength(omega, R, tau, true),
  Ws: (omega, R, tau) => finiteLength(omega, R, tau, false)
};

/** (3), with tanh s = (1 − e^−2s)/(1 + e^−2s). */
function finiteLength(omega: number, R: number, tau: number, blocking: boolean): Complex {
  const s = turned(Math.sqrt(omega * tau), Math.PI / 4);
  const decay = turned(Math.exp(-2 * s[0]), -2 * s[1]);
  const tanh = times(plus([1, 0], times([-1, 0], decay)), inverse(plus([1, 0], decay)));
  return times([R, 0], times(blocking ? inverse(tanh) : tanh, inverse(s)));
}

/**
 * ## 3 Circuit
 *
 *     in series Z = Σ Z_k,        in parallel 1/Z = Σ 1/Z_k                                   (4)
 *
 * @param values one per parameter, from left to right; @returns Z in ohm at the angular frequency ω in rad/s
 */
export function impedance(circuit: Circuit, values: readonly number[], omega: number): Complex {
  const given = [...values];
  const own = new Map(leaves(circuit).map(leaf => [leaf.label, given.splice(0, parametersOf(leaf).length)]));
  const of = (part: Circuit): Complex => {
    if (part.type === "element") return ELEMENT[part.kind]!(omega, ...own.get(part.label)!);
    const zero: Complex = [0, 0];
    return part.type === "series"
      ? part.parts.map(of).reduce(plus, zero)
      : inverse(part.parts.map(p => inverse(of(p))).reduce(plus, zero));
  };
  return of(circuit);
}

/**
 * ## 4 What a fit makes least
 *
 *     χ² = Σ |Z_circuit(ω) − Z(ω)|²/|Z(ω)|²                                                   (5)
 */
const residuals = (circuit: Circuit, values: readonly number[], readings: readonly Reading[]): number[] =>
  readings.flatMap(({omega, Z}) => {
    const [re, im] = impedance(circuit, values, omega);
    const size = Math.hypot(...Z);
    return [(re - Z[0]) / size, (im - Z[1]) / size];
  });
const square = (r: readonly number[]): number => r.reduce((sum, x) => sum + x * x, 0);

/**
 * ## 5 Descent (Levenberg and Marquardt)
 *
 * Positive parameters go by their logarithm, exponents as they are: p = p(θ). From θ the next step δ solves
 *
 *     (JᵀJ + λ diag JᵀJ) δ = −Jᵀ r,        J = ∂r/∂θ                                          (6)
 *
 * A step that makes χ² less is taken and λ falls to a tenth; any other is not, and λ grows tenfold.
 */
export function descend(circuit: Circuit, start: readonly number[], readings: readonly Reading[]): number[] {
  const exponent = parametersOf(circuit).map(({dimension}) => dimension === "exponent");
  const valuesAt = (theta: readonly number[]): number[] =>
    theta.map((t, i) => (exponent[i] ? t : Math.exp(t)));
  const at = (theta: readonly number[]): number[] => residuals(circuit, valuesAt(theta), readings);
  let theta = start.map((p, i) => (exponent[i] ? p : Math.log(p)));
  let r = at(theta);
  let lambda = 1e-3;
  for (let pass = 0; pass < 200 && lambda < 1e12; pass++) {
    const J = slopes(at, theta);
    const JtJ = J.map(a => J.map(b => a.reduce((sum, x, k) => sum + x * b[k]!, 0)));
    const damped = JtJ.map((row, i) => row.map((x, j) => (i === j ? x * (1 + lambda) : x)));
    const step = solve(
      damped,
      J.map(column => [-column.reduce((sum, x, k) => sum + x * r[k]!, 0)])
    );
    const next = theta.map((t, i) => t + step[i]![0]!);
    const there = at(next);
    if (!(square(there) < square(r))) lambda *= 10;
    else [theta, r, lambda] = [next, there, lambda / 10];
  }
  return valuesAt(theta);
}

/** Columns of J by central differences. */
const slopes = (at: (theta: readonly number[]) => number[], theta: readonly number[]): number[][] =>
  theta.map((_, i) => {
    const h = 1e-6;
    const [more, less] = [h, -h].map(by => at(theta.map((t, k) => (k === i ? t + by : t))));
    return more!.map((x, k) => (x - less![k]!) / (2 * h));
  });
