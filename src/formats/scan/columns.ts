/** One column of a delimited text, filled field by field: numbers as long as all filled fields are, else texts. */
import {parseNumber, type DecimalMark} from "../text.js";
import {isSpace, textIn} from "./bytes.js";
import {Growing} from "./growing.js";
import {GrowingTexts} from "./growing-texts.js";
import {notQuick} from "./not-quick.js";
import {readNumber, type NumberFound} from "./number.js";
import {Texts} from "./texts.js";

/** Fields that say a number is missing. */
export const MISSING = /^(?:|nan|na|n\/a|null|none)$/i;

/** Where a field lies without the white space of ASCII around it. */
export interface Span {
  from: number;
  to: number;
}

export function trimmed(bytes: Uint8Array, from: number, to: number, span: Span): void {
  while (from < to && isSpace(bytes[from])) from++;
  while (to > from && isSpace(bytes[to - 1])) to--;
  span.from = from;
  span.to = to;
}

/** @throws NotQuick for a number with the other mark: the file has two, or not the one that was thought */
export function sameMark(text: string, mark: DecimalMark | null): void {
  if (mark === null) return;
  const other = mark === "." ? "," : ".";
  if (text.includes(other) && !Number.isNaN(parseNumber(text, other))) notQuick("two decimal marks");
}

export class NumberColumn {
  readonly values = new Growing();
  whole = true;
  filled = false;
  coded = false;
  /** A field says in words that its number is missing. */
  said = false;
  /** A field that is neither a number nor missing: the column holds texts. */
  failed = false;
  private readonly found: NumberFound = {value: 0, whole: false, coded: false};
  private readonly span: Span = {from: 0, to: 0};

  /** @param watched the mark numbers must have; null where commas part the fields and cannot mislead */
  constructor(
    private readonly mark: DecimalMark,
    private readonly watched: DecimalMark | null
  ) {}

  take(bytes: Uint8Array, from: number, to: number): void {
    const {span, found} = this;
    trimmed(bytes, from, to, span);
    if (span.from === span.to) this.values.push(NaN);
    else if (readNumber(bytes, span.from, span.to, this.mark, found)) {
      this.values.push(found.value);
      this.filled = true;
      if (!found.whole) this.whole = false;
      if (found.coded) this.coded = true;
    } else this.text(textIn(bytes, span.from, span.to).trim());
  }

  private text(text: string): void {
    sameMark(text, this.watched);
    const value = parseNumber(text, this.mark);
    this.values.push(value);
    if (Number.isNaN(value)) {
      if (!MISSING.test(text)) this.failed = true;
      else if (text !== "") this.said = true;
      return;
    }
    this.filled = true;
    if (!/^[-+]?\d+$/.test(text)) this.whole = false;
    if (/^0\d+$/.test(text)) this.coded = true;
  }
}

export class TextColumn {
  readonly failed = false;
  readonly values = new GrowingTexts();
  private readonly texts: Texts;
  private readonly span: Span = {from: 0, to: 0};

  /** @param before blank fields before the first that is taken */
  constructor(watched: DecimalMark | null, before = 0) {
    for (let i = 0; i < before; i++) this.values.push(null);
    this.texts = new Texts(text => sameMark(text.trim(), watched));
  }

  take(bytes: Uint8Array, from: number, to: number): void {
    trimmed(bytes, from, to, this.span);
    const text = this.texts.at(bytes, this.span.from, this.span.to);
    this.values.push((text === "" ? text : text.trim()) || null);
  }
}
