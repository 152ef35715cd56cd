/** Crystals as diffraction meets them: cell, plane spacing, and the planes whose waves do not cancel. */
export type Lattice = "fcc" | "bcc" | "hcp";
export type Plane = readonly [h: number, k: number, l: number];

/** Cell edges in Å; `c` only where it differs from `a`. */
export interface Crystal {
  lattice: Lattice;
  a: number;
  c?: number;
}

/** Spacing of a plane in Å, 1/d² = (h²+k²+l²)/a² for cubic and 4(h²+hk+k²)/3a² + l²/c² for hexagonal cells. */
export function spacing({lattice, a, c = a}: Crystal, [h, k, l]: Plane): number {
  if (lattice === "hcp")
    return 1 / Math.sqrt((4 * (h * h + h * k + k * k)) / (3 * a * a) + (l * l) / (c * c));
  return a / Math.hypot(h, k, l);
}

/** Structure factor is not zero: all indices even or all odd (fcc), even sum (bcc), not h+2k = 3n with odd l (hcp). */
export function allowed(lattice: Lattice, [h, k, l]: Plane): boolean {
  switch (lattice) {
    case "fcc":
      return (h + k) % 2 === 0 && (k + l) % 2 === 0;
    case "bcc":
      return (h + k + l) % 2 === 0;
    case "hcp":
      return (h + 2 * k) % 3 !== 0 || l % 2 === 0;
  }
}

/** One plane of every family with d ≥ `least` Å, widest first: h ≥ k ≥ l ≥ 0 for cubic, h ≥ k ≥ 0 ≤ l for hexagonal cells. */
export function families(crystal: Crystal, least: number): Plane[] {
  const most = Math.floor(Math.max(crystal.a, crystal.c ?? 0) / least) + 1;
  const found: Plane[] = [];
  for (let h = 0; h <= most; h++)
    for (let k = 0; k <= h; k++)
      for (let l = 0; l <= (crystal.lattice === "hcp" ? most : k); l++)
        if (h + k + l > 0 && allowed(crystal.lattice, [h, k, l]) && spacing(crystal, [h, k, l]) >= least)
          found.push([h, k, l]);
  return found.sort((p, q) => spacing(crystal, q) - spacing(crystal, p));
}

/** `111`, `0 0 12` where an index has two digits. */
export const planeName = (plane: Plane): string => plane.join(plane.some(i => i > 9) ? " " : "");
