import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, expect, it} from "vitest";
import {alone} from "../../../loaders/build/alone.js";
import {root} from "../../../loaders/paths.js";

const folder = mkdtempSync(`${tmpdir()}/workbook-alone-`);
afterAll(() => rmSync(folder, {recursive: true}));

/** A process of its own that holds the folder until it is ended. */
async function holder(): Promise<{pid: number; kill: () => Promise<void>}> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `import {alone} from "./loaders/build/alone.ts"; await alone(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`
    ],
    {cwd: root, stdio: ["ignore", "pipe", "inherit"]}
  );
  await once(child.stdout, "data");
  return {
    pid: child.pid!,
    kill: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
  };
}

it("refuses a second build by the process that holds the folder, and lets one in after that was killed", async () => {
  const first = await holder();
  try {
    await expect(alone(folder)).rejects.toThrow(
      `build: another build of this folder is running (process ${first.pid}); wait until it has ended, then build again`
    );
  } finally {
    await first.kill();
  }
  const release = await alone(folder);
  release();
});
