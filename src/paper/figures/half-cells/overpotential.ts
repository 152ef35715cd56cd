/** Overpotentials against cycle: what is chosen, what is read from files, what is printed. */
import type {Row, State} from "../../../figure/figure.js";

export interface Overpotential extends State {
  specimens: string[];
  electrode: string;
  cycles: [number, number];
  fit: [number, number];
  at: number;
  published: boolean;
}
export interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  deposition_mv: number | null;
  dissolution_mv: number | null;
}

export type Side = "deposition" | "dissolution";
export const SIDES: {side: Side; name: string; short: string}[] = [
  {side: "deposition", name: "Electrodeposition", short: "dep"},
  {side: "dissolution", name: "Electrodissolution", short: "dis"}
];

/** Printed points: claim id without the side, and what happened there. */
export const PRINTED: {specimen: string; claim: string; cycle: string; first: boolean; fate?: string}[] = [
  {specimen: "Mg/W-Cu", claim: "fig2i.eta.SIDE.mgw.c1", cycle: "1", first: true},
  {specimen: "Mg/W-Cu", claim: "fig2i.eta.SIDE.mgw.c300", cycle: "fig2i.slope.mgw.to", first: false},
  {specimen: "Mg-Cu", claim: "fig2i.eta.SIDE.mg.c1", cycle: "1", first: true},
  {
    specimen: "Mg-Cu",
    claim: "fig2i.eta.SIDE.mg.end",
    cycle: "fig2i.stable-cycles.mg",
    first: false,
    fate: "short at"
  },
  {specimen: "W-Cu", claim: "fig2i.eta.SIDE.w.c1", cycle: "1", first: true},
  {specimen: "W-Cu", claim: "fig2i.eta.SIDE.w.c25", cycle: "25", first: false, fate: "fails at"},
  {specimen: "Cu", claim: "fig2i.eta.SIDE.cu.c1", cycle: "1", first: true},
  {specimen: "Cu", claim: "fig2i.eta.SIDE.cu.c25", cycle: "25", first: false, fate: "short at"}
];
export const FAILURE: Record<string, string> = {
  "Mg-Cu": "fig2g.cycles.mg",
  "W-Cu": "fig2f.cycles.w",
  Cu: "fig2f.cycles.cu"
};
