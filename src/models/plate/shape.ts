/** Shape functions on the square −1 ≤ ξ, η ≤ 1; corners run (−,−) (+,−) (+,+) (−,+), then mid-sides (0,−) (+,0) (0,+) (−,0). */

const CORNER_XI = [-1, 1, 1, -1];
const CORNER_ETA = [-1, -1, 1, 1];

/** Values and slopes of the shape functions at one point. */
export interface Shape {
  value: Float64Array;
  xi: Float64Array;
  eta: Float64Array;
}

/** Bilinear, 4 nodes. */
export function bilinear(xi: number, eta: number): Shape {
  const shape = blank(4);
  for (let a = 0; a < 4; a++) {
    const p = CORNER_XI[a]!;
    const q = CORNER_ETA[a]!;
    shape.value[a] = ((1 + p * xi) * (1 + q * eta)) / 4;
    shape.xi[a] = (p * (1 + q * eta)) / 4;
    shape.eta[a] = (q * (1 + p * xi)) / 4;
  }
  return shape;
}

/** Quadratic serendipity, 8 nodes. */
export function serendipity(xi: number, eta: number): Shape {
  const shape = blank(8);
  for (let a = 0; a < 4; a++) {
    const p = CORNER_XI[a]!;
    const q = CORNER_ETA[a]!;
    shape.value[a] = ((1 + p * xi) * (1 + q * eta) * (p * xi + q * eta - 1)) / 4;
    shape.xi[a] = (p * (1 + q * eta) * (2 * p * xi + q * eta)) / 4;
    shape.eta[a] = (q * (1 + p * xi) * (2 * q * eta + p * xi)) / 4;
  }
  for (const [a, q] of [
    [4, -1],
    [6, 1]
  ] as const) {
    shape.value[a] = ((1 - xi * xi) * (1 + q * eta)) / 2;
    shape.xi[a] = -xi * (1 + q * eta);
    shape.eta[a] = (q * (1 - xi * xi)) / 2;
  }
  for (const [a, p] of [
    [5, 1],
    [7, -1]
  ] as const) {
    shape.value[a] = ((1 + p * xi) * (1 - eta * eta)) / 2;
    shape.xi[a] = (p * (1 - eta * eta)) / 2;
    shape.eta[a] = -eta * (1 + p * xi);
  }
  return shape;
}

const blank = (nodes: number): Shape => ({
  value: new Float64Array(nodes),
  xi: new Float64Array(nodes),
  eta: new Float64Array(nodes)
});

const ROOT = Math.sqrt(0.6);

/** Three-point Gauss rule on [−1, 1]: exact to degree 5. */
export const GAUSS_POINT = [-ROOT, 0, ROOT] as const;
export const GAUSS_WEIGHT = [5 / 9, 8 / 9, 5 / 9] as const;

/** The 3×3 product rule, ξ fastest, with both families of shape functions at each point. */
export const SQUARE_RULE = GAUSS_POINT.flatMap((eta, k) =>
  GAUSS_POINT.map((xi, i) => ({
    weight: GAUSS_WEIGHT[i]! * GAUSS_WEIGHT[k]!,
    xi,
    eta,
    displacement: serendipity(xi, eta),
    composition: bilinear(xi, eta)
  }))
);
