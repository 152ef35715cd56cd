/** Sections 2 to 5 of `read.ts`: from a composition to displacements and hydrostatic stress. */
import {multiply, solve, transpose, zeros, type Matrix} from "./matrix.js";
import {type Mesh} from "./mesh.js";
import {type PlateParameters} from "./parameters.js";
import {modulusAt, swelling} from "./coefficients.js";
import {bilinear, GAUSS_POINT, GAUSS_WEIGHT, serendipity, SQUARE_RULE} from "./shape.js";

/** ## 2 Elements: 8-node displacements, 4-node composition, 3×3 Gauss points. */
interface GaussPoint {
  /** 2πr dr dz. */
  weight: number;
  /** ε = (ε_rr, ε_zz, ε_θθ, γ_rz) = B u,   u_θ = 0, so ε_θθ = u_r/r                             (6) */
  B: Matrix;
  places: number[];
  N: number[];
  gradN: [number, number][];
  corners: number[];
}

export function gaussPoints(mesh: Mesh): GaussPoint[] {
  const points: GaussPoint[] = [];
  for (let e = 0; e < mesh.elements; e++) {
    const corners = [...mesh.cornerOf.slice(4 * e, 4 * e + 4)];
    const places = [...mesh.placeOf.slice(8 * e, 8 * e + 8)];
    const [r0, r1] = [mesh.r_nm[e % mesh.nr]!, mesh.r_nm[(e % mesh.nr) + 1]!];
    const row = Math.floor(e / mesh.nr);
    const [z0, z1] = [mesh.z_nm[row]!, mesh.z_nm[row + 1]!];
    for (const {xi, eta, weight} of SQUARE_RULE) {
      const r = (r0 + r1) / 2 + (xi * (r1 - r0)) / 2;
      const [u, n] = [serendipity(xi, eta), bilinear(xi, eta)];
      const alongR = [...u.xi].map(s => (2 * s) / (r1 - r0));
      const alongZ = [...u.eta].map(s => (2 * s) / (z1 - z0));
      points.push({
        weight: (weight * 2 * Math.PI * r * (r1 - r0) * (z1 - z0)) / 4,
        B: [
          alongR.flatMap(s => [s, 0]),
          alongZ.flatMap(s => [0, s]),
          [...u.value].flatMap(v => [v / r, 0]),
          alongZ.flatMap((s, a) => [s, alongR[a]!])
        ],
        places,
        corners,
        N: [...n.value],
        gradN: [0, 1, 2, 3].map(a => [(2 * n.xi[a]!) / (r1 - r0), (2 * n.eta[a]!) / (z1 - z0)])
      });
    }
  }
  return points;
}

/** ## 3 Hooke's law for (rr, zz, θθ, rz) with E = 1. */
function hooke(nu: number): Matrix {
  const lame = nu / ((1 + nu) * (1 - 2 * nu));
  const shear = 1 / (2 * (1 + nu));
  const on = lame + 2 * shear;
  return [
    [on, lame, lame, 0],
    [lame, on, lame, 0],
    [lame, lame, on, 0],
    [0, 0, 0, shear]
  ];
}

/**
 * ## 4 Constraints
 *
 *     u = T q                                                                                    (7)
 *
 * One column of T for each displacement that is free, one for the platen.
 */
function constraints(plate: PlateParameters, mesh: Mesh): Matrix {
  const across = 2 * mesh.nr + 1;
  const platen = new Array<number>(2 * mesh.places).fill(0);
  const columns: number[][] = [];
  for (const place of new Set(mesh.placeOf)) {
    const [I, K] = [place % across, Math.floor(place / across)];
    const unit = (dof: number): number[] => platen.map((_, k) => (k === dof ? 1 : 0));
    const held =
      I === 0 || (I === across - 1 && plate.side === "roller") || (K === 0 && plate.base === "bonded");
    if (!held) columns.push(unit(2 * place));
    if (K === 2 * mesh.nz && plate.top === "platen") platen[2 * place + 1] = 1;
    else if (K > 0 && (K < 2 * mesh.nz || plate.top === "free")) columns.push(unit(2 * place + 1));
  }
  return transpose(plate.top === "platen" ? [...columns, platen] : columns);
}

interface Sliding {
  weight: number;
  places: number[];
  N: number[];
}

function slidingPoints(mesh: Mesh): Sliding[] {
  return Array.from({length: mesh.nr}, (_, e) => e).flatMap(e =>
    GAUSS_POINT.map((s, g) => {
      const [r0, r1] = [mesh.r_nm[e]!, mesh.r_nm[e + 1]!];
      return {
        weight: GAUSS_WEIGHT[g]! * Math.PI * ((r0 + r1) / 2 + (s * (r1 - r0)) / 2) * (r1 - r0),
        places: [2 * e, 2 * e + 1, 2 * e + 2],
        N: [(s * (s - 1)) / 2, 1 - s * s, (s * (s + 1)) / 2]
      };
    })
  );
}

/** ## 5 The operators at a given modulus (from `xE`) and a given set: `slip` is 0 where a point sticks, else ±1. */
export interface Operators {
  /** u = U x + u₀ */
  U: Matrix;
  u0: number[];
  /** σ_h = S x + s₀ */
  S: Matrix;
  s0: number[];
}

export function operators(plate: PlateParameters, mesh: Mesh, xE: number[], slip: number[]): Operators {
  const points = gaussPoints(mesh);
  const dofs = 2 * mesh.places;
  const [K, F] = [zeros(dofs, dofs), zeros(dofs, mesh.corners)];
  const [P, Q, M] = [
    zeros(mesh.corners, dofs),
    zeros(mesh.corners, mesh.corners),
    zeros(mesh.corners, mesh.corners)
  ];
  for (const {weight, B, places, N, corners} of points) {
    const E = modulusAt(
      plate,
      corners.reduce((sum, corner, a) => sum + N[a]! * xE[corner]!, 0)
    );
    const C = hooke(plate.nu).map(row => row.map(c => E * c));
    const CB = multiply(C, B);
    const eigen = C.map(row => swelling(plate) * (row[0]! + row[1]! + row[2]!));
    const dof = places.flatMap(place => [2 * place, 2 * place + 1]);
    // K = ∫ Bᵀ C B,   F = ∫ Bᵀ C β I N                                                          (8)
    dof.forEach((i, p) => {
      dof.forEach((j, q) => B.forEach((row, k) => void (K[i]![j]! += weight * row[p]! * CB[k]![q]!)));
      corners.forEach((j, b) =>
        B.forEach((row, k) => void (F[i]![j]! += weight * row[p]! * eigen[k]! * N[b]!))
      );
    });
    // σ_h by projection: M σ_h = ∫ N tr σ/3 = P u − Q x                                          (9)
    corners.forEach((i, a) => {
      dof.forEach(
        (j, q) => void (P[i]![j]! += (weight * N[a]! * (CB[0]![q]! + CB[1]![q]! + CB[2]![q]!)) / 3)
      );
      corners.forEach((j, b) => {
        Q[i]![j]! += (weight * N[a]! * N[b]! * (eigen[0]! + eigen[1]! + eigen[2]!)) / 3;
        M[i]![j]! += weight * N[a]! * N[b]!;
      });
    });
  }
  const f0 = new Array<number>(dofs).fill(0);
  // (2): springs where the edge sticks, a constant traction where it slips
  if (plate.base === "spring" || plate.base === "capped")
    slidingPoints(mesh).forEach(({weight, places, N}, point) =>
      places.forEach((i, a) => {
        f0[2 * i]! -= slip[point]! * plate.taumax * weight * N[a]!;
        if (slip[point] === 0)
          places.forEach((j, b) => void (K[2 * i]![2 * j]! += plate.kt * weight * N[a]! * N[b]!));
      })
    );
  const T = constraints(plate, mesh);
  const Tt = transpose(T);
  const load = Tt.map(row => row.reduce((sum, t, k) => sum + t * f0[k]!, 0));
  if (plate.top === "platen") load[load.length - 1]! -= plate.p * 1e-3 * Math.PI * plate.R ** 2;
  // TᵀKT q = Tᵀ(F x + f₀)                                                                       (10)
  const q = solve(
    multiply(Tt, multiply(K, T)),
    multiply(Tt, F).map((row, i) => [...row, load[i]!])
  );
  const u = multiply(T, q);
  const sigma = solve(
    M,
    multiply(P, u).map((row, i) => row.map((v, j) => v - (j < mesh.corners ? Q[i]![j]! : 0)))
  );
  const split = (rows: Matrix): [Matrix, number[]] => [
    rows.map(row => row.slice(0, -1)),
    rows.map(row => row.at(-1)!)
  ];
  const [[U, u0], [S, s0]] = [split(u), split(sigma)];
  return {U, u0, S, s0};
}

export const affine = (A: Matrix, x: number[], b: number[]): number[] =>
  A.map((row, i) => row.reduce((sum, a, j) => sum + a * x[j]!, b[i]!));

/** (2) read backwards: a point slips where its spring would pull harder than the cap. */
export const slipping = (plate: PlateParameters, mesh: Mesh, u: number[]): number[] =>
  slidingPoints(mesh).map(({places, N}) => {
    const slide = places.reduce((sum, place, a) => sum + N[a]! * u[2 * place]!, 0);
    return plate.base === "capped" && plate.kt * Math.abs(slide) > plate.taumax ? Math.sign(slide) : 0;
  });
