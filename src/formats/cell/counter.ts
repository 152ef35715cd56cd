/** Capacity counters: what has passed between two records, whenever the counter starts again. */

/**
 * A counter that falls below half of where it stood has started again from 0. One that resumes a little lower,
 * as after a pause, has not: nothing passes until it is where it was.
 */
export const restarts = (now: number, last: number): boolean => now < last / 2;

/**
 * Charge passed since the record before, in the counter's unit.
 * @param begins true where the counter is known to start again, such as a new step
 * @param start what the counter stands at before the first record; null when it stands where the first record has it
 */
export function passedByCounter(
  counter: Float64Array,
  begins: ((row: number) => boolean) | null,
  start: 0 | null
): Float64Array {
  const passed = new Float64Array(counter.length);
  let last = start ?? NaN;
  for (let i = 0; i < counter.length; i++) {
    const now = counter[i]!;
    if (Number.isNaN(now)) continue;
    if (Number.isNaN(last)) last = now;
    else if (begins?.(i) || restarts(now, last)) {
      passed[i] = now;
      last = now;
    } else if (now > last) {
      passed[i] = now - last;
      last = now;
    }
  }
  return passed;
}

/** Charge between records by trapezoids of |current| over time, within half cycles alone. */
export function passedByIntegral(
  time: Float64Array,
  current: Float64Array,
  halfCycle: Int32Array
): Float64Array {
  const passed = new Float64Array(time.length);
  for (let i = 1; i < time.length; i++) {
    if (halfCycle[i] !== halfCycle[i - 1] || current[i] === 0) continue;
    const second = time[i]! - time[i - 1]!;
    const ampere = (Math.abs(current[i]!) + Math.abs(current[i - 1]!)) / 2;
    if (second > 0 && !Number.isNaN(ampere)) passed[i] = (ampere * second) / 3600;
  }
  return passed;
}
