/** What a reader types as an answer, read as generously as it can be without guessing. */
import {sameDimension} from "../lib/dimension.js";
import {convert, parseUnit, UnitError, type Unit} from "../lib/unit.js";

type Read = {value: number} | {unread: string};

const NUMBER = /^([+-]?(?:\d[\d,]*(?:\.\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/su;

/**
 * The number in `unit` ("" for a plain one), from text with a point or a comma as its decimal sign, thin spaces between
 * thousands, and a unit that may follow. Where a comma may part thousands or decimals, the reading nearer to `expected`
 * counts. What cannot be read comes back as one sentence that says why.
 */
export function readAnswer(text: string, unit: string, expected: number): Read {
  const written = text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/\u2212/g, "-")
    .replace(/°\s*$/, "deg")
    .trim();
  if (written === "")
    return {unread: "Nothing is typed yet: the answer is a number, and a unit may follow it."};
  const found = NUMBER.exec(written.replace(/(\d) (?=\d{3}\b)/g, "$1"));
  if (!found)
    return {unread: `“${shortened(written)}” begins with no number. Write one like 1.5, 1,5 or 1.5e3.`};
  const values = readings(found[1]!);
  if (!values.length || /^[.,\d]/.test(found[2]!))
    return {unread: `“${shortened(written)}” is no number: it has more than one decimal sign.`};
  const factor = factorOf(found[2]!.trim(), unit);
  if (typeof factor === "string") return {unread: factor};
  const distance = (value: number): number =>
    Math.abs(Math.log(Math.abs(value / expected) || Number.MIN_VALUE));
  const [value] = values.map(factor).sort((a, b) => distance(a) - distance(b));
  return {value: value!};
}

/** What digits with commas can mean: `4,85` is one number, `1,157` may be two, `1,157,000` is one with thousands parted. */
function readings(digits: string): number[] {
  const commas = digits.split(",").length - 1;
  if (!commas) return [Number(digits)];
  const parted = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?(e[+-]?\d+)?$/i.test(digits);
  const decimal = commas === 1 && !digits.includes(".");
  return [
    ...(decimal ? [Number(digits.replace(",", "."))] : []),
    ...(parted ? [Number(digits.replaceAll(",", ""))] : [])
  ];
}

/** How a number in the written unit becomes one in the asked unit, or the sentence that says why it cannot. */
function factorOf(written: string, asked: string): ((value: number) => number) | string {
  if (written === "" || written === asked) return value => value;
  const to = parseUnit(asked || "1");
  const from = unitOf(written);
  if (!from) return `“${shortened(written)}” is no unit known here; ${inAsked(asked)}.`;
  if (!sameDimension(from.dimension, to.dimension))
    return `“${shortened(written)}” measures something else; ${inAsked(asked)}.`;
  return value => convert(value, from, to);
}

function unitOf(written: string): Unit | null {
  try {
    return parseUnit(written);
  } catch (error) {
    if (error instanceof UnitError) return null;
    throw error;
  }
}

const inAsked = (asked: string): string =>
  asked
    ? `the answer is asked in ${asked}, and other units of its kind are converted`
    : "the answer is a plain number";

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
