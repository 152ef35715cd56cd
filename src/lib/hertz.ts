const SIZES = [
  [1e6, "MHz"],
  [1e3, "kHz"]
] as const;

/** A frequency with three digits: 1000 → `1 kHz`. */
export function inHertz(hertz: number): string {
  const [size, unit] = SIZES.find(([least]) => hertz >= least) ?? [1, "Hz"];
  return `${Number((hertz / size).toPrecision(3))} ${unit}`;
}
