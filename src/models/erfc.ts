/**
 * Complementary error function to round-off for u ≥ 0. Above ½ the trapezoidal rule on
 * erfc u = (2u e^{−u²}/π) ∫₀^∞ e^{−t²}/(t²+u²) dt with step ½ and the residue of the pole at iu
 * (error e^{−4π²} = 7e-18); below ½ the Maclaurin series of erf, where that formula would cancel.
 * Source: Chiarella & Reichel, Math. Comp. 22 (1968) 137; Matta & Reichel, Math. Comp. 25 (1971) 339.
 */
export function erfc(u: number): number {
  if (u < 0.5) return 1 - erfSmall(u);
  const u2 = u * u;
  let sum = 0.5 / u2;
  for (let k = 1; k <= NODES; k++) sum += WEIGHT[k]! / (k * k * STEP * STEP + u2);
  return ((2 * STEP * u) / Math.PI) * Math.exp(-u2) * sum - 2 / Math.expm1((2 * Math.PI * u) / STEP);
}

/** ∫ᵤ^∞ erfc: e^{−u²}/√π − u erfc u. */
export function ierfc(u: number): number {
  return u > NEGLIGIBLE ? 0 : Math.exp(-u * u) / SQRT_PI - u * erfc(u);
}

const SQRT_PI = Math.sqrt(Math.PI);
const STEP = 0.5;
const NODES = 13;
const WEIGHT = Float64Array.from({length: NODES + 1}, (_, k) => Math.exp(-((k * STEP) ** 2)));
/** ierfc 6 = 2e-18, below the last bit of anything it is added to here. */
const NEGLIGIBLE = 6;

function erfSmall(u: number): number {
  let term = u;
  let sum = u;
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= (-u * u) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / SQRT_PI) * sum;
}
