/**
 * Starts from many places at once. Every part of a series can be scaled as a whole without changing its shape, so only
 * shapes are drawn: time constants where the coarse picture has relaxations or anywhere in the sweep, exponents,
 * ratios inside a part. The sizes that suit them best are a small non-negative least-squares problem. For a parallel
 * the same holds of its branches' admittances. The shapes that come closest are worth a descent.
 */
import {boundsOf} from "./bounds.js";
import {type Circuit, isLogarithmic, parametersOf, type Parameter} from "./circuit.js";
import type {CoarsePicture} from "./coarse.js";
import {dot, nonNegative} from "./linear.js";
import {bind, type Network} from "./network.js";
import {normal, uniform} from "./random.js";
import {evaluate} from "./simulate.js";
import type {Spectrum} from "./spectrum.js";

/** A part that the spectrum has no use for still starts at this share of it. */
const LEAST_SHARE = 1e-3;
const RIDGE = 1e-10;

interface Part {
  network: Network;
  /** Place of its first parameter among those of the circuit. */
  at: number;
  /** Whether it has a shape of its own, or only a size. */
  varies: boolean;
  /** @param stratum stretch of [0, 1) from which its time constant or exponent is drawn */
  shape(stratum: readonly [number, number]): Float64Array;
}

/** Time constants of the sweep, and exponents, are drawn from each of so many stretches in turn. */
const STRATA = 8;
const ALL = [0, 1] as const;

/**
 * Two sources of starts: of `tried` drawn they give the `kept` best, and around `held` they draw one part at a time.
 * @param circuit in canonical form
 */
export function scatter(circuit: Circuit, spectrum: Spectrum, picture: CoarsePicture, seed: number) {
  const next = uniform(seed);
  const gauss = normal(seed + 1);
  const {frequencyHertz: f, realOhm, imaginaryOhm} = spectrum;
  const n = f.length;
  const inParallel = circuit.type === "parallel";
  const drawTau = timeConstants(spectrum, picture, next);
  let at = 0;
  const parts = (circuit.type === "element" ? [circuit] : circuit.parts).map((part): Part => {
    const own = at;
    const parameters = parametersOf(part);
    at += parameters.length;
    return {
      network: bind(part, f),
      at: own,
      varies: part.type !== "element" || /^(?:CPE|W[os])$/.test(part.kind),
      shape: stratum => drawShape(part, parameters, drawTau, next, gauss, stratum)
    };
  });
  const parameters = parametersOf(circuit);
  const {lower, upper} = boundsOf(parameters, spectrum);
  const modulus = realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!));
  // Z/|Z| or, of admittances, Y/|Y|: the same but for the sign of the angle.
  const data = Float64Array.from(
    {length: 2 * n},
    (_, i) => (i < n ? realOhm[i]! : (inParallel ? -1 : 1) * imaginaryOhm[i - n]!) / modulus[i % n]!
  );

  const varied = [...parts.keys()].filter(k => parts[k]!.varies);
  let turn = 0;
  /** One part drawn from a stratum; the others drawn anywhere, or as they are in `held`. */
  const one = (
    held: Float64Array | null,
    pinned: number | undefined,
    stratum: readonly [number, number]
  ): {values: Float64Array; misfit: number} => {
    const values = new Float64Array(at);
    const columns = parts.map(({network, at: from, shape}, k) => {
      const p =
        held && k !== pinned
          ? held.slice(from, from + network.parameters.length)
          : shape(k === pinned ? stratum : ALL);
      values.set(p, from);
      evaluate(network, p);
      const {re, im} = network.whole.z;
      const column = new Float64Array(2 * n);
      for (let i = 0; i < n; i++) {
        const scale = inParallel ? modulus[i]! / (re[i]! ** 2 + im[i]! ** 2) : 1 / modulus[i]!;
        column[i] = re[i]! * scale;
        column[n + i] = (inParallel ? -1 : 1) * im[i]! * scale;
      }
      return column;
    });
    const {amounts, misfit} = amountsOf(columns, data);
    parts.forEach(({network, at: from}, k) =>
      rescale(values, from, network.parameters, inParallel ? 1 / amounts[k]! : amounts[k]!)
    );
    parameters.forEach((parameter, i) => {
      const [low, high] = isLogarithmic(parameter)
        ? [Math.exp(lower[i]!), Math.exp(upper[i]!)]
        : [lower[i]!, upper[i]!];
      values[i] = Math.min(high, Math.max(low, values[i]!));
    });
    return {values, misfit};
  };
  const best = (drawn: ReturnType<typeof one>[], kept: number): Float64Array[] =>
    drawn
      .sort((a, b) => a.misfit - b.misfit)
      .slice(0, kept)
      .map(({values}) => values);
  return {
    anywhere(tried: number, kept: number, held: Float64Array | null = null): Float64Array[] {
      const pinned = varied[turn % varied.length];
      // Neighbouring turns look at stretches far apart.
      const bin = (3 * Math.floor(turn / Math.max(1, varied.length))) % STRATA;
      turn++;
      return best(
        Array.from({length: tried}, () => one(held, pinned, stretch(bin, STRATA))),
        kept
      );
    },
    /** Part number `pinned` drawn once from each of `tried` stretches, the others held but for their sizes. */
    along: (held: Float64Array, pinned: number, tried: number, kept: number): Float64Array[] =>
      best(
        Array.from({length: tried}, (_, k) => one(held, pinned, stretch(k, tried))),
        kept
      )
  };
}

export type Scatter = ReturnType<typeof scatter>;

const stretch = (k: number, of: number) => [k / of, (k + 1) / of] as const;

/** Impedance times `factor`: resistances and their like grow, capacitances and their like shrink. */
function rescale(values: Float64Array, from: number, parameters: Parameter[], factor: number): void {
  parameters.forEach(({dimension}, i) => {
    if (dimension === "capacitance" || dimension === "constant-phase") values[from + i]! /= factor;
    else if (dimension !== "exponent" && dimension !== "time") values[from + i]! *= factor;
  });
}

function amountsOf(columns: Float64Array[], data: Float64Array): {amounts: Float64Array; misfit: number} {
  const m = columns.length;
  const lengths = columns.map(column => Math.sqrt(dot(column, column)));
  const a = new Float64Array(m * m);
  const b = Float64Array.from(columns, (column, i) => dot(column, data) / lengths[i]!);
  for (let i = 0; i < m; i++)
    for (let j = 0; j <= i; j++)
      a[i * m + j] = a[j * m + i] =
        dot(columns[i]!, columns[j]!) / (lengths[i]! * lengths[j]!) + (i === j ? RIDGE : 0);
  const x = nonNegative(a, b);
  let misfit = dot(data, data);
  for (let i = 0; i < m; i++) misfit -= x[i]! * b[i]!;
  const least = LEAST_SHARE * Math.sqrt(data.length / 2);
  return {amounts: x.map((v, i) => Math.max(v, least) / lengths[i]!), misfit};
}

/** Half of the draws where the picture relaxes, by the root of the resistance; half anywhere, half a decade wider. */
function timeConstants(
  {frequencyHertz}: Spectrum,
  {relaxations}: CoarsePicture,
  next: () => number
): (stratum: readonly [number, number]) => number {
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const shortest = 0.3 / omega.reduce((a, b) => Math.max(a, b));
  const longest = 3 / omega.reduce((a, b) => Math.min(a, b));
  const total = relaxations.reduce((sum, r) => sum + Math.sqrt(r.resistanceOhm), 0);
  return ([low, high]) => {
    if (high - low < 1 || !relaxations.length || next() < 0.5)
      return shortest * (longest / shortest) ** (low + (high - low) * next());
    let left = total * next();
    const found = relaxations.find(r => (left -= Math.sqrt(r.resistanceOhm)) <= 0) ?? relaxations.at(-1)!;
    return found.tauSecond * 10 ** (0.5 * (next() - 0.5));
  };
}

/** Parameters of one part at about 1 Ω. */
function drawShape(
  part: Circuit,
  parameters: Parameter[],
  drawTau: (stratum: readonly [number, number]) => number,
  next: () => number,
  gauss: () => number,
  stratum: readonly [number, number]
): Float64Array {
  const values: number[] = [];
  const alone = part.type === "element";
  const visit = (node: Circuit, tau: number): void => {
    if (node.type !== "element") {
      const own = node.type === "parallel" ? drawTau(node === part ? stratum : ALL) : tau;
      node.parts.forEach(child => visit(child, own));
      return;
    }
    const ohm = alone ? 1 : Math.exp(0.7 * gauss());
    const {kind} = node;
    if (kind === "R") values.push(ohm);
    else if (kind === "C") values.push(tau / ohm);
    else if (kind === "L") values.push(tau * ohm);
    else if (kind === "W") values.push(ohm / Math.sqrt(tau));
    else if (kind === "CPE") {
      const n = alone
        ? 0.3 + 0.7 * (stratum[0] + (stratum[1] - stratum[0]) * next())
        : 1 - 0.5 * next() ** 1.5;
      values.push(tau ** n / ohm, n);
    } else values.push(ohm, alone ? tau : tau * 10 ** (3 * next() - 1));
  };
  visit(part, drawTau(stratum));
  return Float64Array.from(parameters, (_, i) => values[i]!);
}
