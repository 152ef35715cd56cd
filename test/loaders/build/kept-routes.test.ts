import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import * as framework from "@observablehq/framework/dist/route.js";
import {expect, it} from "vitest";
import {route} from "../../../loaders/build/kept-routes.js";

it("the file that answers an address is the one Framework finds, each time", () => {
  const folder = mkdtempSync(`${tmpdir()}/routes-`);
  mkdirSync(`${folder}/figures`);
  for (const file of ["index.md", "figures/[figure].md.ts", "part.ts"])
    writeFileSync(`${folder}/${file}`, "");
  for (const [path, endings] of [
    ["index", [".md"]],
    ["figures/fig-2a", [".md", ".md.ts"]],
    ["part", [".js", ".ts"]],
    ["absent", [".js", ".ts"]]
  ] as const)
    for (let time = 0; time < 2; time++)
      expect(route(folder, path, endings)).toEqual(framework.route(folder, path, endings));
  expect(route(folder, "figures/fig-2a", [".md", ".md.ts"])?.params).toEqual({figure: "fig-2a"});
  rmSync(folder, {recursive: true});
});
