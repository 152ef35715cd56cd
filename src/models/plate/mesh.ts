import {Refusal} from "../../lib/refusal.js";

/** Largest over smallest element edge; fine at the rim r = R and at the electrolyte side z = 0. */
const GRADING = 4;

/**
 * Rectangles over 0 ≤ r ≤ R, 0 ≤ z ≤ H. Composition and projected stress live on the (nr+1)(nz+1) corners,
 * node k(nr+1)+i. Displacements live on the corners and mid-sides of the half grid, node K(2nr+1)+I;
 * places where I and K are both odd (element centres) stay empty.
 */
export interface Mesh {
  nr: number;
  nz: number;
  /** Corner coordinates, nm. */
  r_nm: Float64Array;
  z_nm: Float64Array;
  corners: number;
  elements: number;
  /** Places of the half grid, empty ones included. */
  places: number;
  /** 4 corners and 8 places per element, in the order of the shape functions. */
  cornerOf: Int32Array;
  placeOf: Int32Array;
}

/** `count` edges over [0, length] whose lengths form a geometric row; `fineAtEnd` puts the short ones last. */
export function gradedLine(length: number, count: number, ratio: number, fineAtEnd: boolean): Float64Array {
  const factor = count > 1 ? ratio ** (1 / (count - 1)) : 1;
  const edges = Float64Array.from({length: count}, (_, k) => factor ** (fineAtEnd ? count - 1 - k : k));
  const total = edges.reduce((sum, edge) => sum + edge, 0);
  const line = new Float64Array(count + 1);
  for (let k = 0; k < count; k++) line[k + 1] = line[k]! + (edges[k]! / total) * length;
  line[count] = length;
  return line;
}

/** @throws Refusal for a mesh outside 2…64 elements per edge. */
export function plateMesh(
  radius_nm: number,
  height_nm: number,
  nr: number,
  nz: number,
  ratio: number = GRADING
): Mesh {
  for (const [name, count] of [
    ["nr", nr],
    ["nz", nz]
  ] as const)
    if (!Number.isInteger(count) || count < 2 || count > 64)
      throw new Refusal(
        "parameter",
        `mesh ${name} = ${count} is out of range`,
        null,
        "allowed: whole numbers 2 to 64, because one element cannot carry a gradient and cost grows with the fourth power"
      );
  const cornerOf = new Int32Array(4 * nr * nz);
  const placeOf = new Int32Array(8 * nr * nz);
  const corner = (i: number, k: number): number => k * (nr + 1) + i;
  const place = (i: number, k: number): number => k * (2 * nr + 1) + i;
  for (let k = 0, e = 0; k < nz; k++)
    for (let i = 0; i < nr; i++, e++) {
      cornerOf.set([corner(i, k), corner(i + 1, k), corner(i + 1, k + 1), corner(i, k + 1)], 4 * e);
      const [I, K] = [2 * i, 2 * k];
      placeOf.set(
        [
          place(I, K),
          place(I + 2, K),
          place(I + 2, K + 2),
          place(I, K + 2),
          place(I + 1, K),
          place(I + 2, K + 1),
          place(I + 1, K + 2),
          place(I, K + 1)
        ],
        8 * e
      );
    }
  return {
    nr,
    nz,
    cornerOf,
    placeOf,
    r_nm: gradedLine(radius_nm, nr, ratio, true),
    z_nm: gradedLine(height_nm, nz, ratio, false),
    corners: (nr + 1) * (nz + 1),
    elements: nr * nz,
    places: (2 * nr + 1) * (2 * nz + 1)
  };
}

/** `16x24` → [16, 24]. @throws Refusal for other text. */
export function readMesh(text: string): [number, number] {
  const match = /^\s*(\d+)\s*[x×*]\s*(\d+)\s*$/.exec(text);
  if (!match)
    throw new Refusal(
      "parameter",
      `cannot read mesh = "${text}"`,
      null,
      "give radial x axial elements, as 8x12 or 16x24"
    );
  return [Number(match[1]), Number(match[2])];
}
