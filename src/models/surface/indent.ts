/** Geometry of a Berkovich indent without sink-in; Oliver and Pharr, J. Mater. Res. 7 (1992) 1564. */
const AREA_OVER_DEPTH_SQUARED = 24.5;

/** Radius of the circle with the projected area of the tip at a depth, same unit as the depth. */
export const contactRadius = (depth: number): number => depth * Math.sqrt(AREA_OVER_DEPTH_SQUARED / Math.PI);

/** Moment at which a tip driven evenly passes a depth. */
export const passingSecond = (depth: number, deepest: number, loadSecond: number): number =>
  (loadSecond * depth) / deepest;
