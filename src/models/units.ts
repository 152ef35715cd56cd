import {Refusal} from "../formats/table.js";

/** Exponents of length, mass, time, current, amount and temperature. */
type Dimension = readonly [number, number, number, number, number, number];

/**
 * A unit as mantissa × 10^exponent of the SI unit of its dimension. The power of ten is kept apart so that
 * 140 nm in µm is the double nearest to 0.14, not a product of rounded factors. Only °C has an offset.
 */
export interface Unit {
  mantissa: number;
  exponent: number;
  dimension: Dimension;
  offset: number;
}

const unit = (mantissa: number, exponent: number, dimension: Dimension, offset = 0): Unit => ({
  mantissa,
  exponent,
  dimension,
  offset
});

const NONE: Dimension = [0, 0, 0, 0, 0, 0];
const TIME: Dimension = [0, 0, 1, 0, 0, 0];
const CHARGE: Dimension = [0, 0, 1, 1, 0, 0];
const ENERGY: Dimension = [2, 1, -2, 0, 0, 0];

const SYMBOLS = new Map<string, Unit>(
  Object.entries({
    m: unit(1, 0, [1, 0, 0, 0, 0, 0]),
    Å: unit(1, -10, [1, 0, 0, 0, 0, 0]),
    g: unit(1, -3, [0, 1, 0, 0, 0, 0]),
    s: unit(1, 0, TIME),
    min: unit(60, 0, TIME),
    h: unit(3600, 0, TIME),
    d: unit(86400, 0, TIME),
    A: unit(1, 0, [0, 0, 0, 1, 0, 0]),
    C: unit(1, 0, CHARGE),
    Ah: unit(3600, 0, CHARGE),
    mol: unit(1, 0, [0, 0, 0, 0, 1, 0]),
    K: unit(1, 0, [0, 0, 0, 0, 0, 1]),
    N: unit(1, 0, [1, 1, -2, 0, 0, 0]),
    Pa: unit(1, 0, [-1, 1, -2, 0, 0, 0]),
    J: unit(1, 0, ENERGY),
    eV: unit(1.602176634, -19, ENERGY),
    V: unit(1, 0, [2, 1, -3, -1, 0, 0]),
    Ω: unit(1, 0, [2, 1, -3, -2, 0, 0]),
    "°C": unit(1, 0, [0, 0, 0, 0, 0, 1], 273.15),
    "%": unit(1, -2, NONE),
    "1": unit(1, 0, NONE)
  })
);

const ALIASES = new Map(
  Object.entries({
    day: "d",
    days: "d",
    hour: "h",
    hours: "h",
    degC: "°C",
    ohm: "Ω",
    Ohm: "Ω"
  })
);
const canonical = (name: string): string => ALIASES.get(name) ?? name;

const PREFIXES = new Map(
  Object.entries({
    f: -15,
    p: -12,
    n: -9,
    µ: -6,
    u: -6,
    m: -3,
    c: -2,
    k: 3,
    M: 6,
    G: 9,
    T: 12
  })
);
const UNPREFIXED = new Set(["min", "h", "d", "°C", "%", "1", "Å"]);

function symbol(name: string, whole: string): Unit {
  const exact = SYMBOLS.get(canonical(name));
  if (exact) return exact;
  const rest = canonical(name.slice(1));
  const power = PREFIXES.get(name.slice(0, 1));
  const base = SYMBOLS.get(rest);
  if (power === undefined || !base || UNPREFIXED.has(rest))
    throw new Refusal("unit", `unknown unit "${name}"`, whole);
  return {...base, exponent: base.exponent + power};
}

/** Compatibility form turns superscripts into digits and the ohm and ångström signs into letters. */
const plain = (text: string): string => text.normalize("NFKC").replace(/μ/g, "µ").replace(/−/g, "-").trim();
const FACTOR = /^(?:([a-zA-ZµΩ°%Å]+)(?:\^?(-?\d+))?|1)/;

/** `cm2/s`, `cm^2 s^-1`, `mA cm⁻²`, `kJ/mol`, `GPa`, `°C`; a solidus divides by the one factor after it. */
export function parseUnit(text: string): Unit {
  const whole = text.trim();
  let rest = plain(whole) || "1";
  let result = unit(1, 0, NONE);
  let sign = 1;
  for (let first = true; rest !== ""; first = false) {
    if (!first) {
      const separator = /^\s*(\/|·|\*|\s)\s*/.exec(rest);
      if (!separator) throw new Refusal("unit", `cannot read "${whole}"`, `at "${rest}"`);
      sign = separator[1] === "/" ? -1 : 1;
      rest = rest.slice(separator[0].length);
    }
    const factor = FACTOR.exec(rest);
    if (!factor) throw new Refusal("unit", `cannot read "${whole}"`, `at "${rest}"`);
    result = times(result, symbol(factor[1] ?? "1", whole), sign * Number(factor[2] ?? 1));
    rest = rest.slice(factor[0].length);
  }
  return result;
}

function times(a: Unit, b: Unit, power: number): Unit {
  const dimension = a.dimension.map((e, k) => e + power * b.dimension[k]!) as unknown as Dimension;
  const alone = a.mantissa === 1 && a.exponent === 0 && a.dimension.every(e => e === 0) && power === 1;
  return unit(
    a.mantissa * b.mantissa ** power,
    a.exponent + power * b.exponent,
    dimension,
    alone ? b.offset : 0
  );
}

export const sameDimension = (a: Unit, b: Unit): boolean => a.dimension.every((e, k) => e === b.dimension[k]);

/** Value in the unit `to` of `value` in the unit `from`. @throws Refusal when the dimensions differ. */
export function convert(value: number, from: string, to: string): number {
  const a = parseUnit(from);
  const b = parseUnit(to);
  if (!sameDimension(a, b))
    throw new Refusal("unit", `${from || "a plain number"} is not a multiple of ${to || "1"}`);
  const scaled = shift(value * (a.mantissa / b.mantissa), a.exponent - b.exponent);
  return a.offset === b.offset ? scaled : scaled + a.offset - b.offset;
}

/** Dividing by an exact power of ten rounds once; multiplying by 1e-3 would round twice. */
const shift = (value: number, power: number): number =>
  power < 0 ? value / 10 ** -power : value * 10 ** power;
