/**
 * The elements a circuit is made of. Each gives its impedance Z(ω) and the derivatives of Z with respect to
 * the fit's own coordinates: the logarithm of every positive parameter, the exponent n itself.
 * Warburg as in Z = A(1−j)/√ω; the finite lengths as Z = R coth√(jωτ)/√(jωτ) (Wo, blocking end) and
 * Z = R tanh√(jωτ)/√(jωτ) (Ws, open end).
 */
export type Kind = "R" | "C" | "L" | "CPE" | "W" | "Wo" | "Ws";

/** What sets the bounds and the start of a parameter. */
export type Dimension =
  "resistance" | "capacitance" | "inductance" | "warburg" | "constant-phase" | "exponent" | "time";

/** Angular frequencies in rad/s with the functions of them that every evaluation needs. */
export interface Sweep {
  omega: Float64Array;
  logOmega: Float64Array;
}

/** Real and imaginary part, one value per frequency. */
export interface Phasor {
  re: Float64Array;
  im: Float64Array;
}

export interface ElementModel {
  parameters: readonly {suffix: string; unit: string; dimension: Dimension}[];
  /** Writes Z(ω) for the parameters that start at p[at]. */
  impedance(sweep: Sweep, p: Float64Array, at: number, z: Phasor): void;
  /** Writes ∂Z/∂θ of each parameter; z holds the impedance already. */
  derivatives(sweep: Sweep, p: Float64Array, at: number, z: Phasor, d: readonly Phasor[]): void;
}

const copy = (z: Phasor, d: Phasor, factor: number) => {
  for (let i = 0; i < z.re.length; i++) {
    d.re[i] = factor * z.re[i]!;
    d.im[i] = factor * z.im[i]!;
  }
};
const only = (unit: string, dimension: Dimension) => [{suffix: "", unit, dimension}];

const R: ElementModel = {
  parameters: only("Ω", "resistance"),
  impedance(_, p, at, z) {
    z.re.fill(p[at]!);
    z.im.fill(0);
  },
  derivatives: (_s, _p, _at, z, [d]) => copy(z, d!, 1)
};

const C: ElementModel = {
  parameters: only("F", "capacitance"),
  impedance({omega}, p, at, z) {
    z.re.fill(0);
    for (let i = 0; i < omega.length; i++) z.im[i] = -1 / (omega[i]! * p[at]!);
  },
  derivatives: (_s, _p, _at, z, [d]) => copy(z, d!, -1)
};

const L: ElementModel = {
  parameters: only("H", "inductance"),
  impedance({omega}, p, at, z) {
    z.re.fill(0);
    for (let i = 0; i < omega.length; i++) z.im[i] = omega[i]! * p[at]!;
  },
  derivatives: (_s, _p, _at, z, [d]) => copy(z, d!, 1)
};

const CPE: ElementModel = {
  parameters: [
    {suffix: "_Q", unit: "S sⁿ", dimension: "constant-phase"},
    {suffix: "_n", unit: "1", dimension: "exponent"}
  ],
  impedance({logOmega}, p, at, z) {
    const n = p[at + 1]!;
    const cos = Math.cos((n * Math.PI) / 2) / p[at]!;
    const sin = Math.sin((n * Math.PI) / 2) / p[at]!;
    for (let i = 0; i < logOmega.length; i++) {
      const power = Math.exp(-n * logOmega[i]!);
      z.re[i] = power * cos;
      z.im[i] = -power * sin;
    }
  },
  derivatives({logOmega}, _p, _at, z, [byQ, byN]) {
    copy(z, byQ!, -1);
    const half = Math.PI / 2;
    for (let i = 0; i < logOmega.length; i++) {
      byN!.re[i] = -z.re[i]! * logOmega[i]! + z.im[i]! * half;
      byN!.im[i] = -z.im[i]! * logOmega[i]! - z.re[i]! * half;
    }
  }
};

const W: ElementModel = {
  parameters: only("Ω s^-½", "warburg"),
  impedance({omega}, p, at, z) {
    for (let i = 0; i < omega.length; i++) z.im[i] = -(z.re[i] = p[at]! / Math.sqrt(omega[i]!));
  },
  derivatives: (_s, _p, _at, z, [d]) => copy(z, d!, 1)
};

/**
 * tanh or coth of x = (1+j)u/2, from E = e^−u so that nothing overflows at large u and, by expm1 and the
 * half-angle sine, nothing cancels at small u.
 */
function hyperbolic(u: number, blocking: boolean): [number, number] {
  const e = Math.exp(-u);
  const sine = 2 * e * Math.sin(u);
  const half = Math.sin(u / 2);
  const numerator = -Math.expm1(-2 * u);
  if (!blocking) {
    const denominator = 1 + e * e + 2 * e * Math.cos(u);
    return [numerator / denominator, sine / denominator];
  }
  const denominator = Math.expm1(-u) ** 2 + 4 * e * half * half;
  return [numerator / denominator, -sine / denominator];
}

function finite(blocking: boolean): ElementModel {
  return {
    parameters: [
      {suffix: "_R", unit: "Ω", dimension: "resistance"},
      {suffix: "_tau", unit: "s", dimension: "time"}
    ],
    impedance({omega}, p, at, z) {
      for (let i = 0; i < omega.length; i++) {
        const u = Math.sqrt(2 * omega[i]! * p[at + 1]!);
        const [a, b] = hyperbolic(u, blocking);
        // 1/x = (1−j)/u
        z.re[i] = (p[at]! * (a + b)) / u;
        z.im[i] = (p[at]! * (b - a)) / u;
      }
    },
    // ∂Z/∂ln τ = (R/2)(±(1 − t²)) − Z/2 with t = tanh or coth: both read 1 − t².
    derivatives({omega}, p, at, z, [byR, byTau]) {
      copy(z, byR!, 1);
      for (let i = 0; i < omega.length; i++) {
        const [a, b] = hyperbolic(Math.sqrt(2 * omega[i]! * p[at + 1]!), blocking);
        byTau!.re[i] = (p[at]! * (1 - a * a + b * b) - z.re[i]!) / 2;
        byTau!.im[i] = (-2 * p[at]! * a * b - z.im[i]!) / 2;
      }
    }
  };
}

export const ELEMENTS: Record<Kind, ElementModel> = {R, C, L, CPE, W, Wo: finite(true), Ws: finite(false)};
