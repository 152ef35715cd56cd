/**
 * # What intervals of the inputs leave open
 *
 * Each input x_k lies in [low_k, high_k] around its value. A model of inputs gives results y.
 *
 *     Δ_k = max y − min y over low_k, value and high_k of x_k alone, the others at their values        (1)
 *     share_k = Δ_k²/Σ Δ_j²                                                                            (2)
 *
 * For a linear model (2) is the part of the variance of y that input k brings, inputs even over their intervals.
 * The band goes from the least to the largest y over the corners of the box that (1) points at, one for each end of
 * each result, and over those that differ from them in one input. With y monotone in every input these corners hold
 * its extremes. An input along which y turns inside its interval enters by the place of the turn too.
 */

import {largest, least} from "../lib/extremes.js";

/** Closed interval of one input, in its unit. */
export interface Span {
  low: number;
  high: number;
}
export type Box<K extends string> = Readonly<Record<K, Span>>;
type Inputs<K extends string> = Readonly<Record<K, number>>;

/** One entry per result. */
export interface Band<K extends string> {
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** (2); all zero where no input moves the result. */
  shares: Record<K, Float64Array>;
}

/**
 * @param values of all inputs @param box inputs left out of it are exact
 * @param model must give as many results for every input
 */
export function bandOf<K extends string, B extends K>(
  values: Inputs<K>,
  box: Box<B>,
  model: (inputs: Inputs<K>) => ArrayLike<number>
): Band<B> {
  const names = (Object.keys(box) as B[]).filter(name => box[name].high > box[name].low);
  const at = (changed: Partial<Record<B, number>>): Float64Array =>
    Float64Array.from(model({...values, ...changed}));
  const value = at({});
  const [low, high] = [value.slice(), value.slice()];
  const widen = (results: Float64Array): void =>
    results.forEach((y, i) => {
      low[i] = Math.min(low[i]!, y);
      high[i] = Math.max(high[i]!, y);
    });
  const courses = names.map(name => courseOf(value, values[name], box[name], x => at({[name]: x} as never)));
  courses.forEach(({results}) => results.forEach(widen));

  const corners = new Map<string, Partial<Record<B, number>>>();
  const add = (places: number[]): void =>
    void corners.set(
      places.join(),
      Object.fromEntries(names.map((name, k) => [name, courses[k]!.places[places[k]!]!])) as Record<B, number>
    );
  value.forEach((_, i) => {
    for (const sign of [-1, 1]) {
      const toward = courses.map(({results}) => extreme(results, i, sign));
      add(toward);
      toward.forEach((_, k) => add(toward.with(k, extreme(courses[k]!.results, i, -sign))));
    }
  });
  if (names.length > 1) for (const corner of corners.values()) widen(at(corner));

  const moved = courses.map(({results}) =>
    value.map((_, i) => {
      const own = results.map(y => y[i]!);
      return (largest(own) - least(own)) ** 2;
    })
  );
  const total = value.map((_, i) => moved.reduce((sum, m) => sum + m[i]!, 0));
  const shares = Object.fromEntries(
    (Object.keys(box) as B[]).map(name => {
      const own = moved[names.indexOf(name)];
      return [name, value.map((_, i) => (own && total[i]! > 0 ? own[i]! / total[i]! : 0))];
    })
  ) as Record<B, Float64Array>;
  return {value, low, high, shares};
}

/** Results along one input: at both ends, at its value and, for results that turn between, at the turns. */
interface Course {
  places: number[];
  results: Float64Array[];
}

function courseOf(
  middle: Float64Array,
  value: number,
  {low, high}: Span,
  at: (x: number) => Float64Array
): Course {
  const places = [low, value, high];
  const results = [at(low), middle, at(high)];
  const turns = new Set<number>();
  middle.forEach((y, i) => {
    const [a, b] = [results[0]![i]!, results[2]![i]!];
    if (y > Math.max(a, b) || y < Math.min(a, b)) turns.add(vertex([low, a], [value, y], [high, b]));
  });
  for (const x of turns) {
    places.push(x);
    results.push(at(x));
  }
  return {places, results};
}

type Place = readonly [x: number, y: number];

/** Where the parabola through three places turns. */
function vertex([a, ya]: Place, [b, yb]: Place, [c, yc]: Place): number {
  const [left, right] = [(b - a) * (yb - yc), (b - c) * (yb - ya)];
  return b - ((b - a) * left - (b - c) * right) / (2 * (left - right));
}

/** Place of the least (sign −1) or largest result. */
const extreme = (results: Float64Array[], i: number, sign: number): number =>
  results.reduce((best, y, k) => (sign * (y[i]! - results[best]![i]!) > 0 ? k : best), 0);
