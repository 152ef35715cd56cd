/** What was, what is, and what was taken back. */
export interface History<T> {
  before: readonly T[];
  now: T;
  after: readonly T[];
  /** What the last change was of; changes of one thing in a row are one step. */
  of: string | null;
}

const MOST_STEPS = 200;

export const begun = <T>(now: T): History<T> => ({before: [], now, after: [], of: null});

/** @param of names what is changed, so that typing in one cell is one step; null always makes a step of its own */
export function taken<T>({before, now, of: last}: History<T>, next: T, of: string | null = null): History<T> {
  if (next === now) return {before, now, after: [], of: last};
  const kept = of !== null && of === last ? before : [...before, now].slice(-MOST_STEPS);
  return {before: kept, now: next, after: [], of};
}

export const undone = <T>(h: History<T>): History<T> =>
  h.before.length
    ? {before: h.before.slice(0, -1), now: h.before.at(-1)!, after: [h.now, ...h.after], of: null}
    : h;

export const redone = <T>(h: History<T>): History<T> =>
  h.after.length ? {before: [...h.before, h.now], now: h.after[0]!, after: h.after.slice(1), of: null} : h;
