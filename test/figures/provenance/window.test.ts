import {beforeAll, describe, expect, it} from "vitest";
import {statesOf} from "../../published/states.js";
import {elements, textOf} from "../drawn/axes.js";
import {nativeEngine, rowsAt, type Query} from "../engines.js";
import {declared, figures, PLACE, SIZES} from "./ground.js";

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

describe("measured values beyond the published window", () => {
  it.each(["fig-2d", "fig-2e", "fig-2i", "fig-6a"].map(id => [id, figures.find(f => f.id === id)!] as const))(
    "%s counts them at the edge of its axis",
    async (_id, figure) => {
      const all = declared("measured");
      const state = statesOf(figure)[0]!;
      const rows = (await rowsAt(figure, state, native)).map(row =>
        Object.fromEntries(
          Object.entries(row).map(([n, v]) => [n, typeof v === "number" && !PLACE.test(n) ? v * 3 : v])
        )
      );
      const drawn = SIZES.map(size =>
        elements(figure.draw(rows, state, size, all))
          .map(textOf)
          .join("\n")
      );
      for (const text of drawn) expect(text).toMatch(/[▲▼] \d+/);
    }
  );
});

it("a measured dip deeper than every printed one lies in its panel", async () => {
  const figure = figures.find(f => f.id === "fig-2a-2b")!;
  const all = declared("measured");
  const state = statesOf(figure)[0]!;
  const rows = (await rowsAt(figure, state, native)).map(row => ({
    ...row,
    voltage_volt: 2.5 * Number(row["voltage_volt"])
  }));
  for (const size of SIZES) {
    const drawn = elements(figure.draw(rows, state, size, all));
    const foot = Number(
      drawn.find(e => textOf(e).startsWith("wide: cycle 1") && e.tag === "text")!.attributes["y"]
    );
    const rings = drawn.filter(e => e.tag === "circle" && e.attributes["class"] === "own");
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(Number(ring.attributes["cy"])).toBeLessThan(foot - 20);
  }
});
