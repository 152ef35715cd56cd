/**
 * Start values from the spectrum alone. The coarse picture's relaxations are cut into as many neighbouring
 * groups as the circuit has arcs; each group gives an arc its resistance and time constant, the ends of the sweep
 * give the tail. Between two such cuts and after them come the best of many scattered shapes.
 */
import {arcsOf} from "./arcs.js";
import {type Circuit, type Leaf, leaves, parametersOf} from "./circuit.js";
import {coarsePicture, type CoarsePicture, type Relaxation} from "./coarse.js";
import type {Scatter} from "./scatter.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

const EXPONENT = 0.85;

/** Shapes drawn for the first scattered start, and for each batch after it. */
const FIRST_DRAW = 40;
const BATCH = {tried: 20, kept: 1};
/** One part of the best so far is drawn anew. */
const AROUND = {tried: 6, kept: 1};

/**
 * Vectors of parameter values without end, the most trustworthy first.
 * @param circuit in canonical form
 * @param picture see `pictureFor`
 * @param best the values found so far, asked for when starts around them are due
 */
export function* startValues(
  circuit: Circuit,
  spectrum: Spectrum,
  picture: CoarsePicture,
  drawn: Scatter,
  best: () => Float64Array | null
): Generator<Float64Array> {
  const alone = aloneIn(circuit);
  const arcs = arcsOf(circuit);
  const names = parametersOf(circuit).map(parameter => parameter.name);
  const read = (emphasis: number) => {
    const values = new Map<string, number>();
    fillAlone(alone, picture, spectrum, values);
    const groups = cut(picture.relaxations, arcs.length, emphasis);
    arcs.forEach((arc, k) => fillArc(arc, groups[k] ?? fallback(spectrum, k, arcs.length), values));
    return Float64Array.from(names, name => values.get(name)!);
  };
  yield read(1);
  yield* drawn.anywhere(FIRST_DRAW, 1);
  if (arcs.length > 1) yield read(0.25);
  for (;;) {
    yield* drawn.anywhere(AROUND.tried, AROUND.kept, best());
    yield* drawn.anywhere(BATCH.tried, BATCH.kept);
  }
}

const aloneIn = (circuit: Circuit): Leaf[] =>
  (circuit.type === "series" ? circuit.parts : [circuit]).filter(
    (part): part is Leaf => part.type === "element"
  );

/** The coarse picture with the tails that the circuit has. */
export function pictureFor(circuit: Circuit, spectrum: Spectrum): CoarsePicture {
  const has = (...kinds: string[]) => aloneIn(circuit).some(leaf => kinds.includes(leaf.kind));
  return coarsePicture(spectrum, {L: has("L"), W: has("W"), C: has("C", "CPE")});
}

/** Cuts the relaxations in time order into k groups of least spread in ln τ, weights Rᵉᵐᵖʰᵃˢⁱˢ. */
function cut(relaxations: Relaxation[], k: number, emphasis: number): Relaxation[] {
  const n = relaxations.length;
  if (k === 0 || n < k) return [];
  const spread = (from: number, to: number) => {
    const {mean, weight, square} = moments(relaxations.slice(from, to), emphasis);
    return square - weight * mean * mean;
  };
  let best = Array.from({length: n + 1}, (_, to) => ({cost: to ? spread(0, to) : Infinity, ends: [to]}));
  for (let part = 1; part < k; part++)
    best = best.map((_, to) => {
      let least = {cost: Infinity, ends: [] as number[]};
      for (let from = part; from < to; from++) {
        const cost = best[from]!.cost + spread(from, to);
        if (cost < least.cost) least = {cost, ends: [...best[from]!.ends, to]};
      }
      return least;
    });
  return best[n]!.ends.map((end, i, ends) => {
    const group = relaxations.slice(i ? ends[i - 1] : 0, end);
    const resistanceOhm = group.reduce((sum, r) => sum + r.resistanceOhm, 0);
    return {resistanceOhm, tauSecond: Math.exp(moments(group, 1).mean)};
  });
}

function moments(group: Relaxation[], emphasis: number): {mean: number; weight: number; square: number} {
  let weight = 0;
  let first = 0;
  let square = 0;
  for (const {resistanceOhm, tauSecond} of group) {
    const w = resistanceOhm ** emphasis;
    const x = Math.log(tauSecond);
    weight += w;
    first += w * x;
    square += w * x * x;
  }
  return {mean: first / weight, weight, square};
}

/** Nothing relaxes in the picture: small arcs spread evenly over the sweep. */
function fallback({frequencyHertz, realOhm}: Spectrum, k: number, count: number): Relaxation {
  const low = least(frequencyHertz);
  const high = largest(frequencyHertz);
  const f = high * (low / high) ** ((k + 1) / (count + 1));
  return {tauSecond: 1 / (2 * Math.PI * f), resistanceOhm: 0.1 * largest(realOhm.map(Math.abs))};
}

function fillAlone(
  alone: Leaf[],
  picture: CoarsePicture,
  spectrum: Spectrum,
  values: Map<string, number>
): void {
  const {frequencyHertz, imaginaryOhm, realOhm} = spectrum;
  const resistors = alone.filter(leaf => leaf.kind === "R").length;
  const smallest = least(realOhm.map((re, i) => Math.hypot(re, imaginaryOhm[i]!)));
  const lowest = frequencyHertz.indexOf(least(frequencyHertz));
  const omegaLow = 2 * Math.PI * frequencyHertz[lowest]!;
  const omegaHigh = 2 * Math.PI * largest(frequencyHertz);
  const tail = Math.max(Math.abs(imaginaryOhm[lowest]!), 1e-3 * smallest);
  for (const {kind, label} of alone)
    if (kind === "R") values.set(label, Math.max(picture.resistanceOhm, 0.03 * smallest) / resistors);
    else if (kind === "L") values.set(label, picture.inductanceHenry || (1e-3 * smallest) / omegaHigh);
    else if (kind === "W") values.set(label, picture.warburg || 0.03 * tail * Math.sqrt(omegaLow));
    else if (kind === "C")
      values.set(label, Math.min(picture.capacitanceFarad, 1 / (1e-3 * tail * omegaLow)));
    else if (kind === "CPE") {
      values.set(`${label}_n`, 0.7);
      values.set(`${label}_Q`, 1 / (tail * omegaLow ** 0.7));
    }
}

function fillArc(
  arc: Circuit,
  {tauSecond: tau, resistanceOhm: r}: Relaxation,
  values: Map<string, number>
): void {
  let resistors = 0;
  for (const {kind, label} of leaves(arc))
    // Two resistances that start alike would stay alike.
    if (kind === "R") values.set(label, r * ++resistors);
    else if (kind === "C") values.set(label, tau / r);
    else if (kind === "L") values.set(label, tau * r);
    else if (kind === "W") values.set(label, r / Math.sqrt(tau));
    else if (kind === "CPE") {
      values.set(`${label}_n`, EXPONENT);
      values.set(`${label}_Q`, tau ** EXPONENT / r);
    } else {
      values.set(`${label}_R`, r);
      values.set(`${label}_tau`, tau);
    }
}
