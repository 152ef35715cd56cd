import {expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {defaults} from "../../src/figure/figure.js";
import {elements, readPanels} from "./drawn/axes.js";
import {context, nativeEngine, rowsAt} from "./engines.js";

/** Where the paper says that a cell ends, by the token of its colour. */
const CYCLES = {mg: "fig2e.ce-onset.mg", w: "fig2f.cycles.w", cu: "fig2f.cycles.cu"};
const HOURS = {mg: "fig2g.hours.mg", w: "fig2f.hours.w", cu: "fig2f.hours.cu"};
const ENDS: [figure: string, claims: Record<string, string>, panels: number[]][] = [
  ["fig-2e", CYCLES, [0]],
  ["fig-2i", {...CYCLES, mg: "fig2g.cycles.mg"}, [0, 1]],
  ["fig-2d-2h", HOURS, [0]]
];

const figures = await loadFigures();
const native = await nativeEngine();

it.each(ENDS)("every ✕ of %s stands at the printed end", async (id, claims, places) => {
  const figure = figures.find(f => f.id === id)!;
  const state = defaults(figure);
  const rows = await rowsAt(figure, state, native);
  for (const size of [
    {width: 990, narrow: false},
    {width: 354, narrow: true}
  ]) {
    const picture = figure.draw(rows, state, size, context);
    const panels = readPanels(picture);
    const marks = elements(picture).flatMap(e => {
      const token = /^fail s-(\w+)$/.exec(String(e.attributes["class"] ?? ""))?.[1];
      const [, left, width] = /^M([\d.]+),[\d.]+l([\d.]+),/.exec(String(e.attributes["d"] ?? "")) ?? [];
      return token ? [{token, at: Number(left) + Number(width) / 2}] : [];
    });
    expect(marks).toHaveLength(places.length * Object.keys(claims).length);
    for (const {token, at} of marks) {
      const value = Number(context.claims[claims[token]!]!.value);
      const off = places.map(i => Math.abs(at - panels[i]!.x.toPixel(value)));
      expect(Math.min(...off), `${token} at ${size.width} px`).toBeLessThan(0.6);
    }
  }
});
