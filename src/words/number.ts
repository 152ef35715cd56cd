/** Numbers and units as readers meet them: U+2212 minus, thin no-break thousands, no break before a unit. */
import {escape} from "../lib/element.js";
import {withFormulas} from "./formula.js";

/** Strings keep the digits as printed ("54.0"). Comparator as in the claims table: = ≈ < > <= >= range. */
export interface Quantity {
  value: string | number;
  value_high?: string | number | null | undefined;
  uncertainty?: string | number | null | undefined;
  comparator?: string | null | undefined;
  unit?: string | null;
}

/** How an exponent is written: a tag in HTML, Unicode superscripts where only text can stand. */
export interface Script {
  raise(exponent: string): string;
  text(plain: string): string;
}

const DIGITS = "0123456789+−";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
const RAISED = new Map([...DIGITS].map((digit, i) => [digit, SUPERSCRIPTS[i]!]));
const LOWERED = new Map([...SUPERSCRIPTS].map((raised, i) => [raised, DIGITS[i]!]));
const translate = (text: string, map: Map<string, string>): string =>
  [...text].map(c => map.get(c) ?? c).join("");

export const HTML: Script = {raise: exponent => `<sup>${exponent}</sup>`, text: withFormulas};
export const PLAIN: Script = {raise: exponent => translate(exponent, RAISED), text: plain => plain};

const NO_BREAK = "\u00a0";
const THIN = "\u202f";
const SIGNS: Record<string, string> = {
  "=": "",
  range: "",
  "≈": "≈",
  "<": "<",
  ">": ">",
  "<=": "≤",
  ">=": "≥",
  "≤": "≤",
  "≥": "≥"
};
/** Signs that stand at the number itself; a C-rate is written as the field writes it, 0.33C. */
const CLOSE: Record<string, string> = {deg: "°", C: "C"};

/** A number, or a string that holds one; `6e-11` becomes 6 × 10⁻¹¹. Anything else is returned as text. */
export function formatNumber(value: string | number, script: Script = HTML): string {
  const text =
    typeof value === "number" && Math.abs(value) >= 1e7 ? value.toExponential() : String(value).trim();
  const parts = /^([+-]?)(\d+)(\.\d+)?(?:e([+-]?)0*(\d+))?$/i.exec(text.replace("−", "-"));
  if (!parts) return script.text(text);
  const [, sign, whole, fraction = "", exponentSign, exponent] = parts;
  const minus = sign === "-" ? "−" : "";
  const mantissa = `${group(whole!)}${fraction}`;
  if (!exponent) return minus + mantissa;
  const power = `10${script.raise((exponentSign === "-" ? "−" : "") + exponent)}`;
  return minus + (mantissa === "1" ? power : `${mantissa}${NO_BREAK}×${NO_BREAK}${power}`);
}

/** Four digits stand together, five and more in groups of three. */
const group = (digits: string): string =>
  digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, THIN);

/** Text whose whole numbers of five and more digits are grouped; decimals and names with digits are left. */
export const grouped = (text: string): string =>
  text.replace(/(?<![\p{L}\d.,]|\d-)\d{5,}(?![\p{L}\d])/gu, group);

/** `mAh cm-2` and `mAh cm⁻²` → mAh cm⁻², `mV cycle-1` → mV per cycle, `V vs Li/Li+` → V vs Li/Li⁺. */
export function formatUnit(unit: string, script: Script = HTML): string {
  const words = translate(unit, LOWERED)
    .replace(/−/g, "-")
    .trim()
    .split(/\s+/)
    .map(word => {
      if (word === "cycle-1") return `per${NO_BREAK}cycle`;
      if (word === "deg") return "°";
      if (word === "Li/Li+") return `Li/Li${script.raise("+")}`;
      const power = /^([^\d-]+)(-?[\d½]+)$/.exec(word);
      return power ? escape(power[1]!) + script.raise(power[2]!.replace("-", "−")) : escape(word);
    });
  return words.join(NO_BREAK);
}

/** Value, range or value ± uncertainty, with comparator and unit; `5 cycle` is an ordinal: cycle 5. */
export function formatQuantity(quantity: Quantity, script: Script = HTML): string {
  const {value, value_high: high, uncertainty, unit} = quantity;
  const comparator = quantity.comparator || "=";
  const sign = SIGNS[comparator];
  if (sign === undefined) throw new Error(`number: unknown comparator "${comparator}"`);
  let number = formatNumber(value, script);
  if (present(high)) number += `–${formatNumber(high, script)}`;
  if (present(uncertainty)) number += `${NO_BREAK}±${NO_BREAK}${formatNumber(uncertainty, script)}`;
  return (
    (sign ? script.text(sign) + NO_BREAK : "") +
    withUnit(number, unit ?? "", String(value), present(high), script)
  );
}

const present = (value: string | number | null | undefined): value is string | number =>
  value !== null && value !== undefined && value !== "";

function withUnit(number: string, unit: string, value: string, range: boolean, script: Script): string {
  if (unit === "" || unit === "1") return number;
  if (unit in CLOSE) return number + CLOSE[unit];
  if (unit === "cycle") return `cycle${range ? "s" : ""}${NO_BREAK}${number}`;
  if (unit === "cycles" && value === "1") return number + NO_BREAK + "cycle";
  return number + NO_BREAK + formatUnit(unit, script);
}

/** Rounds to significant digits and keeps trailing zeros; very large and small numbers get an exponent. */
export function significant(value: number, digits: number): string {
  if (value === 0) return "0";
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude < -4 || magnitude > 7) return value.toExponential(digits - 1);
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  return places >= 0 ? value.toFixed(places) : String(Number(value.toPrecision(digits)));
}

/** A number as a box takes it: `6e-11`, `0.5`, `1976.6`. */
export const plain = (value: number): string => {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? value.toExponential().replace("e+", "e")
    : String(Number(value.toPrecision(12)));
};

const UNIT =
  "%|Å|nm|µm|mm|cm|µg|mg|g|mV|V|mAh|mA|µA|Ω|mΩ|MPa|GPa|s|h|d|K|°C|kJ|J|eV|mHz|Hz|kHz|MHz|mS|mmol|mol|at%|wt%|hours|cycles|times";
const BEFORE_UNIT = new RegExp(`(?<=\\d(?:</b>)?) (?=(?:${UNIT})(?![\\p{L}\\p{N}]))`, "gu");
const INSIDE_UNIT = new RegExp(`(?<=(?:^|[\\s\u00a0])(?:${UNIT})) (?=\\p{L}+(?:<sup>|[⁻²³]))`, "gu");

/** Text or HTML in which no line ends between a number and its unit, inside a unit, or after ≈. */
export const keepUnits = (html: string): string =>
  html
    .replace(BEFORE_UNIT, NO_BREAK)
    .replace(INSIDE_UNIT, NO_BREAK)
    .replace(/ (?=[=±×] [\d−])|(?<=[=≈≤≥±×]) (?=[\d−])/g, NO_BREAK);
