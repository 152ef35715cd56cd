import fc from "fast-check";
import {expect, it} from "vitest";
import {fileName} from "../../src/components/file-name.js";

const of = (...changed: [string, string][]): string =>
  fileName({id: "fig-2i", changed, version: "1.2.0"}, "csv");

it("says figure, state and edition", () => {
  expect(of()).toBe("fig-2i_published_v1.2.0.csv");
  expect(of(["cycle", "7"], ["cells", "Mg/W-Cu~Cu"])).toBe("fig-2i_cycle-7_cells-Mg-W-Cu-Cu_v1.2.0.csv");
  expect(of(["a", "x".repeat(40)], ["b", "y".repeat(40)])).toBe("fig-2i_2-settings-changed_v1.2.0.csv");
});

it("is a name that every system takes, whatever a control holds", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), {maxLength: 4}), changed => {
      const name = of(...changed);
      expect(name).toMatch(/^[A-Za-z0-9._+-]+$/);
      expect(name.length).toBeLessThan(120);
    })
  );
});
