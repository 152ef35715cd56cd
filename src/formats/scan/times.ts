/** Elapsed and clock times in bytes, in the forms cyclers write most; NaN for any other, whose text is asked. */

const COLON = 58;
const DASH = 45;
const SLASH = 47;
const BLANK = 32;
const POINT = 46;
const COMMA = 44;
const T = 84;
const MOST_EXACT = 2 ** 53;

/** Digits from `at` on, at most so many; where they end stands in `end`. */
class Digits {
  value = 0;
  end = 0;

  read(bytes: Uint8Array, at: number, to: number, most: number): number {
    let value = 0;
    let i = at;
    const last = Math.min(to, at + most);
    for (; i < last; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.value = value;
    this.end = i;
    return i - at;
  }
}
const digits = new Digits();

/** `h:mm:ss(.fff)` and `D-hh:mm:ss` in seconds, as `durationSecond` gives them. */
export function durationAt(bytes: Uint8Array, from: number, to: number): number {
  if (digits.read(bytes, from, to, 7) === 0) return NaN;
  let day = 0;
  let hour = digits.value;
  let at = digits.end;
  if (bytes[at] === DASH && at - from <= 6) {
    day = hour;
    if (digits.read(bytes, at + 1, to, 7) === 0) return NaN;
    hour = digits.value;
    at = digits.end;
  }
  if (bytes[at] !== COLON || digits.read(bytes, at + 1, to, 2) === 0) return NaN;
  const minute = digits.value;
  at = digits.end;
  if (bytes[at] !== COLON || digits.read(bytes, at + 1, to, 2) === 0) return NaN;
  const second = digits.value;
  at = digits.end;
  if (minute > 59 || second > 59) return NaN;
  const whole = day * 86_400 + hour * 3600 + minute * 60 + second;
  if (at >= to) return whole;
  if (bytes[at] !== POINT && bytes[at] !== COMMA) return NaN;
  const count = digits.read(bytes, at + 1, to, 9);
  if (count === 0 || digits.end < to) return NaN;
  const scale = 10 ** count;
  const scaled = whole * scale + digits.value;
  return scaled < MOST_EXACT ? scaled / scale : NaN;
}

/** `2022-07-27 13:46:02` and `2022/7/27 13:46:02` in seconds since 1970 of the same clock, as `clockSecond` gives them. */
export class Clock {
  private day = NaN;
  private daySecond = NaN;

  at(bytes: Uint8Array, from: number, to: number): number {
    if (digits.read(bytes, from, to, 4) !== 4) return NaN;
    const year = digits.value;
    const parting = bytes[digits.end];
    if (parting !== DASH && parting !== SLASH && parting !== POINT) return NaN;
    if (digits.read(bytes, digits.end + 1, to, 2) === 0) return NaN;
    const month = digits.value;
    if (bytes[digits.end] !== parting || digits.read(bytes, digits.end + 1, to, 2) === 0) return NaN;
    const day = digits.value;
    const gap = bytes[digits.end];
    if ((gap !== BLANK && gap !== T) || digits.read(bytes, digits.end + 1, to, 2) === 0) return NaN;
    const hour = digits.value;
    if (bytes[digits.end] !== COLON || digits.read(bytes, digits.end + 1, to, 2) !== 2) return NaN;
    const minute = digits.value;
    if (bytes[digits.end] !== COLON || digits.read(bytes, digits.end + 1, to, 2) !== 2) return NaN;
    const second = digits.value;
    if (digits.end < to) return NaN;
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return NaN;
    const date = (year * 100 + month) * 100 + day;
    if (date !== this.day) {
      this.day = date;
      this.daySecond = Date.UTC(year, month - 1, day) / 1000;
    }
    return this.daySecond + hour * 3600 + minute * 60 + second;
  }
}
