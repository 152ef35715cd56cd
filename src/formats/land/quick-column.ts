/** One column of a LAND text, filled field by field from bytes by what its head says it holds. */
import {textIn} from "../scan/bytes.js";
import {sameMark, trimmed, type Span} from "../scan/columns.js";
import {Growing} from "../scan/growing.js";
import {GrowingTexts} from "../scan/growing-texts.js";
import {notQuick} from "../scan/not-quick.js";
import {readNumber, type NumberFound} from "../scan/number.js";
import {Texts} from "../scan/texts.js";
import {Clock, durationAt} from "../scan/times.js";
import {parseNumber, type DecimalMark} from "../text.js";
import {clockSecond} from "./clock.js";
import {durationSecond} from "./duration.js";
import {isMissing} from "./plan.js";
import type {Kind, Output} from "./outputs.js";

const ZERO = 48;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
/** Numbers such as 007 are codes; they stay text. */
const CODE = /^[-+]?0\d/;

function isCode(bytes: Uint8Array, from: number): boolean {
  const at = isDigit(bytes[from]) ? from : from + 1;
  return bytes[at] === ZERO && isDigit(bytes[at + 1]);
}

export class QuickColumn {
  readonly numbers = new Growing();
  readonly strings = new GrowingTexts();
  readonly clock = new Growing();
  /** Fields with a value, and fields with nothing in them. */
  filled = 0;
  blanks = 0;
  kind: Kind;
  private rows = 0;
  /** The last text that was kept, word by word, in a column of texts. */
  private last: string | null = null;
  private readonly texts: Texts;
  private readonly times = new Clock();
  private readonly found: NumberFound = {value: 0, whole: false, coded: false};
  private readonly span: Span = {from: 0, to: 0};
  private readonly scale: Output["scale"];

  /**
   * @param output null for a column of no known role: numbers as long as all its fields are
   * @param keepClock false where the text of a clock is not kept, only its seconds
   */
  constructor(
    readonly output: Output | null,
    private readonly mark: DecimalMark,
    private readonly watched: DecimalMark | null,
    private readonly keepClock: boolean
  ) {
    this.kind = output?.kind ?? "number";
    this.scale = output?.scale ?? null;
    this.texts = new Texts(text => sameMark(text, watched));
  }

  /** True where the field is a number. @throws NotQuick for what no column of this kind can hold */
  take(bytes: Uint8Array, from: number, to: number): boolean {
    const {span, found} = this;
    trimmed(bytes, from, to, span);
    this.rows++;
    if (span.from === span.to) {
      this.blanks++;
      this.missing();
      return false;
    }
    if (readNumber(bytes, span.from, span.to, this.mark, found) && !isCode(bytes, span.from)) {
      this.number(found.value);
      return true;
    }
    return this.word(bytes, span.from, span.to);
  }

  private missing(): void {
    if (this.kind === "text") this.strings.push(null);
    else if (this.kind === "clock") {
      if (this.keepClock) this.strings.push(null);
      this.clock.push(NaN);
    } else this.numbers.push(NaN);
  }

  private number(value: number): void {
    this.filled++;
    if (this.kind === "text") this.strings.push(String(value));
    else if (this.kind === "clock") notQuick("a number for a clock");
    else if (this.kind === "time") this.numbers.push(this.second(value));
    else if (this.kind === "integer" && !Number.isInteger(value)) notQuick("no whole number");
    else this.numbers.push(this.scale === null ? value : this.scale(value));
  }

  private second(value: number): number {
    if (value === 0) return 0;
    return this.scale === null ? notQuick("a time without its unit") : this.scale(value);
  }

  private word(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.kind === "time") {
      const second = durationAt(bytes, from, to);
      if (!Number.isNaN(second)) {
        this.filled++;
        this.numbers.push(second);
        return false;
      }
    }
    if (this.kind === "clock") {
      const second = this.times.at(bytes, from, to);
      if (!Number.isNaN(second)) {
        this.filled++;
        this.clock.push(second);
        if (this.keepClock) this.strings.push(textIn(bytes, from, to));
        return false;
      }
    }
    const text = this.texts.at(bytes, from, to);
    if (text !== this.last) return this.text(text.trim());
    this.filled++;
    this.strings.push(text);
    return false;
  }

  private text(text: string): boolean {
    const value = parseNumber(text, this.mark);
    if (text === "") {
      this.blanks++;
      this.missing();
      return false;
    }
    if (!Number.isNaN(value) && !CODE.test(text)) {
      this.number(value);
      return true;
    }
    if (isMissing(text)) this.missing();
    else this.filledWith(text, value);
    return false;
  }

  private filledWith(text: string, value: number): void {
    if (this.output === null && this.kind === "number") this.turnToText();
    this.filled++;
    if (this.kind === "text") {
      this.strings.push(text);
      this.last = text;
    } else if (this.kind === "clock") {
      if (this.keepClock) this.strings.push(text);
      this.clock.push(clockSecond(text));
    } else {
      const second = this.kind === "time" ? durationSecond(text) : NaN;
      if (!Number.isNaN(second)) this.numbers.push(second);
      else if (Number.isNaN(value)) notQuick("no number");
      else {
        this.filled--;
        this.number(value);
      }
    }
  }

  /** A column of no known role in which a text turns up holds texts throughout. */
  private turnToText(): void {
    this.kind = "text";
    const before = this.numbers.done();
    for (let i = 0; i < this.rows - 1; i++)
      this.strings.push(Number.isNaN(before[i]!) ? null : String(before[i]));
  }

  reserve(room: number): void {
    if (this.kind === "clock") this.clock.reserve(room);
    else if (this.kind !== "text") this.numbers.reserve(room);
    if (this.kind === "text" || (this.kind === "clock" && this.keepClock)) this.strings.reserve(room);
  }
}
