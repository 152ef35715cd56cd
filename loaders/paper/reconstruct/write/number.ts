/** Decimal text with at most `digits` after the point, without trailing zeros. */
export function fixed(value: number, digits: number): string {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  return String(rounded === 0 ? 0 : rounded);
}

/** Seven significant digits as VersaStudio writes them: `0.9530485`, `3.616068E-06`. */
export function significant(value: number): string {
  const short = Number(value.toPrecision(7));
  if (short === 0) return "0";
  if (Math.abs(short) >= 1e-4) return String(short);
  const [mantissa, exponent] = short.toExponential().split("e-");
  return `${mantissa}E-${exponent!.padStart(2, "0")}`;
}
