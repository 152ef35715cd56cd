/** Share of the cycle counted for a failure that had passed when the cell failed: not printed, so anywhere in it. */
export const FAILING_CYCLE = {low: 0, high: 1} as const;

/** In the middle, where one number is needed. */
export const FAILING_SHARE = (FAILING_CYCLE.low + FAILING_CYCLE.high) / 2;
