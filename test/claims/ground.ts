import {readFileSync} from "node:fs";
import type {Choices} from "../../src/claims/assumption.js";
import {parseClaims, type Claim} from "../../src/claims/claim.js";
import {parseConstants} from "../../src/claims/constant.js";
import {assumptions, paperChecks} from "../../src/claims/paper.js";
import "../../src/paper/checks.js";
import "../../src/paper/claims.js";
import type {Answers} from "../../src/claims/evaluate.js";
import {checksFor, makeLedger, type Ledger} from "../../src/claims/ledger.js";
import type {Ground} from "../../src/claims/scope.js";
import type {Check} from "../../src/claims/check.js";
import type {Unit} from "../../src/lib/unit.js";

export const claimsText = readFileSync("data/claims.csv", "utf8");
export const ground: Ground = {
  claims: parseClaims(claimsText),
  constants: parseConstants(readFileSync("data/constants.csv", "utf8")),
  assumptions: assumptions(),
  definitions: paperChecks.get().definitions
};
export const checks: Check[] = checksFor(ground.claims);

export const evaluated = (choices: Choices = {}, answers: Answers = new Map()): Ledger =>
  makeLedger(checks, ground, answers, choices);
export const check = (id: string): Check => {
  const found = checks.find(c => c.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};
export const claim = (id: string): Claim => ground.claims.find(c => c.id === id)!;
/** Printed number of a claim. */
export const printedNumber = (id: string): number => Number(claim(id).value);

/** Size of a unit in SI units, by one multiplication: the checks beside the product's own arithmetic. */
export const factor = (unit: Unit): number => unit.mantissa * 10 ** unit.exponent;
