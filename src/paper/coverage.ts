import type {Claim} from "../claims/claim.js";
import {unitHolds} from "../claims/quantities.js";

/** Methods behind a claim whose raw files are not part of the workbook. */
const METHODS: readonly (readonly [string, string])[] = [
  ["thickness measurement or quartz-crystal", "of the sputter rate or the layer cross-section"],
  ["thickness measurement", "of the cross-section"],
  ["quartz-crystal", "of the sputter rate"],
  ["XRD", "of X-ray diffraction"],
  ["XPS", "of photoelectron spectroscopy"],
  ["TOF-SIMS", "of the TOF-SIMS depth profile"],
  ["EDXS", "of the X-ray line scan"],
  ["FIB-SEM", "of the micrographs"],
  ["top-down SEM", "of the micrographs"],
  ["nanoindentation", "of the indentation"],
  ["photographs", "of the photographs"]
];
const SHIPPED = ["half-cell cycler", "full-cell cycler", "EIS", "corrosion thickness", "corrosion current"];

/** Why nothing can be held against a claim, as the end of "not checkable, because …". */
export function reasonNot(claim: Claim, leaning: number): string {
  return `${because(claim)}${unitHolds(claim) ? "; its unit fits" : ""}${leaning ? `; ${leaning} ${leaning === 1 ? "check leans" : "checks lean"} on it` : ""}`;
}

function because(claim: Claim): string {
  const source = /from-data:([^;]*)/.exec(claim.plan)?.[1];
  const method = source && METHODS.find(([name]) => source.startsWith(name));
  if (claim.quantity === "panel content")
    return method
      ? `it says what a panel shows, and no raw file ${method[1]} is at hand`
      : "it says what a panel shows";
  if (method) return `no raw file ${method[1]} is at hand`;
  if (source && SHIPPED.some(name => source.startsWith(name))) return "no file at hand holds it";
  if (claim.plan.includes("Materials Project")) return "the energies behind it are not printed";
  switch (claim.kind) {
    case "literature":
      return "the value is cited from elsewhere and nothing in the paper depends on its digits";
    case "protocol":
      return "it is a setting or a choice, stated once";
    case "model-input":
    case "model-output":
      return "the model behind it is not described in the text";
    case "measured":
      return "it is an observation without data at hand";
    case "derived":
      return "what it derives from is not printed";
    case "interpretation":
      return "it is an inference in words";
  }
}
