import type {CaseName} from "./cases.js";
import type {Tolerance} from "./clock.js";
import type {Fields} from "./fields.js";
import type {Outputs, Station, TAKEN} from "./outputs.js";
import type {PlateParameters} from "./parameters.js";

/** Radial × axial elements. */
export type MeshSize = readonly [number, number];

export interface PlateResult extends Outputs {
  case: CaseName | null;
  parameters: PlateParameters;
  mesh: MeshSize;
  /** Free displacements. */
  dofs: number;
  /** Time steps of a two-way run, and the error of x that each was allowed; null one-way, where x is the exact series. */
  time_steps: number | null;
  step_tolerance: Tolerance | null;
  wall_s: number;
  /** How the results are taken. */
  taken: typeof TAKEN;
  /** Heights from the electrolyte face to the W face. */
  profile: Station[];
  fields: Fields;
}
