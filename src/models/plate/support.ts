import type {Mesh} from "./mesh.js";

/** How the electrolyte side holds the plate: spring, spring with a friction cap, bonded, or frictionless. */
type Base = "spring" | "capped" | "bonded" | "sliding";
/** W side: a rigid, frictionless, flat platen, nothing, or a frictionless wall. */
type Top = "platen" | "free" | "fixed";
/** Rim r = R: free of traction, or u_r = 0 (a test of the thin-film limit). */
type Side = "free" | "roller";

export interface Support {
  base: Base;
  top: Top;
  side: Side;
}

/**
 * Numbers of the free displacements, row by row from the W side down, so that the sliding edge comes last.
 * The platen's one u_z follows the first mid-side row: there it widens the band least.
 */
export interface Numbering {
  /** [2·place] for u_r, [2·place + 1] for u_z; −1 where the displacement is held at zero. */
  equationOf: Int32Array;
  size: number;
  /** Unknowns u_r of the sliding edge, the last ones. */
  tail: number;
  platen: number;
}

export function number(mesh: Mesh, {base, top, side}: Support): Numbering {
  const across = 2 * mesh.nr + 1;
  const equationOf = new Int32Array(2 * mesh.places).fill(-1);
  let next = 0;
  let platen = -1;
  let tail = 0;
  for (let K = 2 * mesh.nz; K >= 0; K--) {
    const start = next;
    for (let I = 0; I < across; I += 1 + (K % 2)) {
      const place = K * across + I;
      const held = I === 0 || (I === across - 1 && side === "roller") || (K === 0 && base === "bonded");
      if (!held) equationOf[2 * place] = next++;
      if (K > 0 && (K < 2 * mesh.nz || top === "free")) equationOf[2 * place + 1] = next++;
    }
    if (K === 0) tail = next - start;
    if (K === 2 * mesh.nz - 1 && top === "platen") {
      platen = next++;
      for (let I = 0; I < across; I++) equationOf[2 * (2 * mesh.nz * across + I) + 1] = platen;
    }
  }
  return {equationOf, size: next, tail, platen};
}
