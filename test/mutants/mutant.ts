import {createHash} from "node:crypto";

/** One small error that is put into a source. */
export interface Mutant {
  /** Below the root. */
  file: string;
  kind: string;
  /** Place in the file, characters from its beginning. */
  at: number;
  from: string;
  to: string;
}

export const applyMutant = (text: string, {at, from, to}: Omit<Mutant, "file" | "kind">): string =>
  text.slice(0, at) + to + text.slice(at + from.length);

/** A mutant with a name that stays when lines above it move: of file, change, and which of its equals it is. */
export interface Named extends Mutant {
  id: string;
  line: number;
}

/** Names the mutants of one text, in order of place. */
export function named(text: string, mutants: readonly Mutant[]): Named[] {
  const equals = new Map<string, number>();
  return [...mutants]
    .sort((a, b) => a.at - b.at)
    .map(mutant => {
      const change = JSON.stringify([mutant.file, mutant.kind, mutant.from, mutant.to]);
      const nth = equals.get(change) ?? 0;
      equals.set(change, nth + 1);
      return {
        ...mutant,
        id: createHash("sha256").update(`${change}${nth}`).digest("hex").slice(0, 12),
        line: text.slice(0, mutant.at).split("\n").length
      };
    });
}

/** The same `most` of a list on every machine: names are digests, so their order is a draw. */
export const sample = (mutants: readonly Named[], most: number): Named[] =>
  [...mutants].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
