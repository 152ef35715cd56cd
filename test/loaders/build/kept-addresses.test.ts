import * as modules from "@observablehq/framework/dist/javascript/transpile.js";
import * as packages from "@observablehq/framework/dist/npm.js";
import {describe, expect, it} from "vitest";
import {rewriteNpmImports, transpileModule} from "../../../loaders/build/kept-addresses.js";

const MODULE = `import {a} from "./a.js";
export {b} from "d3-array";
const later = () => import("./later.js");
export const worker = import.meta.resolve("./worker.js");
`;

describe("modules with the addresses of what they import", () => {
  it("are those that Framework writes, with these addresses and with others", async () => {
    // A text of this run alone is written, then taken as it was kept.
    const text = `${MODULE}// ${performance.now()}\n`;
    for (const mark of ["x", "x", "y", "x"]) {
      const resolve = (name: string): string | undefined =>
        name.startsWith(".") ? `${name}?${mark}` : undefined;
      expect(rewriteNpmImports(text, resolve)).toBe(packages.rewriteNpmImports(text, resolve));
      const options = {
        root: "src",
        path: "/part.js",
        resolveImport: (name: string) => Promise.resolve(`${name}?${mark}`),
        resolveFile: (name: string) => `${name}?file`,
        resolveFileInfo: () => undefined
      };
      const written = await transpileModule(text, options);
      expect(written).toBe(await modules.transpileModule(text, options));
      expect(written).toContain(`"d3-array?${mark}"`);
    }
  });
});
