import {NONE, compose, sameDimension, DimensionError, type Dimension} from "./dimension.js";
import {C_RATE, C_RATE_NAME, PREFIXES, SYMBOLS, type UnitSymbol} from "./symbols.js";

/** A unit as printed. A value v stands for v·factor + offset in SI base units; only a lone °C has an offset. */
export interface Unit {
  readonly text: string;
  readonly factor: number;
  readonly offset: number;
  readonly dimension: Dimension;
  /** What the unit is counted against: `Li/Li+` of a potential, `Li` of an atomic percentage. */
  readonly reference: string | null;
}

/** A unit nobody can read; the caller adds the line. */
export class UnitError extends Error {
  constructor(
    readonly unit: string,
    reason: string
  ) {
    super(`unit: cannot read "${unit}": ${reason}`);
    this.name = "UnitError";
  }
}

function symbol(name: string, whole: string): UnitSymbol {
  const exact = SYMBOLS.get(name);
  if (exact) return exact;
  const prefix = PREFIXES.get(name.slice(0, 1));
  const base = SYMBOLS.get(name.slice(1));
  if (prefix !== undefined && base?.prefixed) return {...base, factor: base.factor * prefix};
  throw new UnitError(whole, `"${name}" is not in the table of units`);
}

const FACTOR = /^([A-Za-zµΩÅ°%]+|1)(-?\d+(?:\.\d+|⁄\d+)?)?$/;

/** Superscripts become digits, the ohm and ångström signs letters, and Greek mu the micro sign. */
const normal = (text: string): string =>
  text.normalize("NFKC").replaceAll("μ", "µ").replaceAll("−", "-").trim();

/** `mA cm-2`, `% cycle-1`, `µm per mAh cm-2`, `V vs Li/Li+`, `at% Li`; an empty text is a plain number. @throws UnitError */
export function parseUnit(text: string): Unit {
  const printed = normal(text);
  if (printed === C_RATE_NAME) return {...C_RATE, text: printed, offset: 0, reference: null};
  const [, body, vs, atomic] = /^(?:(.*?) vs (.+)|at% (.+)|.*)$/.exec(printed) ?? [];
  const [above, below, ...more] = (atomic ? "at%" : (body ?? printed)).split(" per ");
  if (more.length) throw new UnitError(printed, `"per" stands more than once`);
  let unit = product(above!, printed);
  if (below !== undefined) {
    const divisor = product(below, printed);
    unit = {
      factor: unit.factor / divisor.factor,
      dimension: compose(unit.dimension, divisor.dimension, -1),
      offset: 0
    };
  }
  return {...unit, text: printed, reference: vs ?? atomic ?? null};
}

function product(text: string, whole: string): Pick<Unit, "factor" | "dimension" | "offset"> {
  const words = text.split(/[ ·]+/).filter(Boolean);
  let factor = 1;
  let dimension = NONE;
  for (const word of words) {
    const match = FACTOR.exec(word);
    if (!match) throw new UnitError(whole, `"${word}" is no unit with an exponent`);
    const found = symbol(match[1]!, whole);
    const [over = "1", under = "1"] = (match[2] ?? "1").split("⁄");
    const exponent = Number(over) / Number(under);
    if (found.offset !== undefined && words.length === 1 && match[2] === undefined)
      return {factor: found.factor, dimension: found.dimension, offset: found.offset};
    factor *= found.factor ** exponent;
    dimension = compose(dimension, found.dimension, exponent);
  }
  return {factor, dimension, offset: 0};
}

export const toBase = (value: number, unit: Unit): number => value * unit.factor + unit.offset;
export const fromBase = (value: number, unit: Unit): number => (value - unit.offset) / unit.factor;

/** @throws DimensionError when the units measure different things. */
export function convert(value: number, from: Unit, to: Unit): number {
  if (!sameDimension(from.dimension, to.dimension))
    throw new DimensionError(from.dimension, to.dimension, `converting ${from.text} to ${to.text} mixes`);
  return fromBase(toBase(value, from), to);
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
