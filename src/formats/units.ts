/**
 * Units as instruments write them in column heads: spellings of their own for a few symbols, whose sizes are
 * those of the one table of units.
 */
import {sameDimension} from "../lib/dimension.js";
import {parseUnit, type Unit} from "../lib/unit.js";

/** Words in small letters → symbol: `SEC`, `H` and `Min` are times too. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: "s|sec|second|seconds",
    ms: "ms|millisecond",
    min: "min|minute|minutes",
    h: "h|hr|hour|hours",
    d: "d|day|days",
    µm: "micron|microns|micrometer|micrometre",
    nm: "nanometer|nanometre"
  }).flatMap(([symbol, words]) => words.split("|").map((word): [string, string] => [word, symbol]))
);
/**
 * What a head may name. A capital M is a small one in capitals, save where mega is usual: no cell test has
 * megaamperes. Inches are left out, for they mean that an image had lost its scale.
 */
const SYMBOL = /^(?:[nµumk]?(?:s|V|A|Ah|Wh|W|Ω|Hz|Pa|m)|M(?:Ω|Hz|Pa)|min|h|d|Å)$/;
/** The few dozen of them, each parsed when it is first met: every field of a head may be asked whether it is one. */
const UNITS = new Map<string, Unit>();

/** `µA` in any of its code points, `uA`, `Sec.`, `ohms`, `kΩ`; null for a unit that is not known. */
function unitOf(text: string): Unit | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace("μ", "µ")
    .replace(/ohms?$/i, "Ω");
  const symbol = WORDS.get(plain.toLowerCase().replace(/\.$/, "")) ?? plain;
  if (!SYMBOL.test(symbol)) return null;
  const unit = UNITS.get(symbol) ?? parseUnit(symbol);
  UNITS.set(symbol, unit);
  return unit;
}

/** Turns values in `from` into values in `to`; null when either is unknown or they measure different things. */
export function converter(from: string, to: string): ((value: number) => number) | null {
  if (from === to) return value => value;
  const [a, b] = [unitOf(from), unitOf(to)];
  if (!a || !b || !sameDimension(a.dimension, b.dimension)) return null;
  // What `convert` does, settled once for all values of a column.
  const factor = a.mantissa / b.mantissa;
  const power = a.exponent - b.exponent;
  const ten = 10 ** Math.abs(power);
  return power < 0 ? value => (value * factor) / ten : value => value * factor * ten;
}
