import * as framework from "@observablehq/framework/dist/path.js";
import {expect, it} from "vitest";
import {relativePath, resolvePath} from "../../../loaders/build/kept-paths.js";

const PLACES = ["", "/", "./a.js", "../a.js", "/a/b.js", "a/b/c.js", "/figures/fig-2a", "npm:d3", "../../x"];

it.each(PLACES)("leads from %s as Framework does, each time", from => {
  for (const to of PLACES)
    for (let time = 0; time < 2; time++) {
      expect(relativePath(from, to)).toBe(framework.relativePath(from, to));
      expect(resolvePath(from, to)).toBe(framework.resolvePath(from, to));
      expect(resolvePath("src", from, to)).toBe(framework.resolvePath("src", from, to));
    }
});
