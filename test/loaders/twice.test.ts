import {spawnSync} from "node:child_process";
import {expect, it} from "vitest";
import {root} from "../../loaders/paths.js";

/** Figures whose values pass through most exp and log, sums of many rows, and a fit. The whole site: `npm run twice`. */
const FIGURES = ["fig-2i", "fig-s26", "table-s1", "model-plate-convergence", "fig-4d"];

// The first build is the one that stands in this folder, on this day, in this time zone and locale.
it("makes the same bytes in another folder, on another day, in another time zone and locale", () => {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "loaders/twice.ts", "--standing", "figures", ...FIGURES],
    {cwd: root, encoding: "utf8"}
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(stdout).toMatch(/^\d\d+ files are equal byte for byte, \d+\.\d MB\n$/);
}, 600_000);
