import {describe, expect, it} from "vitest";
import {pieces, referencesOf, sentencesOf} from "../../src/claims/findings.js";
import {QUESTIONS} from "../../src/paper/questions/index.js";
import {TENSIONS} from "../../src/paper/tensions.js";
import {checks, evaluated, ground} from "../claims/ground.js";

const results = new Map(evaluated().results.map(r => [r.check.id, r]));
const claims = new Set(ground.claims.map(c => c.id));
const known = new Set(checks.map(c => c.id));
const FINDINGS = [...TENSIONS, ...QUESTIONS];
const each = FINDINGS.map(f => [f.id, f] as const);

describe("tensions and questions", () => {
  it("have names of their own", () => {
    expect(new Set(FINDINGS.map(f => f.id)).size).toBe(FINDINGS.length);
  });

  it("hold every check that stands against the paper or asks it, each once", () => {
    const listed = FINDINGS.flatMap(f => f.checks);
    expect(new Set(listed).size).toBe(listed.length);
    const standing = (outcome: string): string[] =>
      [...results.values()]
        .filter(r => r.outcome === outcome)
        .map(r => r.check.id)
        .sort();
    expect(standing("tension")).toEqual(TENSIONS.flatMap(t => t.checks).sort());
    expect(standing("open question")).toEqual(QUESTIONS.flatMap(q => q.checks).sort());
  });

  it.each(each)("%s refers to what exists", (_, finding) => {
    const refers = referencesOf(finding);
    for (const id of refers.claims) expect(claims.has(id), id).toBe(true);
    for (const id of refers.checks) expect(known.has(id), id).toBe(true);
  });

  it.each(each)("%s has no typed number: only references, names and labels", (_, finding) => {
    const words = sentencesOf(finding)
      .flatMap(s => pieces(s))
      .flatMap(p => (p.kind === "words" ? [p.text] : []));
    const bare = words.join(" ").replace(/Figures? \w+( and \w+)?|NMC811|cycles? \d+( to \d)?/g, "");
    expect(bare).not.toMatch(/\d/);
  });

  it("show a number wherever a sentence names a check", () => {
    for (const finding of FINDINGS)
      for (const sentence of sentencesOf(finding))
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
