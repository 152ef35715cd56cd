import {braggDegree, scherrerDegree} from "../relations.js";
import {families, spacing, type Crystal, type Plane} from "./crystal.js";

export interface Reflection {
  plane: Plane;
  spacingAngstrom: number;
  twoThetaDegree: number;
}

/** Bragg angle 2θ in degrees; null where the spacing is below half the wavelength and no angle exists. */
export function twoTheta(crystal: Crystal, plane: Plane, wavelengthAngstrom: number): number | null {
  const d = spacing(crystal, plane);
  return wavelengthAngstrom > 2 * d ? null : braggDegree(wavelengthAngstrom, d);
}

/** Spacing in Å that puts a plane at an angle, d = λ / 2 sin θ. */
export const spacingAt = (twoThetaDegree: number, wavelengthAngstrom: number): number =>
  wavelengthAngstrom / (2 * Math.sin((twoThetaDegree * Math.PI) / 360));

/** Cell edge `a` (cubic) or, for planes 00l, `c` in Å that puts the plane at the angle. */
export const edgeAt = (plane: Plane, twoThetaDegree: number, wavelengthAngstrom: number): number =>
  spacingAt(twoThetaDegree, wavelengthAngstrom) * Math.hypot(...plane);

/** All reflections a crystal may show between two angles, in order of angle. */
export function reflections(
  crystal: Crystal,
  wavelengthAngstrom: number,
  [from, to]: readonly [number, number]
): Reflection[] {
  return families(crystal, spacingAt(to, wavelengthAngstrom)).flatMap(plane => {
    const twoThetaDegree = twoTheta(crystal, plane, wavelengthAngstrom);
    return twoThetaDegree === null || twoThetaDegree < from
      ? []
      : [{plane, spacingAngstrom: spacing(crystal, plane), twoThetaDegree}];
  });
}

export interface Optics {
  wavelengthAngstrom: number;
  /** Shape factor of Scherrer's equation. */
  shape: number;
  /** Width that a perfect crystal would show, in degrees of 2θ. */
  instrumentDegree: number;
}

/** Width of a line from crystallites of a size in nm, in degrees of 2θ; the instrument's width is added in squares (Gaussian lines). */
export const lineWidth = (sizeNm: number, twoThetaDegree: number, optics: Optics): number =>
  Math.hypot(
    scherrerDegree(optics.shape, optics.wavelengthAngstrom / 10, sizeNm, twoThetaDegree),
    optics.instrumentDegree
  );

/**
 * Height of a line of one film relative to another of the same metal: area grows with the thickness (both
 * thin for X-rays), height is area over width.
 */
export const relativeHeight = (
  thicknessNm: number,
  widthDegree: number,
  other: {thicknessNm: number; widthDegree: number}
): number => (thicknessNm / other.thicknessNm) * (other.widthDegree / widthDegree);
