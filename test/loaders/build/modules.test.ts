import {existsSync} from "node:fs";
import {expect, it} from "vitest";
import {firstModules} from "../../../loaders/build/modules.js";
import {figureFiles} from "../../../loaders/figure-files.js";
import {root} from "../../../loaders/paths.js";

it("begins with modules that are there: those of the scripts of pages, of their parts and of every figure", async () => {
  const modules = await firstModules();
  for (const module of modules)
    expect(existsSync(`${root}/src${module.replace(/js$/, "ts")}`), module).toBe(true);
  expect(modules).toContain("/paper/claims-page.js");
  expect(modules).toContain("/components/frame.js");
  for (const file of figureFiles().values()) expect(modules).toContain(`/${file}.js`);
});
