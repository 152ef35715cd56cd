/** Seconds that the two halves of `npm test` took. */
export interface Times {
  site: number;
  tests: number;
}

/** Seconds as one says them: "45 s", "5 min 30 s". */
export function timeInWords(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
