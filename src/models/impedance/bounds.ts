/**
 * Bounds of every parameter in the fit's coordinates. Exponents stay in [0.3, 1]; everything else may lie six
 * decades outside what the spectrum itself spans, so a bound that is met says "not needed", not "cut off".
 */
import type {Parameter} from "./circuit.js";
import type {Dimension} from "./elements.js";
import type {Spectrum} from "./spectrum.js";

const REACH = 1e6;

export function boundsOf(
  parameters: Parameter[],
  spectrum: Spectrum
): {lower: Float64Array; upper: Float64Array} {
  const magnitudes = spectrum.realOhm.map((re, i) => Math.hypot(re, spectrum.imaginaryOhm[i]!));
  const omegas = spectrum.frequencyHertz.map(f => 2 * Math.PI * f);
  const [zLow, zHigh] = extent(magnitudes);
  const [wLow, wHigh] = extent(omegas);
  const span: Record<Exclude<Dimension, "exponent">, [number, number]> = {
    resistance: [zLow, zHigh],
    capacitance: [1 / (wHigh * zHigh), 1 / (wLow * zLow)],
    inductance: [zLow / wHigh, zHigh / wLow],
    warburg: [zLow * Math.sqrt(wLow), zHigh * Math.sqrt(wHigh)],
    "constant-phase": [1 / (Math.max(1, wHigh) * zHigh), 1 / (Math.min(1, wLow) * zLow)],
    time: [1 / wHigh, 1 / wLow]
  };
  const limits = parameters.map(({dimension}) => {
    if (dimension === "exponent") return [0.3, 1] as const;
    const [low, high] = span[dimension];
    return [Math.log(low / REACH), Math.log(high * REACH)] as const;
  });
  return {lower: Float64Array.from(limits, l => l[0]), upper: Float64Array.from(limits, l => l[1])};
}

function extent(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}
