/** What is mutated together and by which tests it should be noticed; folders below the root. */
export interface Room {
  code: string[];
  tests: string[];
}

export const ROOMS: Record<string, Room> = {
  figures: {code: ["src/paper/figures", "src/figure", "src/chart"], tests: ["test/figures", "test/chart"]},
  reductions: {
    code: ["src/reductions"],
    tests: ["test/loaders/reductions.test.ts", "test/figures", "test/paper"]
  },
  claims: {
    code: ["src/claims", "src/paper/checks", "src/paper/queries"],
    tests: ["test/claims", "test/paper"]
  },
  formats: {code: ["src/formats"], tests: ["test/formats"]},
  models: {code: ["src/models"], tests: ["test/models"]}
};
