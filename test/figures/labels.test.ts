import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {nativeEngine, type Query} from "./engines.js";
import {isHeavy, statesOf, tried} from "./labels/tried.js";

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
});
