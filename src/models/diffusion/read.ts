/**
 * # Lithium enters an alloy slab at constant current
 *
 * The version to read: equations in order, nothing saved for speed. `fast.ts` gives the same numbers.
 *
 * ## 1 Problem
 *
 *     ∂c/∂t = D ∂²c/∂z²     0 < z < L          (1)
 *     −D ∂c/∂z = q = i/F    at z = 0           (2)  the electrolyte side
 *     ∂c/∂z = 0             at z = L           (3)  the current collector
 *     c = c₀                at t = 0           (4)
 *
 * The charge ends at t* when c(0, t*) = c_max                                             (5)
 *
 * Centimetres, seconds and mmol throughout: mA/cm² over C/mol is mmol cm⁻² s⁻¹.
 */
import {FARADAY_C_MOL} from "../constants.js";
import {ierfc} from "../erfc.js";
import type {Slab} from "./parameters.js";

const CM_PER_UM = 1e-4;
const SECOND_PER_HOUR = 3600;

/** (2): molar flux in mmol cm⁻² s⁻¹. */
export const flux = ({i}: Pick<Slab, "i">): number => i / FARADAY_C_MOL;
export const thicknessCm = ({L}: Pick<Slab, "L">): number => L * CM_PER_UM;

/**
 * ## 2 Dimensionless groups
 *
 *     Fo = D t/L²,   ξ = z/L,   C = (c − c₀) D/(q L)                                      (6)
 *     P = q L/(D (c_max − c₀))                                                            (7)
 *
 * P is the only parameter: it compares the drop of concentration a steady flux needs with the room there is.
 */
export const loading = (slab: Slab): number =>
  (flux(slab) * thicknessCm(slab)) / (slab.D * (slab.cmax - slab.c0));
export const fourier = (slab: Slab, timeSecond: number): number =>
  (slab.D * timeSecond) / thicknessCm(slab) ** 2;
export const timeSecond = (slab: Slab, Fo: number): number => (Fo * thicknessCm(slab) ** 2) / slab.D;

/**
 * ## 3 Exact solution (Carslaw & Jaeger, Conduction of Heat in Solids, 2nd ed., §3.8)
 *
 *     C = Fo + (3η² − 1)/6 − (2/π²) Σₙ₌₁ ((−1)ⁿ/n²) exp(−n²π² Fo) cos(nπη),   η = 1 − ξ   (8)
 */
export function seriesForm(xi: number, Fo: number): number {
  const eta = 1 - xi;
  let sum = 0;
  for (let n = 1; n * n * Math.PI ** 2 * Fo < 42; n++)
    sum +=
      ((n % 2 ? -1 : 1) / n ** 2) * Math.exp(-(n ** 2) * Math.PI ** 2 * Fo) * Math.cos(n * Math.PI * eta);
  return Fo + (3 * eta ** 2 - 1) / 6 - (2 / Math.PI ** 2) * sum;
}

/**
 * The same as a sum over mirror images of the source, which needs few terms early on:
 *
 *     C = 2√Fo Σₙ₌₀ [ ierfc((2n + ξ)/2√Fo) + ierfc((2n + 2 − ξ)/2√Fo) ]                  (9)
 */
export function imageForm(xi: number, Fo: number): number {
  const reach = 2 * Math.sqrt(Fo);
  let sum = 0;
  for (let n = 0; (2 * n + xi) / reach < 6; n++)
    sum += ierfc((2 * n + xi) / reach) + ierfc((2 * n + 2 - xi) / reach);
  return reach * sum;
}

/** C by the form that converges quickly at this Fo. */
export function dimensionless(xi: number, Fo: number): number {
  if (Fo <= 0) return 0;
  return Fo < 0.2 ? imageForm(xi, Fo) : seriesForm(xi, Fo);
}

/** (6) solved for c, in mmol/cm³, at depth ξ and time. */
export const concentration = (slab: Slab, xi: number, time: number): number =>
  slab.c0 + (dimensionless(xi, fourier(slab, time)) * flux(slab) * thicknessCm(slab)) / slab.D;

/**
 * ## 4 Stop
 *
 *     C(0, Fo*) = 1/P                                                                     (10)
 *
 * C(0, Fo) grows with Fo and never less than Fo, so Fo* lies in (0, 1/P]; bisection to the last bit.
 */
export function stopFourier(P: number): number {
  let low = 0;
  let high = 1 / P;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (dimensionless(0, middle) < 1 / P) low = middle;
    else high = middle;
  }
}

/**
 * ## 5 Utilisation
 *
 *     θ = (q/L) t* · 1/(c_max − c₀) = P Fo*                                                (11)
 *
 * Lithium added over the room left at the start. With c₀ > 0 the filling of the slab is another number:
 *
 *     θ_total = (c₀ + θ (c_max − c₀))/c_max                                               (12)
 */
export const utilisation = (P: number): number => P * stopFourier(P);
export const totalUtilisation = ({c0, cmax}: Slab, theta: number): number =>
  (c0 + theta * (cmax - c0)) / cmax;

/**
 * ## 6 Limits
 *
 *     P ≪ 1:  θ → 1 − P/3     the profile is a parabola that follows the flux             (13)
 *     P ≫ 1:  θ → π/(4P)      the back face is not felt: Sand's time                      (14)
 */
export const slowLimit = (P: number): number => 1 - P / 3;
export const fastLimit = (P: number): number => Math.PI / (4 * P);

/** Charge per area in mAh/cm² that a flux carries in, F q t; and the charge of the full slab, F L (c_max − c₀). */
export const capacity = (slab: Pick<Slab, "i">, time: number): number => (slab.i * time) / SECOND_PER_HOUR;
export const fullCapacity = (slab: Slab): number =>
  (FARADAY_C_MOL * thicknessCm(slab) * (slab.cmax - slab.c0)) / SECOND_PER_HOUR;
