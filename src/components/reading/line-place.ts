export interface Axis {
  min: number;
  max: number;
  unit: string;
}

/** Share of the axis, 0 … 1; a value beyond an end stands at that end. */
export const place = ({min, max}: Axis, value: number): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min)));
