/**
 * Levenberg–Marquardt with box bounds: Marquardt's scaling, damping by the gain ratio (Nielsen 1999), and
 * parameters that press against a bound held there for the step (projected active set).
 */
import {cholesky, choleskySolve} from "../../lib/dense.js";
import {dot} from "./linear.js";

export interface Problem {
  /** Number of unknowns. */
  size: number;
  /** Number of residuals. */
  length: number;
  lower: Float64Array;
  upper: Float64Array;
  /** Writes the weighted residuals at θ and returns the sum of their squares. */
  residuals(theta: Float64Array, out: Float64Array): number;
  /** Weighted columns ∂r/∂θ at the θ of the last call of `residuals`. */
  columns(): readonly Float64Array[];
}

export interface Minimum {
  theta: Float64Array;
  sse: number;
  iterations: number;
  converged: boolean;
}

/** Relative residuals this small are rounding. */
export const ROUNDING = 1e-13;
/** A first step of Gauss and Newton longer than this means that the start is no minimum. */
const SETTLING = 1e-3;
/** No step changes a logarithm by more, so a poor start cannot throw a parameter out of range. */
const LONGEST_STEP = 3;

/** A step that promises less than this part of the sum of squares ends a search. */
const NEAR = 1e-11;

export function minimise(
  problem: Problem,
  start: Float64Array,
  maxIterations: number,
  tolerance = NEAR
): Minimum {
  const {size: n, length} = problem;
  let theta = clamp(problem, start.slice());
  let trial: Float64Array = new Float64Array(n);
  const residual = new Float64Array(length);
  const normal = new Float64Array(n * n);
  const damped = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  const step = new Float64Array(n);
  const scale = new Float64Array(n);
  let sse = problem.residuals(theta, residual);
  let damping = 1e-3;
  let growth = 2;
  let stale = true;
  let iterations = 0;
  let converged = false;

  while (iterations < maxIterations && !converged && sse > length * ROUNDING ** 2) {
    iterations++;
    if (stale) {
      formNormal(problem.columns(), residual, normal, gradient);
      for (let i = 0; i < n; i++) scale[i] = Math.max(scale[i]!, normal[i * n + i]!, 1e-30);
      stale = false;
    }
    damped.set(normal);
    for (let i = 0; i < n; i++) {
      damped[i * n + i]! += damping * scale[i]!;
      step[i] = -gradient[i]!;
      if (pressed(problem, theta, gradient, i)) hold(damped, n, i, step);
    }
    const solvable = cholesky(damped, n);
    if (solvable) {
      choleskySolve(damped, n, step);
      shorten(step);
      trial.set(theta);
      for (let i = 0; i < n; i++) trial[i]! += step[i]!;
      clamp(problem, trial);
      for (let i = 0; i < n; i++) step[i] = trial[i]! - theta[i]!;
      const predicted = -2 * dot(gradient, step) - quadratic(normal, step);
      const trialSse = problem.residuals(trial, residual);
      const gain = (sse - trialSse) / predicted;
      converged = predicted <= tolerance * sse || largest(step) < 1e-13;
      if (trialSse < sse) {
        [theta, trial] = [trial, theta];
        sse = trialSse;
        damping *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3);
        growth = 2;
        stale = true;
        continue;
      }
    }
    damping *= growth;
    growth *= 2;
    if (damping > 1e16) converged = true;
  }
  return {theta, sse, iterations, converged: converged || sse <= length * ROUNDING ** 2};
}

/**
 * Gauss–Newton steps from a minimum, by their own lengths alone: near it the sum of squares is flat to rounding and
 * tells nothing more, while each step still shortens the last. Ends where steps no longer shorten, so that the last
 * digits of exp and log do not decide those of the answer. A start that is no minimum is given back as it is.
 */
export function settle(problem: Problem, start: Float64Array): Float64Array {
  const {size: n, length} = problem;
  const residual = new Float64Array(length);
  const normal = new Float64Array(n * n);
  const step = new Float64Array(n);
  let theta: Float64Array = start.slice();
  let before = SETTLING;
  for (;;) {
    problem.residuals(theta, residual);
    formNormal(problem.columns(), residual, normal, step);
    for (let i = 0; i < n; i++) {
      const held = pressed(problem, theta, step, i);
      step[i] = -step[i]!;
      if (held) hold(normal, n, i, step);
    }
    if (!cholesky(normal, n)) return theta;
    choleskySolve(normal, n, step);
    const long = largest(step);
    if (!(long < before)) return theta;
    before = long / 2;
    theta = clamp(
      problem,
      theta.map((t, i) => t + step[i]!)
    );
  }
}

/** A parameter that is held, or at a bound with the sum of squares falling beyond it. */
const pressed = ({lower, upper}: Problem, theta: Float64Array, gradient: Float64Array, i: number): boolean =>
  lower[i]! >= upper[i]! ||
  (theta[i]! <= lower[i]! ? gradient[i]! > 0 : theta[i]! >= upper[i]! && gradient[i]! < 0);

/** JᵀJ (full) and Jᵀr. */
export function formNormal(
  columns: readonly Float64Array[],
  residual: Float64Array,
  normal: Float64Array,
  gradient: Float64Array
): void {
  const n = columns.length;
  for (let i = 0; i < n; i++) {
    gradient[i] = dot(columns[i]!, residual);
    for (let j = 0; j <= i; j++) normal[i * n + j] = normal[j * n + i] = dot(columns[i]!, columns[j]!);
  }
}

function hold(matrix: Float64Array, n: number, i: number, step: Float64Array): void {
  for (let k = 0; k < n; k++) matrix[i * n + k] = matrix[k * n + i] = 0;
  matrix[i * n + i] = 1;
  step[i] = 0;
}

function clamp({lower, upper}: Problem, theta: Float64Array): Float64Array {
  for (let i = 0; i < theta.length; i++) theta[i] = Math.min(upper[i]!, Math.max(lower[i]!, theta[i]!));
  return theta;
}

function shorten(step: Float64Array): void {
  const most = largest(step);
  if (most > LONGEST_STEP) for (let i = 0; i < step.length; i++) step[i]! *= LONGEST_STEP / most;
}

function largest(step: Float64Array): number {
  let most = 0;
  for (const value of step) most = Math.max(most, Math.abs(value));
  return most;
}

function quadratic(a: Float64Array, x: Float64Array): number {
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += x[i]! * a[i * n + j]! * x[j]!;
  return sum;
}
