import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";
import Order from "./test/order.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One less is the default, and on two cores that is one file after the other.
    maxWorkers: availableParallelism(),
    // Modules are read once for all files of a worker; no test changes what another reads.
    isolate: false,
    // Its modules name each other without their endings.
    server: {deps: {inline: ["dt-sql-parser"]}},
    sequence: {sequencer: Order},
    // A browser on a busy machine may miss a frame; a real fault fails again.
    retry: process.env["CI"] ? 2 : 0
  }
});
