import {describe, expect, it} from "vitest";
import {contextParts, partOf} from "../../../loaders/site/context-parts.js";
import {loadFigures} from "../../../loaders/figures.js";
import {runsInFiles} from "../../../loaders/kept-runs.js";
import {loadPaper} from "../../../loaders/registry.js";
import {made} from "../../../loaders/site/made.js";
import {WIDTHS} from "../../../src/components/shell/section.js";
import {claimsOf, constant, defaults, lacks, printed, type Context} from "../../../src/figure/figure.js";
import {render} from "../../../src/lib/element.js";
import {keepRuns} from "../../../src/models/plate/kept.js";

const {context} = made();

describe("what the figures of a page read of the context", () => {
  it("is enough for every figure without a query as it is published, and a fraction of the whole", async () => {
    await loadPaper();
    keepRuns(runsInFiles());
    const parts = await contextParts();
    const figures = (await loadFigures()).filter(({rows}) => "compute" in rows);
    expect(figures.length).toBeGreaterThan(30);
    for (const figure of figures) {
      const part = parts.get(figure.page)!;
      expect(JSON.stringify(part).length).toBeLessThan(JSON.stringify(context).length / 3);
      const state = defaults(figure);
      const rows = "compute" in figure.rows ? await figure.rows.compute(state, part) : [];
      const shown = (known: Context): string[] => [
        figure.finding(rows, state, known),
        figure.caption(state, known),
        figure.alternative(rows, state, known),
        JSON.stringify(figure.table(rows, state, known)),
        JSON.stringify(claimsOf(figure, known)),
        JSON.stringify(figure.cells(state, known)),
        ...WIDTHS.map(({size}) => render(figure.draw(rows, state, size, known)))
      ];
      expect(shown(part), figure.id).toEqual(shown(context));
    }
  }, 240_000);

  it("holds what the source names whole or begins to name, and claims about the figures", () => {
    const [about] = Object.values(context.claims).filter(c => c.figure === "2i");
    const part = partOf(
      context,
      [{label: "2i", claims: [about!.id]}],
      'constant(context, "faraday"); say(context, `fig1b.thickness.${layer}`)'
    );
    expect(Object.keys(part.constants)).toEqual(["faraday"]);
    expect(part.claims).toHaveProperty([about!.id]);
    expect(part.claims).toHaveProperty(["fig1b.thickness.mg.mgw"]);
    expect(part.cells.length).toBeGreaterThan(0);
    expect(part.cells.every(c => c.figures.split(/\s+/).includes("2i"))).toBe(true);
  });

  it("tells what it lacks from what does not exist", () => {
    const part: Context = {...context, part: true, claims: {}, constants: {}};
    const fault = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (error) {
        return error;
      }
    };
    expect(lacks(fault(() => printed(part, "fig2i.eta.mgw")))).toBe(true);
    expect(lacks(fault(() => constant(part, "faraday")))).toBe(true);
    expect(lacks(fault(() => printed(context, "no.such.claim")))).toBe(false);
  });
});
