import {NONE, compose, sameDimension, DimensionError, type Dimension} from "./dimension.js";
import {ALIASES, C_RATE, C_RATE_NAME, PREFIXES, SYMBOLS, type UnitSymbol} from "./unit-symbols.js";

/** A unit as written. A value v stands for v·mantissa·10^exponent + offset in SI base units; only a lone °C has an offset. */
export interface Unit {
  readonly text: string;
  readonly mantissa: number;
  readonly exponent: number;
  readonly offset: number;
  readonly dimension: Dimension;
  /** What the unit is counted against: `Li/Li+` of a potential, `Li` of an atomic percentage. */
  readonly reference: string | null;
}

/** A unit nobody can read; the caller adds the line. */
export class UnitError extends Error {
  constructor(
    readonly unit: string,
    readonly reason: string
  ) {
    super(`unit: cannot read "${unit}": ${reason}`);
    this.name = "UnitError";
  }
}

const canonical = (name: string): string => ALIASES.get(name) ?? name;

function symbol(name: string, whole: string): UnitSymbol {
  const exact = SYMBOLS.get(canonical(name));
  if (exact) return exact;
  const power = PREFIXES.get(name.slice(0, 1));
  const base = SYMBOLS.get(canonical(name.slice(1)));
  if (power !== undefined && base?.prefixed) return {...base, exponent: base.exponent + power};
  throw new UnitError(whole, `unknown unit "${name}"`);
}

/** Superscripts become digits, the ohm and ångström signs letters, and Greek mu the micro sign. */
const normal = (text: string): string =>
  text.normalize("NFKC").replaceAll("μ", "µ").replaceAll("−", "-").trim();

/**
 * `mA cm-2`, `cm^2/s`, `mA cm⁻²`, `% cycle-1`, `µm per mAh cm-2`, `V vs Li/Li+`, `at% Li`; an empty text is a
 * plain number. A solidus divides by the one factor after it, `per` by all that follow. @throws UnitError
 */
export function parseUnit(text: string): Unit {
  const written = normal(text);
  if (written === C_RATE_NAME) return {...C_RATE, text: written, reference: null};
  const [, body, vs, atomic] = /^(?:(.*?) vs (.+)|at% (.+)|.*)$/.exec(written) ?? [];
  const [above, below, ...more] = (atomic ? "at%" : (body ?? written)).split(" per ");
  if (more.length) throw new UnitError(written, `"per" stands more than once`);
  const over = product(above!, written);
  const amount = below === undefined ? over : times(over, product(below, written), -1);
  if (!(Number.isFinite(amount.mantissa) && Math.abs(amount.exponent) <= LARGEST_POWER))
    throw new UnitError(written, "a power of it is beyond any number");
  return {...amount, text: written, reference: vs ?? atomic ?? null};
}

/** Powers of ten that a number holds. */
const LARGEST_POWER = 300;

type Amount = Pick<Unit, "mantissa" | "exponent" | "offset" | "dimension">;
const ONE: Amount = {mantissa: 1, exponent: 0, offset: 0, dimension: NONE};

const times = (a: Amount, b: Amount, power: number): Amount => ({
  mantissa: a.mantissa * b.mantissa ** power,
  exponent: a.exponent + power * b.exponent,
  offset: 0,
  dimension: compose(a.dimension, b.dimension, power)
});

const FACTOR = /^([A-Za-zµΩÅ°%]+|1)(?:\^?(-?\d+(?:\.\d+|⁄\d+)?))?/;
const SEPARATOR = /^\s*([/·*]|\s)\s*/;

function product(text: string, whole: string): Amount {
  let rest = text || "1";
  let amount: Amount | null = null;
  let sign = 1;
  while (true) {
    const factor = FACTOR.exec(rest);
    if (!factor) throw new UnitError(whole, `"${rest}" does not begin with a unit`);
    const found = symbol(factor[1]!, whole);
    const [over = "1", under = "1"] = (factor[2] ?? "1").split("⁄");
    const power = (sign * Number(over)) / Number(under);
    rest = rest.slice(factor[0].length);
    // An offset counts only where the unit stands alone.
    if (amount === null && rest === "" && factor[2] === undefined) return found;
    amount = times(amount ?? ONE, found, power);
    if (rest === "") return amount;
    const separator = SEPARATOR.exec(rest);
    if (!separator) throw new UnitError(whole, `"${rest}" stands where the next unit would begin`);
    sign = separator[1] === "/" ? -1 : 1;
    rest = rest.slice(separator[0].length);
  }
}

/** Dividing by an exact power of ten rounds once; multiplying by 1e-3 would round twice. */
const shift = (value: number, power: number): number =>
  power < 0 ? value / 10 ** -power : value * 10 ** power;

const size = (unit: Unit): number => unit.mantissa * shift(1, unit.exponent);
export const toBase = (value: number, unit: Unit): number => value * size(unit) + unit.offset;
export const fromBase = (value: number, unit: Unit): number => (value - unit.offset) / size(unit);

/** @throws DimensionError when the units measure different things. */
export function convert(value: number, from: Unit, to: Unit): number {
  if (!sameDimension(from.dimension, to.dimension))
    throw new DimensionError(from.dimension, to.dimension, `converting ${from.text} to ${to.text} mixes`);
  const scaled = shift(value * (from.mantissa / to.mantissa), from.exponent - to.exponent);
  return from.offset === to.offset
    ? scaled
    : scaled + shift((from.offset - to.offset) / to.mantissa, -to.exponent);
}

/** Units that differ from the printed one by a slip of the pen: another prefix, or Å for nm. */
export const RELATED: readonly (readonly string[])[] = [
  ["Å", "nm", "µm", "mm", "cm", "m"],
  ["Pa", "kPa", "MPa", "GPa"],
  ["pA", "nA", "µA", "mA", "A"],
  ["µV", "mV", "V"],
  ["µg", "mg", "g", "kg"],
  ["ns", "µs", "ms", "s"],
  ["mΩ", "Ω", "kΩ", "MΩ"],
  ["mS cm-1", "S cm-1", "S m-1"]
];
