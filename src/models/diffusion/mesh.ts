/**
 * Cells of the finite volumes, as shares of the thickness: edges from 0 (back) to 1 (surface). They are crowded at the
 * surface so that the layer into which lithium reaches by the stop, δ = √(D t*), always has its part of them.
 */
import {stopFourier} from "./fast.js";

/** Depth that about half of the cells lie within, in layers δ. */
const LAYERS = 2;

/** n equal cells. */
export const evenMesh = (n: number): Float64Array => Float64Array.from({length: n + 1}, (_, k) => k / n);

/**
 * n cells whose depths below the surface follow b s/(1 + b − s), s = 0 … 1: all but even within 2 δ, ever wider behind,
 * and smooth, so that the scheme keeps its order. Even throughout when the layer fills the slab.
 * @param layer δ/L
 */
export function gradedMesh(n: number, layer: number): Float64Array {
  if (layer >= 1) return evenMesh(n);
  const b = (LAYERS * layer) / (1 - layer);
  const depth = (s: number): number => (b * s) / (1 + b - s);
  return Float64Array.from({length: n + 1}, (_, k) => (k === 0 ? 0 : 1 - depth(1 - k / n)));
}

/** δ/L at the stop of a slab of constant D: √Fo*, at most 1. */
export const layerAt = (P: number): number => Math.min(1, Math.sqrt(stopFourier(P)));
