import {defineConfig} from "vitest/config";

/** The tests of one room, named by MUTANT_TESTS as patterns with blanks between. */
export default defineConfig({
  test: {
    include: (process.env["MUTANT_TESTS"] ?? "test/**/*.test.ts").split(" "),
    testTimeout: 120_000,
    hookTimeout: 180_000
  }
});
