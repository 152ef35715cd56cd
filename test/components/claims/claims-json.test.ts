import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {BASES} from "../../../src/claims/check.js";
import {VERDICTS} from "../../../src/claims/verdict.js";
import {parseClaims} from "../../../src/claims/claim.js";
import {parseChanges} from "../../../src/claims/replies.js";
import {published} from "./published.js";

const KEYS = [
  "id",
  "figure",
  "specimen",
  "quantity",
  "paper",
  "computed",
  "basis",
  "verdict",
  "inputs",
  "assumptions",
  "provenance"
];

describe("changes of verdicts", () => {
  const changes = parseChanges(readFileSync("data/verdict-changes.csv", "utf8"));
  const byId = new Map(published.map(e => [e.id, e]));

  it("end in the verdict the claim has, each from the one before", () => {
    const last = new Map<string, string>();
    for (const {claim, from, to} of changes) {
      if (last.has(claim)) expect(from, claim).toBe(last.get(claim));
      expect(to, claim).not.toBe(from);
      last.set(claim, to);
    }
    for (const [claim, to] of last) expect(byId.get(claim)?.verdict, claim).toBe(to);
  });

  it("are carried by the entries", () => {
    expect(published.flatMap(e => e.changes ?? [])).toHaveLength(changes.length);
  });
});

it("carries how little would turn each verdict, and its place in the paper", () => {
  for (const {id, place, verdict, basis, sensitivity} of published) {
    expect(place, id).toMatch(/paragraph \d+$|^Abstract$|^Caption of Figure \d$/);
    if (verdict !== "not checkable" && basis !== "data") expect(sensitivity, id).toBeDefined();
  }
  const warm = published.find(e => e.id === "figS17.acceleration")!;
  expect(warm.sensitivity!.least!.change).toBeGreaterThan(0.5);
});

describe("claims.json", () => {
  it("has one entry for every statement of the paper, in its order", () => {
    expect(published.map(e => e.id)).toEqual(
      parseClaims(readFileSync("data/claims.csv", "utf8")).map(c => c.id)
    );
  });

  it("carries the promised keys in every entry", () => {
    for (const entry of published) {
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(KEYS));
      for (const range of [entry.paper, entry.computed])
        if (range) expect(Object.keys(range)).toEqual(expect.arrayContaining(["low", "high", "unit"]));
      expect(VERDICTS).toContain(entry.verdict);
      expect([...BASES, "none"]).toContain(entry.basis);
    }
  });

  it("says of every verdict what decided it, and of every other why there is none", () => {
    for (const {id, basis, verdict, reason, checks, ...entry} of published) {
      expect(basis === "none", id).toBe(verdict === "not checkable");
      if (basis === "none") expect(reason, id).toMatch(/\w/);
      else if (basis === "data") expect(entry.sql, id).toBe(checks[0]!.sql);
      else expect(entry.formula ?? entry.statement, id).toMatch(/\w/);
    }
  });

  it("never counts a reconstructed file as evidence", () => {
    const data = published
      .flatMap(e => e.checks)
      .filter(c => c.kind === "data" && c.provenance === "reconstructed");
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map(c => c.verdict))).toEqual(new Set(["by construction"]));
  });

  it("names only inputs that are claims, or carries their values", () => {
    const ids = new Set(published.map(e => e.id));
    for (const input of published.flatMap(e => e.inputs)) {
      if (input.kind === "claim") expect(ids).toContain(input.id);
      if (!("text" in input)) expect(Number.isFinite(input.value), input.id).toBe(true);
    }
  });
});
