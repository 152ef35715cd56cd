/** Impedance of R_b, arcs R‖CPE and a Warburg tail in series: Z = R_b + Σ R/(1 + (jω/ω₀)ⁿ) + A_W (1 − j)/√ω. */
export interface Arc {
  resistance_ohm: number;
  /** Frequency at the top of the arc. */
  apex_hertz: number;
  exponent: number;
}

export interface Circuit {
  bulk_ohm: number;
  arcs: Arc[];
  warburg_ohm: number;
}

export interface Complex {
  re: number;
  im: number;
}

export function impedance({bulk_ohm, arcs, warburg_ohm}: Circuit, frequency_hertz: number): Complex {
  const root = Math.sqrt(2 * Math.PI * frequency_hertz);
  const z = {re: bulk_ohm + warburg_ohm / root, im: -warburg_ohm / root};
  for (const {resistance_ohm, apex_hertz, exponent} of arcs) {
    const magnitude = Math.exp(exponent * Math.log(frequency_hertz / apex_hertz));
    const [re, im] = [
      1 + magnitude * Math.cos((exponent * Math.PI) / 2),
      magnitude * Math.sin((exponent * Math.PI) / 2)
    ];
    const square = re * re + im * im;
    z.re += (resistance_ohm * re) / square;
    z.im -= (resistance_ohm * im) / square;
  }
  return z;
}

/** Parameters in a fixed order, and back: what a fit of this circuit would adjust. */
export const adjustable = ({bulk_ohm, arcs, warburg_ohm}: Circuit): number[] => [
  bulk_ohm,
  ...arcs.flatMap(a => [a.resistance_ohm, a.apex_hertz, a.exponent]),
  warburg_ohm
];

export function withAdjusted(p: number[]): Circuit {
  const arcs = Array.from({length: (p.length - 2) / 3}, (_, i) => ({
    resistance_ohm: p[1 + 3 * i]!,
    apex_hertz: p[2 + 3 * i]!,
    exponent: p[3 + 3 * i]!
  }));
  return {bulk_ohm: p[0]!, arcs, warburg_ohm: p.at(-1)!};
}
