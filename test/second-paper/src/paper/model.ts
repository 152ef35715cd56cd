/** Thickness of an oxide after a time, by linear-parabolic growth: x² + A x = B t. µm, µm² h⁻¹, h. */
export const thicknessUm = (a_um: number, b_um2_h: number, time_h: number): number =>
  (a_um / 2) * (Math.sqrt(1 + (4 * b_um2_h * time_h) / a_um ** 2) - 1);
