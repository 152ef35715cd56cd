import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {nativeEngine, type Query} from "./engines.js";
import {defaults} from "../../src/figure/figure.js";
import {FOUR} from "../../src/paper/specimens.js";
import {asMeasured, isHeavy, statesOf, tried} from "./labels/tried.js";

/** A sample: `npm run labels` tries all steps and 200 combinations a figure, and what takes seconds. */
const [STEPS, CHANCES] = [2, 2];

const figures = await loadFigures();
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

describe.each(figures.map(f => [f.id, f] as const))("%s", (_id, figure) => {
  it("has its labels inside, apart and off the lines at three widths, in every state tried", async () => {
    const states = statesOf(figure, STEPS, CHANCES).filter(state => !isHeavy(figure, state));
    const {found} = await tried(figure, states, native);
    expect(found.slice(0, 12), `${found.length} in ${states.length} states`).toEqual([]);
  });

  it.runIf(figure.shows.includes("data"))("has them so with measured files in place of ours", async () => {
    const state = defaults(figure);
    if (isHeavy(figure, state)) return;
    for (const measured of [undefined, ...FOUR.map(specimen => [specimen])]) {
      const {found} = await tried(figure, [state], native, asMeasured(measured));
      expect(found, String(measured ?? "all")).toEqual([]);
    }
  });
});
