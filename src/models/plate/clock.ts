/**
 * The time steps of the coupled run: backward differences of second order with steps as long as their estimated error
 * allows. Source: Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, 2nd ed., §III.5.
 */
/** Largest error of x that one step may make: this much, and this share of x more. */
export interface Tolerance {
  absolute: number;
  relative: number;
}
/** Share of the simulated time below which a step is no longer shortened. */
export const SHORTEST = 1e-9;
/** Growth and shrinkage from one step to the next. */
const GROW = 3;
const SHRINK = 0.3;
/** Share of the longest allowed step that is taken. */
const CARE = 0.85;

/** Compositions at the last three moments, newest first, and the steps between them, s. */
export interface Past {
  x: Float64Array[];
  steps: number[];
}

export function push(past: Past, x: Float64Array, step: number): void {
  past.x = [x, ...past.x.slice(0, 2)];
  past.steps = [step, ...past.steps.slice(0, 1)];
}

/** A fiftieth of the time, or as much as implicit Euler may take at the rate of the start, ẋ per second. */
export function firstStep(
  end_s: number,
  x: Float64Array,
  rate: Float64Array,
  {absolute, relative}: Tolerance
): number {
  let step = end_s / 50;
  for (let i = 0; i < x.length; i++) {
    const allowed = absolute + relative * Math.abs(x[i]!);
    // `stepError` takes half of what the first step adds for its error.
    step = Math.min(step, (2 * CARE ** 2 * allowed) / Math.abs(rate[i]!));
  }
  return step;
}

/** The step, or what fills the rest of the time in equal steps no longer than it. */
export const fitted = (step: number, rest: number): number =>
  rest > 3 * step ? step : rest / Math.ceil(rest / step - 1e-9);

/**
 * ẋ at the new moment is (x − known)/weight: x − known = weight ẋ with the last moment alone (first step, implicit
 * Euler) or the last two.
 */
export function backward({x, steps}: Past, step: number): {known: Float64Array; weight_s: number} {
  const [last, before] = x as [Float64Array, Float64Array?];
  if (!before) return {known: last, weight_s: step};
  const w = step / steps[0]!;
  const [a, b] = [(1 + w) ** 2 / (1 + 2 * w), w ** 2 / (1 + 2 * w)];
  return {
    known: last.map((value, i) => a * value - b * before[i]!),
    weight_s: (step * (1 + w)) / (1 + 2 * w)
  };
}

/** The polynomial through the moments known, at the new one. */
export function predicted({x, steps}: Past, step: number): Float64Array {
  const [last, before, first] = x as [Float64Array, Float64Array?, Float64Array?];
  if (!before) return last.slice();
  const [h1, h2] = steps as [number, number];
  return last.map((value, i) => {
    const slope = (value - before[i]!) / h1;
    const bend = first ? (slope - (before[i]! - first[i]!) / h2) / (h1 + h2) : 0;
    return value + step * slope + step * (step + h1) * bend;
  });
}

/** Error of one step over the error allowed, from how far the solution lies from the polynomial through the moments before. */
export function stepError(
  past: Past,
  x: Float64Array,
  step: number,
  {absolute, relative}: Tolerance
): number {
  const guess = predicted(past, step);
  const off = x.reduce(
    (worst, value, i) =>
      Math.max(worst, Math.abs(value - guess[i]!) / (absolute + relative * Math.abs(value))),
    0
  );
  const [h1, h2] = past.steps as [number?, number?];
  // One moment: the step itself is what it may be wrong by. Two: ẍ from a line. Three: the third difference.
  if (h1 === undefined) return off / 2;
  const w = step / h1;
  if (h2 === undefined) return (off * w) / (1 + 2 * w);
  return (off * step * h1 * (1 + w) ** 2) / ((1 + 2 * w) * (step + h1) * (step + h1 + h2));
}

/** The step after one of that error, longer or shorter by no more than the bounds. */
export function nextStep({steps}: Past, step: number, error: number): number {
  const order = steps.length > 1 ? 3 : 2;
  return step * Math.min(GROW, Math.max(SHRINK, CARE / Math.max(error, 1e-3) ** (1 / order)));
}
