import {Refusal} from "../lib/refusal.js";
import {sameDimension} from "../lib/dimension.js";
import {convert, parseUnit, UnitError, type Unit} from "../lib/unit.js";

/** What a quantity must be: its name on the command line, its unit, its allowed range and the reason for it. */
export interface Expected {
  name: string;
  unit: string;
  min?: number;
  max?: number;
  integer?: true;
  why?: string;
}

const NUMBER = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*?)\s*$/su;

/**
 * Number in `expected.unit` from `6e-11cm2/s`, `1 mA cm⁻²`, `5um`, or a plain number (taken in that unit).
 * @throws Refusal for text that is no quantity, a unit of another dimension, or a value out of range.
 */
export function readQuantity(given: string | number, expected: Expected): number {
  const value = typeof given === "number" ? given : parse(given, expected);
  return checkRange(value, expected);
}

function parse(text: string, expected: Expected): number {
  const match = NUMBER.exec(text.replace(/^\s*−/, "-"));
  if (!match || /^,\d/.test(match[2]!))
    throw new Refusal("parameter", `cannot read ${expected.name} = "${text}"`, null, hint(expected));
  const value = Number(match[1]);
  const written = match[2]!;
  if (written === "") return value;
  const from = unitOf(written, expected);
  const to = parseUnit(expected.unit);
  if (!sameDimension(from.dimension, to.dimension))
    throw new Refusal(
      "parameter",
      `${expected.name} = ${text.trim()} has the wrong unit`,
      null,
      hint(expected)
    );
  return convert(value, from, to);
}

function unitOf(written: string, expected: Expected): Unit {
  try {
    return parseUnit(written);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    throw new Refusal(
      "parameter",
      `cannot read ${expected.name} in "${written}": ${error.reason}`,
      null,
      hint(expected)
    );
  }
}

/** Passes a finite value inside the range through. @throws Refusal naming the range and why it ends there. */
function checkRange(value: number, expected: Expected): number {
  const {min = -Infinity, max = Infinity, name} = expected;
  if (expected.integer && Number.isFinite(value) && !Number.isInteger(value))
    throw new Refusal("parameter", `${name} = ${value} is no whole number`, null, hint(expected));
  if (Number.isFinite(value) && value >= min && value <= max) return value;
  throw new Refusal(
    "parameter",
    `${name} = ${value}${unitText(expected)} is out of range`,
    null,
    hint(expected)
  );
}

const unitText = ({unit}: Expected): string => (unit === "" || unit === "1" ? "" : ` ${unit}`);

function hint(expected: Expected): string {
  const {min, max, why, unit} = expected;
  const range = `${min ?? "any number"} to ${max ?? "any number"}${unitText(expected)}`;
  const allowed =
    min === undefined && max === undefined
      ? `give a number${unitText(expected) && ` in ${unit}`}`
      : `allowed: ${range}`;
  return why ? `${allowed}, because ${why}` : allowed;
}

/** One of a few words. @throws Refusal that lists them. */
export function readChoice<T extends string>(name: string, given: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === given);
  if (found === undefined)
    throw new Refusal(
      "parameter",
      `${name} = "${given}" is not known`,
      null,
      `allowed: ${choices.join(", ")}`
    );
  return found;
}

/** @throws Refusal for a number that has a unit and is written without one; zero is zero in every unit. */
export function requireUnit(given: string, expected: Expected): void {
  if (["", "1"].includes(expected.unit) || Number(given) === 0 || !Number.isFinite(Number(given))) return;
  throw new Refusal(
    "parameter",
    `${expected.name} = ${given} has no unit`,
    null,
    `give it in ${expected.unit}, or in another unit of the same kind`
  );
}
