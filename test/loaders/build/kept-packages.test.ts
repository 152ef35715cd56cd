import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import * as framework from "@observablehq/framework/dist/node.js";
import {expect, it} from "vitest";
import {resolveNodeImport} from "../../../loaders/build/kept-packages.js";

it("a package is looked for once in each project, and one that is not there is missed as Framework misses it", async () => {
  const folder = mkdtempSync(`${tmpdir()}/packages-`);
  const missed = (looking: Promise<string>): Promise<string> =>
    looking.then(
      () => "found",
      (error: Error) => error.message
    );
  const first = resolveNodeImport(folder, "no-such-package");
  expect(resolveNodeImport(folder, "no-such-package")).toBe(first);
  const elsewhere = resolveNodeImport(`${folder}/other`, "no-such-package");
  expect(elsewhere).not.toBe(first);
  await missed(elsewhere);
  expect(await missed(first)).toBe(await missed(framework.resolveNodeImport(folder, "no-such-package")));
  rmSync(folder, {recursive: true});
});
