import {Refusal} from "../../lib/refusal.js";
import {type PlateGiven, type PlateParameters} from "./parameters.js";
import {readPlate} from "./given.js";

/** A set of parameters with a name. */
interface NamedCase {
  title: string;
  given: PlateGiven;
  /** What was fitted to the paper, if anything. */
  calibrated: string | null;
}

const linear: PlateGiven = {base: "spring", kt: 0.2};
const capped: PlateGiven = {base: "capped", kt: 1, taumax: 0.5, modulus: "mixture"};

export const CASES = {
  L1: {title: "linear, one-way", given: linear, calibrated: null},
  P1: {
    title: "friction cap, softening, one-way",
    given: capped,
    calibrated: "k_t, τ_max, V̄_Li and E(x) were picked from a grid to come near 2 GPa and 96 mV"
  },
  C1: {title: "linear, two-way", given: {...linear, coupling: "two-way"}, calibrated: null},
  C2: {
    title: "friction cap, softening, two-way",
    given: {...capped, coupling: "two-way"},
    calibrated: "the parameters of P1"
  },
  Cf: {title: "frictionless, two-way", given: {base: "sliding", coupling: "two-way"}, calibrated: null},
  B1: {
    title: "slow current, two-way",
    given: {base: "spring", kt: 1, i: 0.45, t: 30, coupling: "two-way"},
    calibrated: "the current density was picked to come near x = 0.06 and 0.17 after 30 s"
  }
} as const satisfies Record<string, NamedCase>;

export type CaseName = keyof typeof CASES;

/** A named case, parameters, or a named case with some parameters changed; a mesh as `16x24`. */
export type PlateRequest =
  CaseName | (PlateGiven & {readonly case?: string | undefined; readonly mesh?: string | undefined});

/** @throws Refusal for an unknown case or parameters that make no sense. */
export function readRequest(request: PlateRequest): {name: CaseName | null; plate: PlateParameters} {
  const {case: name, mesh: _, ...given} = typeof request === "string" ? {case: request} : request;
  if (name === undefined) return {name: null, plate: readPlate(given)};
  if (!Object.hasOwn(CASES, name))
    throw new Refusal(
      "parameter",
      `case = "${name}" is not known`,
      null,
      `allowed: ${Object.keys(CASES).join(", ")}`
    );
  const known = name as CaseName;
  const changed = Object.values(given).some(value => value !== undefined);
  return {name: changed ? null : known, plate: readPlate({...CASES[known].given, ...defined(given)})};
}

const defined = (given: PlateGiven): PlateGiven =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
