/**
 * Intervals by profile likelihood: a parameter is held ever farther from its best value while all others are fitted
 * again, until the sum has grown by t²·s² of Student's t. They need no normal errors and may have one end only.
 */
import {type Circuit, isLogarithmic} from "./circuit.js";
import type {Fit} from "./fit.js";
import {minimise, type Problem} from "./levenberg.js";
import {circuitProblem} from "./problem.js";
import type {Spectrum} from "./spectrum.js";
import {tQuantile} from "./tails.js";

export interface ProfileInterval {
  name: string;
  /** 95 %; null where the sum never grows so much before the bound. */
  low: number | null;
  high: number | null;
}

const CHANCE = 0.95;
/** First distance tried, in the fit's coordinates; doubled until it is too far. */
const FIRST = 0.01;
const HALVINGS = 20;

/** @param found the fit of `circuit` to `spectrum` */
export const profileIntervals = (circuit: Circuit, spectrum: Spectrum, found: Fit): ProfileInterval[] => [
  ...profileSteps(circuit, spectrum, found)
];

/** The same, one parameter after the other. */
export function* profileSteps(circuit: Circuit, spectrum: Spectrum, found: Fit): Generator<ProfileInterval> {
  const problem = circuitProblem(circuit, spectrum, found.weight);
  const best = problem.toTheta(Float64Array.from(found.parameters, ({value}) => value));
  const freedom = problem.length - problem.size;
  const limit =
    found.chi2 * (1 + tQuantile((1 + CHANCE) / 2, Math.max(1, freedom)) ** 2 / Math.max(1, freedom));
  for (const [k, parameter] of problem.parameters.entries()) {
    const end = (direction: 1 | -1): number | null => {
      const bound = direction > 0 ? problem.upper[k]! : problem.lower[k]!;
      let near = best;
      let [inside, outside] = [0, Infinity];
      for (let step = FIRST; ; step *= 2) {
        const room = direction * (bound - best[k]!);
        if (inside >= room) return null;
        const trial = held(problem, near, k, best[k]! + direction * Math.min(step, room));
        if (trial.sse > limit) {
          outside = Math.min(step, room);
          break;
        }
        [inside, near] = [Math.min(step, room), trial.theta];
      }
      for (let i = 0; i < HALVINGS && outside - inside > 1e-4 * outside; i++) {
        const middle = (inside + outside) / 2;
        const trial = held(problem, near, k, best[k]! + direction * middle);
        if (trial.sse > limit) outside = middle;
        else [inside, near] = [middle, trial.theta];
      }
      const theta = best[k]! + direction * inside;
      return isLogarithmic(parameter) ? Math.exp(theta) : theta;
    };
    yield {name: parameter.name, low: end(-1), high: end(1)};
  }
}

function held(problem: Problem, start: Float64Array, k: number, value: number) {
  const lower = problem.lower.slice();
  const upper = problem.upper.slice();
  lower[k] = upper[k] = value;
  return minimise({...problem, lower, upper}, start, 60, 1e-6);
}
