/**
 * Text of unknown encoding and locale: bytes → text, text → lines → fields → numbers.
 * The order byte order mark → strict UTF-8 → legacy code page is safe, because legacy text with characters
 * beyond ASCII is almost never valid UTF-8.
 */
import {Lines} from "./lines.js";
import {looksGarbled} from "./mojibake.js";
import {Refusal, type Warning} from "./table.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";
export type DecimalMark = "." | ",";
export type Separator = "\t" | ";" | ",";
interface Decoded {
  text: string;
  encoding: Encoding;
}

/** V8's longest string; longer text cannot be held whole. */
const MAX_BYTES = 500_000_000;

/**
 * Text of a file without its byte order mark.
 * @param legacy code page tried when the bytes are not UTF-8: GB18030 for Chinese installations,
 *   windows-1252 for Western ones.
 * @param lost `keep` where a lost character can only stand in a unit or remark, as `°` in `T1[°C]`
 * @throws Refusal for binary content, for text in no known encoding and for text decoded wrongly upstream.
 */
export function decode(
  bytes: Uint8Array,
  name = "file",
  legacy: "gb18030" | "windows-1252" = "gb18030",
  lost: "refuse" | "keep" = "refuse"
): Decoded {
  if (bytes.length > MAX_BYTES)
    throw new Refusal("size", `${bytes.length} bytes of text are too many to hold`, name, "split the export");
  if (isUtf16(bytes) && bytes.length % 2 === 1)
    throw new Refusal("truncated", "UTF-16 text that ends within a character", name, "copy it again");
  const decoded = decodeAny(bytes, legacy);
  if (!decoded)
    throw new Refusal(
      "encoding",
      `neither UTF-8, UTF-16 nor ${legacy}`,
      name,
      "export the file again as UTF-8 text"
    );
  const {text} = decoded;
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw /^\0+$/.test(text.slice(nul))
      ? new Refusal(
          "truncated",
          `it ends in ${text.length - nul} zero bytes: the writing was broken off`,
          place(name, text, nul),
          "copy it again from the instrument's computer, or export it again"
        )
      : new Refusal(
          "encoding",
          "zero bytes: binary, or UTF-16 without its mark",
          place(name, text, nul),
          "export the file as text"
        );
  const replaced = lost === "refuse" ? text.indexOf("\ufffd") : -1;
  if (replaced >= 0)
    throw new Refusal(
      "encoding",
      "characters were already lost when the file was written",
      place(name, text, replaced),
      "export it again from the instrument"
    );
  if (looksGarbled(text))
    throw new Refusal(
      "encoding",
      "Chinese text was decoded wrongly and saved so (mojibake)",
      name,
      "export it again from the instrument, or reopen it in its own encoding"
    );
  return decoded;
}

/**
 * Lone bytes beyond ASCII are Western (µ, Å, °), and so are pairs of accents (Z´´) and of letters (Größe); other
 * pairs and longer runs are Chinese.
 */
export function legacyOf(bytes: Uint8Array): "windows-1252" | "gb18030" {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    let to = i + 1;
    while (to < bytes.length && bytes[to]! >= 0x80) to++;
    const [a, b] = [bytes[i]!, bytes[i + 1]!];
    const western = to - i === 1 || (to - i === 2 && (a === b || (a >= 0xc0 && b >= 0xc0)));
    if (!western) return "gb18030";
    i = to;
  }
  return "windows-1252";
}

/** Text as it can be decoded, unchecked; null when it cannot. */
export function decodeAny(bytes: Uint8Array, legacy: "gb18030" | "windows-1252"): Decoded | null {
  const [a, b, c] = bytes;
  if (isUtf16(bytes)) return attempt(bytes, a === 0xff ? "utf-16le" : "utf-16be");
  if (a === 0xef && b === 0xbb && c === 0xbf) return attempt(bytes, "utf-8");
  return attempt(bytes, "utf-8") ?? attempt(bytes, legacy);
}

/** True for text that begins with the mark of UTF-16. */
export const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

function attempt(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding};
  } catch {
    return null;
  }
}

const place = (name: string, text: string, at: number): string =>
  `${name}, line ${new Lines(text.slice(0, at + 1)).length}`;

/** All lines of a short text; of a long one see `Lines`. */
export const lines = (text: string): string[] => new Lines(text).slice();

export const endsLastLine = (text: string): boolean => /[\r\n]/.test(text.slice(-1));

/** Instruments end every line; where the last one has no end, the file may be cut off within a number. */
export const unendedLine = (text: string, where: string): Warning[] =>
  endsLastLine(text)
    ? []
    : [{code: "no-final-line-end", message: "the last line has no end: the file may be cut off", where}];

const SEPARATORS: readonly Separator[] = ["\t", ";", ","];

/** The separator of a header line: tab before semicolon before comma, so that decimal commas cannot mislead. */
export const separatorOf = (header: string): Separator | null =>
  SEPARATORS.find(separator => header.includes(separator)) ?? null;

/**
 * Fields of one line; quotes as in RFC 4180, not across lines.
 * @param where place for the refusal, such as `file.csv, line 7`
 * @throws Refusal when a quote stays open.
 */
export function fields(line: string, separator: string, where: string | null = null): string[] {
  if (!line.includes('"')) return line.split(separator);
  const out: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let value = "";
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') {
        value += line.slice(at + 1, end + 1);
        at = end + 1;
        end = line.indexOf('"', at + 1);
      }
      if (end < 0)
        throw new Refusal(
          "syntax",
          "a quote stays open to the end of the line",
          where,
          "close it, or take the line break out of the field"
        );
      value += line.slice(at + 1, end);
      const next = line.indexOf(separator, end + 1);
      out.push(value + line.slice(end + 1, next < 0 ? undefined : next));
      if (next < 0) return out;
      at = next + 1;
    } else {
      const next = line.indexOf(separator, at);
      out.push(next < 0 ? line.slice(at) : line.slice(at, next));
      if (next < 0) return out;
      at = next + 1;
    }
  }
}

const POINT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const COMMA = /^[-+]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][-+]?\d+)?$/;

/** Spreadsheets and typeset tables write the true minus. */
const MINUS = "\u2212";

/** Number in a field with the file's decimal mark; NaN when the field holds none, or one beyond 1.8e308. */
export function parseNumber(field: string, mark: DecimalMark = "."): number {
  const text = field.trim();
  if (!(mark === "." ? POINT : COMMA).test(text))
    return text.includes(MINUS) ? parseNumber(text.replaceAll(MINUS, "-"), mark) : NaN;
  const value = Number(mark === "." ? text : text.replace(",", "."));
  return Number.isFinite(value) ? value : NaN;
}

/** Decimal mark of some fields; see `decimalMarkOfRows`. */
export const decimalMark = (values: Iterable<string>, name = "file"): DecimalMark =>
  decimalMarkOfRows([values], () => name);

/**
 * Decimal mark of a whole file, decided over all its fields: a comma where numbers carry one, else a point.
 * @param place of a field, by row and column from 0
 * @throws Refusal when some numbers carry a point and others a comma, naming the first that differs.
 */
export function decimalMarkOfRows(
  rows: Iterable<Iterable<string>>,
  place: (row: number, column: number) => string
): DecimalMark {
  let found: {mark: DecimalMark; number: string} | null = null;
  let row = 0;
  for (const fields of rows) {
    let column = 0;
    for (const field of fields) {
      const number = field.trim();
      const mark = markIn(number.replaceAll(MINUS, "-"));
      if (mark) found ??= {mark, number};
      if (mark && mark !== found!.mark)
        throw new Refusal(
          "locale",
          `"${number}" has a decimal ${MARK_NAMES[mark]}, numbers before it such as "${found!.number}" a decimal ${MARK_NAMES[found!.mark]}`,
          place(row, column),
          "export the file again with one decimal mark, or correct the field"
        );
      column++;
    }
    row++;
  }
  return found?.mark ?? ".";
}

const MARK_NAMES: Readonly<Record<DecimalMark, string>> = {".": "point", ",": "comma"};

/** Mark of a number that carries one; null for any other text. */
function markIn(text: string): DecimalMark | null {
  if (text.includes(".")) return POINT.test(text) ? "." : null;
  return text.includes(",") && COMMA.test(text) ? "," : null;
}
