import {PLATE} from "../../../models/plate/parameters.js";
import type {Control, State} from "../../../figure/figure.js";
import type {Probe} from "./plate-field.js";

/** The paper puts both of its compositions on the electrolyte side; one of them must be the other face. */
export const readingControl = (): Control => ({
  kind: "choice",
  name: "reading",
  label: "Printed values read",
  default: "A",
  options: [
    {value: "A", label: "A: higher at electrolyte"},
    {value: "B", label: "B: lower at electrolyte"}
  ]
});

export interface Probed extends State {
  probe_r: number;
  probe_z: number;
}

/** A place in the plate whose value is read. */
export const probeControls = (): Control[] =>
  (
    [
      ["probe_r", "Probe radius", "r", PLATE.R.default, 0],
      ["probe_z", "Probe depth", "z", PLATE.H.default, 70]
    ] as const
  ).map(([name, label, symbol, max, start]) => ({
    kind: "number",
    name,
    label,
    symbol,
    unit: "nm",
    min: 0,
    max,
    step: 1,
    default: start,
    why: "inside the plate"
  }));

export const probeOf = ({probe_r, probe_z}: Probed): Probe => ({r_nm: probe_r, z_nm: probe_z});
