import {reported, type Context, type Row, type State} from "../../../figure/figure.js";
import type {Said} from "../../../figure/say.js";
import type {PrintedEfficiency} from "./printed-marks.js";

export interface Capacity extends State {
  specimens: string[];
  cycles: [number, number];
  fit: [number, number];
  slope: boolean;
  published: boolean;
}
export interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  capacity: number | null;
  efficiency_percent: number | null;
}

/** A printed point: claim of the value, cycle as number or as the claim that names it. */
export interface PrintedPoint {
  specimen: string;
  claim: string;
  cycle: number | string;
  text?: Said;
  percentOf?: number;
  /** Its number stands under the mark, where a line runs over it. */
  below?: true;
}

/** What one figure of capacity against cycle says and prints. */
export interface CapacityWords {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  max: number;
  claims: string[];
  points: PrintedPoint[];
  /** Specific capacity per gram of NMC811, or areal. */
  per: "gram" | "area";
  yDomain: [number, number];
  efficiency: [number, number];
  fit: [number, number];
  /** Range (claim id) that the first capacity of all cells at this rate is printed to span, and its cycle. */
  starts?: {claim: string; cycle: number};
  /** Printed efficiencies, of one cycle or over a range of them. */
  efficiencies: PrintedEfficiency[];
  /** Printed fades of a cell, each named beside its line at a cycle; above the line or under it. */
  fades?: readonly {specimen: string; claim: string; at: number; above?: true}[];
  /** Printed fade (claim id) that makes a line of one printed point. */
  slope?: string;
  /** Cycle (claim id) at which the paper says the capacity starts to fall. */
  onset?: Readonly<Record<string, string>>;
  finding: (rows: Row[], context: Context) => string;
  conditions: (context: Context) => string;
  /** What the caption calls the picture, and what it says of lines of ours; those of Figure 6a where left out. */
  heading?: string;
  ours?: (fit: string) => string;
}

/** Printed values of a specimen that its line passes through. */
export const grounded = (
  {points, slope}: Pick<CapacityWords, "points" | "slope">,
  specimen: string
): number => points.filter(p => p.specimen === specimen).length + (slope ? 1 : 0);

/** Cycle of a printed point. */
export const cycleOf = (p: PrintedPoint, context: Context): number =>
  typeof p.cycle === "number" ? p.cycle : reported(context, p.cycle);

/** Specimens a state shows; a figure of one specimen has no such control. */
export const shown = (words: CapacityWords, state: Capacity): string[] => state.specimens ?? words.specimens;
