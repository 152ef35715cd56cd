/** Times as LAND programs write them, in seconds. */

/** Optional days before a dash, a space or the word "days"; then hours (may exceed 24), minutes, seconds. */
const FORM =
  /^\s*(?:(\d{1,6})(?:\s{1,9}days?,?\s{1,9}|-|\s{1,9}))?(\d{1,7}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?\s*$/;

/**
 * `h:mm:ss(.fff)`, `D-hh:mm:ss`, `D hh:mm:ss.fff` and `0 days 06:43:26` in seconds; NaN for anything else.
 */
export function durationSecond(text: string): number {
  const match = FORM.exec(text);
  if (!match) return NaN;
  const [, day = "0", hour, minute, second, fraction = ""] = match;
  if (Number(minute) > 59 || Number(second) > 59) return NaN;
  const whole = Number(day) * 86_400 + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return fraction === "" ? whole : Number(`${whole}.${fraction}`);
}

/** Spreadsheet time: days with about eleven decimals. Rounded to the microsecond, which undoes the division. */
export const daysToSecond = (days: number): number => Math.round(days * 86_400e6) / 1e6;
