import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A browser on a busy machine may miss a frame; a real fault fails again.
    retry: process.env["CI"] ? 2 : 0
  }
});
