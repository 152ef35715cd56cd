const WHOLE = process.env["FUZZ"] !== undefined;

/** How long to search by chance: the whole by `npm run fuzz`, each time elsewhere; in the suite a seeded tenth. */
export const tries = (numRuns: number): {numRuns: number; seed?: number} =>
  WHOLE ? {numRuns} : {numRuns: Math.max(6, Math.ceil(numRuns / 10)), seed: 20_241};
