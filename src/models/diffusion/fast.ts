/** The numbers of `read.ts` at the pace of a slider: Newton instead of bisection, terms computed once. */
import {ierfc} from "../erfc.js";
import {flux, thicknessCm, fourier} from "./read.js";
import type {Slab} from "./parameters.js";

const PI2 = Math.PI ** 2;

/**
 * Below it the back face is not felt at the surface (2 ierfc(1/√Fo) < 1e-24) and the profile is summed over
 * images. Both forms are exact; the image form converges sooner below 0.2, but with its cosines known a
 * term of the series is a multiplication, so the series pays down to here.
 */
const SHORT_TIME = 0.02;

/**
 * C(0, Fo) and its slope. With E = e^{−π²Fo} the terms E^{n²}/n² follow from one exponential:
 * E^{n²} = E^{(n−1)²} E^{2n−1}.
 */
function surface(Fo: number, out: {value: number; slope: number}): void {
  if (Fo < SHORT_TIME) {
    out.slope = 1 / Math.sqrt(Math.PI * Fo);
    out.value = 2 * Fo * out.slope;
    return;
  }
  const E = Math.exp(-PI2 * Fo);
  const E2 = E * E;
  let odd = E;
  let power = E;
  let value = 0;
  let slope = 0;
  for (let n = 1; power > 1e-19; n++) {
    value += power / (n * n);
    slope += power;
    odd *= E2;
    power *= odd;
  }
  out.value = Fo + 1 / 3 - (2 / PI2) * value;
  out.slope = 1 + 2 * slope;
}

const point = {value: 0, slope: 0};

/** Fo* of C(0, Fo*) = 1/P. In √Fo the curve is convex, so Newton from either limit converges in a few steps. */
export function stopFourier(P: number): number {
  const target = 1 / P;
  let root = P > 1.5 ? Math.sqrt(Math.PI) / (2 * P) : Math.sqrt(target - 1 / 3);
  for (let k = 0; k < 8; k++) {
    surface(root * root, point);
    const step = (point.value - target) / (2 * root * point.slope);
    root -= step;
    if (Math.abs(step) < 1e-15 * root) break;
  }
  return root * root;
}

/** θ(P) = P Fo*. */
export const utilisation = (P: number): number => P * stopFourier(P);

/** Enough for round-off from the switch on: e^{−15²π²·0.02} = 5e-20. */
const TERMS = 15;

/** Depths ξ = 0 … 1 with the cosines of the series, for one number of points. */
interface Grid {
  xi: Float64Array;
  cosine: Float64Array[];
}

export function grid(points: number): Grid {
  const xi = Float64Array.from({length: points}, (_, k) => k / (points - 1));
  const cosine = Array.from({length: TERMS}, (_, m) => {
    const n = m + 1;
    return xi.map(x => ((n % 2 ? 1 : -1) * 2 * Math.cos(n * Math.PI * (1 - x))) / (PI2 * n * n));
  });
  return {xi, cosine};
}

/** C at every depth of the grid. */
function dimensionlessProfile({xi, cosine}: Grid, Fo: number): Float64Array {
  if (Fo <= 0) return new Float64Array(xi.length);
  if (Fo < SHORT_TIME) return xi.map(x => imageSum(x, Fo));
  const out = xi.map(x => Fo + (3 * (1 - x) ** 2 - 1) / 6);
  for (let m = 0; m < TERMS; m++) {
    const decay = Math.exp(-((m + 1) ** 2) * PI2 * Fo);
    if (decay < 1e-19) break;
    const terms = cosine[m]!;
    for (let k = 0; k < out.length; k++) out[k]! += decay * terms[k]!;
  }
  return out;
}

function imageSum(xi: number, Fo: number): number {
  const reach = 2 * Math.sqrt(Fo);
  let sum = 0;
  for (let depth = 0; depth + xi < 6 * reach; depth += 2)
    sum += ierfc((depth + xi) / reach) + ierfc((depth + 2 - xi) / reach);
  return reach * sum;
}

/** Concentration in mmol/cm³ at every depth of the grid after `time` seconds. */
export function profile(slab: Slab, depths: Grid, time: number): Float64Array {
  const scale = (flux(slab) * thicknessCm(slab)) / slab.D;
  return dimensionlessProfile(depths, fourier(slab, time)).map(C => slab.c0 + scale * C);
}
