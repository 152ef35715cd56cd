import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parameters} from "../../../loaders/site/parts/parameters.js";
import {root} from "../../../loaders/paths.js";
import {runDiffusion} from "../../../src/models/diffusion/index.js";
import {runCaseNow} from "../../../src/models/plate/index.js";
import {setText} from "../../../src/words/typography.js";

describe("how results are taken", () => {
  it.each([
    ["diffusion", runDiffusion(), "src/diffusion.md"],
    ["plate", runCaseNow("L1", [4, 6]), "src/stress.md"]
  ] as const)(
    "stands in the JSON of the %s model and, in the same words, on its page",
    (model, result, page) => {
      const html = parameters["taken"]!(model, page);
      expect(readFileSync(`${root}/${page}`, "utf8")).toContain(`\n::taken ${model}\n`);
      expect(Object.keys(result.taken).length).toBeGreaterThan(4);
      for (const [name, how] of Object.entries(result.taken)) {
        expect(result).toHaveProperty(name);
        expect(html).toContain(`<code>${name}</code>`);
        expect(html).toContain(setText(how));
      }
    }
  );

  it("refuses a model without results of its own", () => {
    expect(() => parameters["taken"]!("corrosion", "src/corrosion.md")).toThrow("names no model");
  });
});
