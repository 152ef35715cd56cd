/** What is mutated together and by which tests it should be noticed; folders and files below the root. */
export interface Room {
  code: string[];
  tests: string[];
  /** Runs of the plate are taken from those kept; not where the plate itself is mutated. */
  keptRuns: boolean;
}

export const ROOMS: Record<string, Room> = {
  figures: {
    code: ["src/paper/figures", "src/figure", "src/chart"],
    tests: ["test/figures", "test/figure", "test/chart", "test/paper/figures", "test/paper/findings.test.ts"],
    keptRuns: true
  },
  reductions: {
    code: ["src/reductions"],
    tests: [
      "test/reductions/by-hand.test.ts",
      "test/reductions/irregular.test.ts",
      "test/loaders/reductions.test.ts",
      "test/figures/published.test.ts",
      "test/reductions/elsewhere.test.ts"
    ],
    keptRuns: true
  },
  claims: {
    code: ["src/claims", "src/paper/checks", "src/paper/queries"],
    tests: ["test/claims", "test/paper"],
    keptRuns: true
  },
  formats: {
    code: ["src/formats"],
    tests: [
      "test/formats",
      "test/compare/pieces.test.ts",
      "test/compare/pieces-makers.test.ts",
      "test/compare/read.test.ts"
    ],
    keptRuns: true
  },
  models: {code: ["src/models"], tests: ["test/models"], keptRuns: false}
};
