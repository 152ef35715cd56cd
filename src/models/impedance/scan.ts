/**
 * A finite length and an arc R‖CPE can take each other's place in a spectrum, so the sum has a valley for each of
 * several time constants of the finite length, with ridges between that no descent crosses. Here that time constant
 * is led along the sweep, held while all else is fitted again, and let go wherever the sum stays near.
 */
import type {Parameter} from "./circuit.js";
import {minimise, type Minimum, type Problem} from "./levenberg.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

/** One unknown and the places it is led to, ascending, in the fit's coordinates. */
interface Track {
  index: number;
  places: number[];
}

const PER_DECADE = 3;
/** Beyond the sweep by this factor a finite length is a plain Warburg element, or nothing. */
const BEYOND = 100;
/** Farther above the known minimum no other is looked for. */
const NEAR = 1.5;
const HELD = {steps: 50, tolerance: 3e-4};

/** Tracks for the time constants of finite lengths. */
export function tracksOf(parameters: Parameter[], {frequencyHertz}: Spectrum): Track[] {
  const low = Math.log(1 / (2 * Math.PI * largest(frequencyHertz)));
  const high = Math.log(BEYOND / (2 * Math.PI * least(frequencyHertz)));
  const steps = Math.ceil(((high - low) / Math.LN10) * PER_DECADE);
  const places = Array.from({length: steps + 1}, (_, k) => low + ((high - low) * k) / steps);
  return [...parameters.keys()]
    .filter(index => parameters[index]!.dimension === "time")
    .map(index => ({index, places}));
}

/** Exponents a constant-phase tail is led to: a flat tail and an arc take up each other's bend. */
const TAIL_EXPONENTS = [0.4, 0.6, 0.8, 0.95];

/** Tracks for the exponents of constant-phase elements in series with all else. */
export const tailTracks = (alone: readonly string[], parameters: Parameter[]): Track[] =>
  [...parameters.keys()]
    .filter(index => alone.some(label => parameters[index]!.name === `${label}_n`))
    .map(index => ({index, places: TAIL_EXPONENTS}));

/** Descent with some unknowns kept at their places. */
export function minimiseHolding(problem: Problem, start: Float64Array, held: readonly number[]): Minimum {
  const lower = problem.lower.slice();
  const upper = problem.upper.slice();
  for (const index of held) lower[index] = upper[index] = start[index]!;
  return minimise({...problem, lower, upper}, start, HELD.steps, HELD.tolerance);
}

/** Starts along a track, both ways from the minimum known, where the sum is no more than `NEAR` times its own. */
export function elsewhere(problem: Problem, known: Minimum, {index, places}: Track): Float64Array[] {
  const own = known.theta[index]!;
  const held = (start: Float64Array, place: number): Minimum => {
    const led = start.slice();
    led[index] = place;
    return minimiseHolding(problem, led, [index]);
  };
  const near = ({sse}: Minimum): boolean => sse <= NEAR * known.sse;
  const walk = (ahead: number[]): Minimum[] => {
    let last = known;
    return ahead.map(place => {
      const led = held(last.theta, place);
      last = near(led) ? led : [led, held(known.theta, place)].reduce((a, b) => (b.sse < a.sse ? b : a));
      return last;
    });
  };
  return [...walk(places.filter(p => p < own).reverse()), ...walk(places.filter(p => p > own))]
    .filter(near)
    .map(({theta}) => theta);
}
