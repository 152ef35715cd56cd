/**
 * What does not fit together, and what we ask. Numbers stand as references: `{{claim:ID}}` is what is printed,
 * `{{check:ID}}` what a check computes.
 */
interface Finding {
  id: string;
  title: string;
  /** Checks that belong to it; no check belongs to two. */
  checks: readonly [string, ...string[]];
  settles: string;
}

/**
 * Printed statements, or one and a first principle, that cannot both hold as worded under any declared reading; which
 * of them is meant, the text does not say. It counts once, whatever the number of its members.
 */
export interface Tension extends Finding {
  printed: string;
  follows: string;
  explanations: readonly [string, ...string[]];
}

/** A rule of ours, or a fact the paper leaves open, on which a verdict would depend. It never contradicts. */
export interface Question extends Finding {
  asks: string;
  why: string;
}

/** The sentences of a finding, in the order they are read. */
export const sentencesOf = (finding: Tension | Question): string[] =>
  "asks" in finding
    ? [finding.title, finding.asks, finding.why, finding.settles]
    : [finding.title, finding.printed, finding.follows, ...finding.explanations, finding.settles];

const REFERENCE = /\{\{(claim|check):([^}]+)\}\}/g;

/** Ids a finding refers to in its sentences. */
export function referencesOf(finding: Tension | Question): {claims: string[]; checks: string[]} {
  const text = sentencesOf(finding).join(" ");
  const found = [...text.matchAll(REFERENCE)];
  const of = (kind: string): string[] => [...new Set(found.filter(m => m[1] === kind).map(m => m[2]!))];
  return {claims: of("claim"), checks: [...new Set([...finding.checks, ...of("check")])]};
}

/** A sentence in pieces: words, printed values, computed values. */
type Piece = {kind: "words"; text: string} | {kind: "claim" | "check"; id: string};
export function pieces(sentence: string): Piece[] {
  const parts = sentence.split(REFERENCE);
  return parts.flatMap((part, k): Piece[] => {
    if (k % 3 === 0) return part ? [{kind: "words", text: part}] : [];
    return k % 3 === 1 ? [{kind: part as "claim" | "check", id: parts[k + 1]!}] : [];
  });
}
