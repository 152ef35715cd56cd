import {describe, expect, it} from "vitest";
import {FINDINGS, pieces, referencesOf} from "../../src/paper/findings.js";
import {checks, evaluated, ground} from "../claims/ground.js";

const results = new Map(evaluated().results.map(r => [r.check.id, r]));
const claims = new Set(ground.claims.map(c => c.id));
const known = new Set(checks.map(c => c.id));

describe("findings", () => {
  it("are twelve to fifteen, each once", () => {
    expect(FINDINGS.length).toBeGreaterThanOrEqual(12);
    expect(FINDINGS.length).toBeLessThanOrEqual(15);
    expect(new Set(FINDINGS.map(f => f.id)).size).toBe(FINDINGS.length);
  });

  it.each(FINDINGS.map(f => [f.id, f] as const))(
    "%s refers to what exists and rests on a disagreement",
    (_, finding) => {
      const refers = referencesOf(finding);
      for (const id of refers.claims) expect(claims.has(id), id).toBe(true);
      for (const id of refers.checks) expect(known.has(id), id).toBe(true);
      expect(finding.checks.some(id => results.get(id)!.outcome === "disagrees")).toBe(true);
    }
  );

  it.each(FINDINGS.map(f => [f.id, f] as const))(
    "%s has no typed number: only references, names and labels",
    (_, finding) => {
      const sentences = [
        finding.title,
        finding.printed,
        finding.follows,
        ...finding.explanations,
        finding.settles
      ];
      const words = sentences.flatMap(s => pieces(s)).flatMap(p => (p.kind === "words" ? [p.text] : []));
      const bare = words.join(" ").replace(/Figures? \w+( and \w+)?|NMC811|cycles? \d( to \d)?/g, "");
      expect(bare).not.toMatch(/\d/);
    }
  );

  it("show a number wherever a sentence names a check", () => {
    for (const finding of FINDINGS)
      for (const sentence of [finding.printed, finding.follows, ...finding.explanations])
        for (const piece of pieces(sentence))
          if (piece.kind === "check") expect(results.get(piece.id)!.computed, piece.id).not.toBeNull();
  });

  it("fall into pieces and back", () => {
    expect(pieces("a {{claim:x.y}} b {{check:z.q}}.")).toEqual([
      {kind: "words", text: "a "},
      {kind: "claim", id: "x.y"},
      {kind: "words", text: " b "},
      {kind: "check", id: "z.q"},
      {kind: "words", text: "."}
    ]);
  });
});
