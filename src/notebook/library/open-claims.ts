import {parseClaims} from "../../claims/claim.js";
import {parseConstants} from "../../claims/constant.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {checksFor} from "../../claims/ledger.js";
import {assumptions, paperChecks} from "../../claims/paper.js";
import {openClaims, type ClaimHandle} from "./claim-handle.js";

/** The claims of a paper that has handed over its checks, for cells of a notebook. */
export function open({
  claims,
  constants,
  entries
}: {
  claims: string;
  constants: string;
  entries: ClaimEntry[];
}): (id: string) => ClaimHandle {
  const ground = {
    claims: parseClaims(claims),
    constants: parseConstants(constants),
    assumptions: assumptions(),
    definitions: paperChecks.get().definitions
  };
  return openClaims({ground, checks: checksFor(ground.claims), entries});
}
