/**
 * Numbers as a workbook prints them, read straight from the bytes and correctly rounded. With up to fifteen
 * digits one division of exact doubles is enough; the usual seventeen digits take a division in double-double
 * arithmetic with a test for ties (Ziv); what is left goes to the platform.
 */
const POWERS = Float64Array.from({length: 23}, (_, n) => Number(`1e${n}`));

/** NaN when the bytes [from, to) are no decimal number, or one beyond 1.8e308. */
export function decimal(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  const negative = bytes[i] === 45;
  if (negative) i++;
  let head = 0;
  let tail = 0;
  let digits = 0;
  let scale = 0;
  let point = false;
  for (; i < to; i++) {
    const c = bytes[i]!;
    if (c >= 48 && c <= 57) {
      if (digits < 15) head = head * 10 + (c - 48);
      else tail = tail * 10 + (c - 48);
      if (head > 0) digits++;
      if (point) scale--;
    } else if (c === 46 && !point) point = true;
    else break;
  }
  if (i < to && (bytes[i]! | 32) === 101) {
    const sign = bytes[++i];
    if (sign === 45 || sign === 43) i++;
    let power = 0;
    for (; i < to && bytes[i]! >= 48 && bytes[i]! <= 57 && power < 1000; i++)
      power = power * 10 + bytes[i]! - 48;
    scale += sign === 45 ? -power : power;
  }
  const last = bytes[to - 1]!;
  if (
    i < to ||
    to === from ||
    digits > 19 ||
    scale < -22 ||
    scale > (digits > 15 ? 0 : 22) ||
    last < 48 ||
    last > 57
  )
    return platform(bytes, from, to);
  if (digits > 15) {
    const value = longDivision(head, POWERS[digits - 15]!, tail, POWERS[-scale]!);
    if (Number.isNaN(value)) return platform(bytes, from, to);
    return negative ? -value : value;
  }
  const value = scale < 0 ? head / POWERS[-scale]! : head * POWERS[scale]!;
  return negative ? -value : value;
}

/** (head × shift + tail) / divisor, correctly rounded; NaN when too close to a tie to tell. */
function longDivision(head: number, shift: number, tail: number, divisor: number): number {
  const product = head * shift;
  const rest = productError(head, shift, product) + tail;
  const quotient = product / divisor;
  const covered = quotient * divisor;
  const remainder = product - covered - productError(quotient, divisor, covered) + rest;
  const correction = remainder / divisor;
  const doubt = Math.abs(correction) * 2 ** -48;
  const value = quotient + (correction - doubt);
  return value === quotient + (correction + doubt) ? value : NaN;
}

/** a × b − product, exactly (Dekker's splitting). */
function productError(a: number, b: number, product: number): number {
  const aSplit = 134217729 * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = 134217729 * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function platform(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 64) return NaN;
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
