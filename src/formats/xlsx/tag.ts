/** Tags of a worksheet in bytes: where its data start, what a cell or row tag says, where a tag ends. */
import {Refusal} from "../table.js";

export interface Tag {
  /** Column of a cell from 0, number of a row from 1; -1 when the tag does not say. */
  reference: number;
  style: number;
  /** First letter of the cell type: s(hared string), b(oolean), f(ormula string), i(nline), e(rror), d(ate); 0 for a number. */
  type: number;
}

export const MAX_COLUMNS = 16_384;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const BRACKET = 91;

/** True for what may follow a tag's name. */
export const isBreak = (c: number): boolean => c === GT || c <= SPACE || c === SLASH;

const NAME = [...new TextEncoder().encode("sheetData")];

/** Position behind the `sheetData` tag and the length of the namespace prefix all tags carry. */
export function startOfData(bytes: Uint8Array): {at: number; prefix: number; empty: boolean} {
  for (let i = bytes.indexOf(LT); i >= 0; i = bytes.indexOf(LT, i + 1)) {
    let start = i + 1;
    while (start < i + 40 && bytes[start]! > SPACE && bytes[start] !== COLON && bytes[start] !== GT) start++;
    start = bytes[start] === COLON ? start + 1 : i + 1;
    if (!NAME.every((c, k) => bytes[start + k] === c) || !isBreak(bytes[start + NAME.length] ?? SPACE))
      continue;
    const at = endOfTag(bytes, start);
    return {at, prefix: start - i - 1, empty: bytes[at - 2] === SLASH};
  }
  return {at: bytes.length, prefix: 0, empty: false};
}

/** Position behind the tag or comment. @throws Refusal for CDATA, which could hide cells. */
export function endOfTag(bytes: Uint8Array, from: number): number {
  let i = from;
  if (bytes[i] === BANG && bytes[i + 1] === DASH) {
    for (i += 3; i < bytes.length; i++)
      if (bytes[i] === GT && bytes[i - 1] === DASH && bytes[i - 2] === DASH) return i + 1;
    return bytes.length;
  }
  if (bytes[i] === BANG && bytes[i + 1] === BRACKET)
    throw new Refusal("sheet", "CDATA is not read", `byte ${from}`, "save the workbook again as .xlsx");
  for (; i < bytes.length && bytes[i] !== GT; i++) {
    const quote = bytes[i];
    if (quote === QUOTE || quote === APOSTROPHE) i = endOfQuote(bytes, i + 1, quote);
  }
  return i + 1;
}

function endOfQuote(bytes: Uint8Array, from: number, quote: number): number {
  let i = from;
  while (i < bytes.length && bytes[i] !== quote) i++;
  return i;
}

/** Reads the attributes r, s and t of a cell (or r of a row) into `tag`; returns the position behind it. */
export function readTag(bytes: Uint8Array, from: number, tag: Tag, cell: boolean): number {
  tag.reference = -1;
  tag.style = 0;
  tag.type = 0;
  let i = from;
  for (; i < bytes.length && bytes[i] !== GT; i++) {
    const quote = bytes[i];
    if (quote !== QUOTE && quote !== APOSTROPHE) continue;
    const start = i + 1;
    i = endOfQuote(bytes, start, quote);
    const one = bytes[start - 2] === EQUALS && bytes[start - 4]! <= SPACE;
    if (!one) continue;
    const name = bytes[start - 3];
    if (name === 114) tag.reference = cell ? columnAt(bytes, start) : integerAt(bytes, start, i);
    else if (name === 115) tag.style = integerAt(bytes, start, i);
    else if (name === 116) tag.type = typeAt(bytes, start, i);
  }
  return i + 1;
}

function columnAt(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let i = from; ; i++) {
    const letter = bytes[i]! & 223;
    if (!(letter >= 65 && letter <= 90)) return column - 1;
    column = column * 26 + (letter - 64);
    if (column > MAX_COLUMNS) return MAX_COLUMNS;
  }
}

function integerAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to && value < 1e8; i++) {
    const digit = bytes[i]! - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

function typeAt(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from]!;
  if (first === 110) return 0;
  return first === 115 && to - from > 1 ? 102 : first;
}
