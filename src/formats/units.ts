/**
 * Units as instruments write them in column heads, brought to the units of the Battery Data Format.
 * A power of ten is divided out rather than multiplied in, because 1e-3 is not exact and 1000 is.
 */
interface Scale {
  base: string;
  factor: number;
  power: number;
}

const BASES = new Set(["s", "V", "A", "Ah", "Wh", "W", "ohm", "Hz", "Pa", "m"]);
const PREFIXES = new Map(Object.entries({n: -9, u: -6, m: -3, k: 3, M: 6}));
/** Elsewhere a capital M is a small one in capitals: no cell test has megaamperes. */
const MEGA = new Set(["ohm", "Hz", "Pa"]);
const WORDS: ReadonlyMap<string, [string, number?]> = new Map(
  Object.entries({
    sec: ["s"],
    "sec.": ["s"],
    second: ["s"],
    seconds: ["s"],
    min: ["s", 60],
    h: ["s", 3600],
    hr: ["s", 3600],
    hour: ["s", 3600],
    hours: ["s", 3600],
    millisecond: ["ms"],
    micron: ["um"],
    microns: ["um"],
    micrometer: ["um"],
    micrometre: ["um"],
    nanometer: ["nm"],
    nanometre: ["nm"]
  })
);

/** `µA` in any of its code points, `uA`, `Sec.`, `ohms`, `kΩ`; null for a unit that is not known. */
function parse(text: string): Scale | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/μ/g, "u")
    .replace(/Ω|ohms?$/i, "ohm");
  if (plain === "Å" || plain === "A\u030a") return {base: "m", factor: 1, power: -10};
  const [unit, factor = 1] = WORDS.get(plain.toLowerCase()) ?? [plain];
  if (BASES.has(unit)) return {base: unit, factor, power: 0};
  const power = PREFIXES.get(unit.charAt(0));
  const base = unit.slice(1);
  if (power === undefined || !BASES.has(base) || (power === 6 && !MEGA.has(base))) return null;
  return {base, factor, power};
}

/** Turns values in `from` into values in `to`; null when either is unknown or they measure different things. */
export function converter(from: string, to: string): ((value: number) => number) | null {
  if (from === to) return value => value;
  const a = parse(from);
  const b = parse(to);
  if (!a || !b || a.base !== b.base) return null;
  const factor = a.factor / b.factor;
  const power = a.power - b.power;
  return power < 0 ? value => (value * factor) / 10 ** -power : value => value * factor * 10 ** power;
}
