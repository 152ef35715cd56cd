import type {Unused} from "../usage.js";
import {readRequest, type PlateRequest} from "./cases.js";

/** What a run of the plate passes over: stiffness and cap of an interphase it does not have, a modulus it does not mix. */
export function unusedBy(request: PlateRequest): Unused[] {
  const {base, modulus} = readRequest(request).plate;
  return [
    ...(base === "spring" || base === "capped"
      ? []
      : [{name: "kt", because: `with base = ${base}`, instead: "base = spring or capped"}]),
    ...(base === "capped"
      ? []
      : [{name: "taumax", because: `with base = ${base}`, instead: "base = capped"}]),
    ...(modulus === "mixture"
      ? []
      : [{name: "ELi", because: "with modulus = constant", instead: "modulus = mixture"}])
  ];
}
