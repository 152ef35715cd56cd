/**
 * A decimal number read from bytes in place, to the last bit what `Number` makes of its text. Up to 15 digits are
 * exact in one division or product by a power of ten (Clinger 1990); more digits are carried in two doubles
 * (Dekker 1971), and where even these do not settle the rounding, the text is asked.
 */
import type {DecimalMark} from "../text.js";

const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const COMMA = 44;
/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({length: 23}, (_, k) => Number(`1e${k}`));
const MOST_DIGITS = 15;
const MOST_POWER = 22;
/** More than the error of the two doubles, far less than their last digit. */
const UNSURE = 2 ** -96;
const SPLITTER = 2 ** 27 + 1;

/** What `readNumber` found. */
export interface NumberFound {
  value: number;
  /** Written without mark and exponent. */
  whole: boolean;
  /** A leading zero before other digits, without a sign: 007. */
  coded: boolean;
}

/**
 * True when bytes[from … to) are a number with this mark and nothing else. False for all other text, and for numbers
 * whose last bit is not sure.
 */
export function readNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  mark: DecimalMark,
  found: NumberFound
): boolean {
  let i = from;
  const sign = bytes[i];
  if (sign === MINUS || sign === PLUS) i++;
  const first = i;
  let high = 0;
  let low = 0;
  let digits = 0;
  let power = 0;
  let seen = 0;
  const markByte = mark === "." ? POINT : COMMA;
  let marked = -1;
  for (; i < to; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      seen++;
      if (digits === 0 && digit === 0) continue;
      if (digits < MOST_DIGITS) high = high * 10 + digit;
      else low = low * 10 + digit;
      digits++;
    } else if (bytes[i] === markByte && marked < 0) marked = seen;
    else break;
  }
  if (seen === 0 || digits > 2 * MOST_DIGITS) return false;
  if (marked >= 0) power = marked - seen;
  found.whole = marked < 0 && i === to;
  found.coded = found.whole && first === from && seen > 1 && bytes[first] === ZERO;
  if (i < to) {
    const exponent = exponentIn(bytes, i, to);
    if (exponent === null) return false;
    power += exponent;
  }
  const value = digits <= MOST_DIGITS ? short(high, power) : long(high, low, digits - MOST_DIGITS, power);
  if (Number.isNaN(value)) return false;
  found.value = sign === MINUS ? -value : value;
  return true;
}

function exponentIn(bytes: Uint8Array, at: number, to: number): number | null {
  if ((bytes[at]! | 32) !== 101) return null;
  let i = at + 1;
  const sign = bytes[i];
  if (sign === MINUS || sign === PLUS) i++;
  if (i >= to || to - i > 3) return null;
  let exponent = 0;
  for (; i < to; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return null;
    exponent = exponent * 10 + digit;
  }
  return sign === MINUS ? -exponent : exponent;
}

/** NaN where one step does not do. */
function short(digits: number, power: number): number {
  if (digits === 0) return 0;
  if (power < -MOST_POWER || power > MOST_POWER) return NaN;
  return power < 0 ? digits / POWERS[-power]! : digits * POWERS[power]!;
}

/** (high·10^more + low)·10^power for power ≤ 0, in two doubles; NaN where they do not settle the last bit. */
function long(high: number, low: number, more: number, power: number): number {
  if (power > 0 || power < -2 * MOST_POWER) return NaN;
  const scale = POWERS[more]!;
  const product = high * scale;
  const rest = productError(high, scale, product);
  let big = product + low;
  const part = big - product;
  let small = product - (big - part) + (low - part) + rest;
  for (let left = -power; left > 0; left -= MOST_POWER) {
    const divisor = POWERS[Math.min(left, MOST_POWER)]!;
    const quotient = big / divisor;
    const back = quotient * divisor;
    small = (big - back - productError(quotient, divisor, back) + small) / divisor;
    big = quotient + small;
    small -= big - quotient;
  }
  const unsure = Math.abs(big) * UNSURE;
  const value = big + (small + unsure);
  return value === big + (small - unsure) ? value : NaN;
}

/** What a·b lacks in `product`, exactly. */
function productError(a: number, b: number, product: number): number {
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return al * bl - (product - ah * bh - al * bh - ah * bl);
}
