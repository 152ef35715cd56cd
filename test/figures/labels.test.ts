import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {defaults, type Figure, type State} from "../../src/figure/figure.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";
import {collisions} from "./labels/collisions.js";
import {byChance, oneByOne} from "./labels/states.js";

/** By `npm run labels` all steps of every control and 200 combinations a figure; in the suite a part of them. */
const WHOLE = process.env["LABELS"] !== undefined;
const [STEPS, CHANCES] = WHOLE ? [24, 200] : [2, 2];
const SIZES = [
  {width: 990, narrow: false},
  {width: 740, narrow: false},
  {width: 354, narrow: true}
];

const only = process.env["LABELS"]?.split(",").filter(id => id !== "all") ?? [];
const figures = (await loadFigures()).filter(f => !only.length || only.includes(f.id));
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** What takes seconds is drawn by the command alone, and there at a few states. */
const isHeavy = ({rows}: Figure, state: State): boolean =>
  "compute" in rows && (typeof rows.heavy === "function" ? rows.heavy(state) : rows.heavy === true);

const keyOf = (state: State): string => JSON.stringify(state);

/** A state a reader can reach; others are refused with words in place of a picture. */
const reached = (states: State[], figure: Figure): State[] => {
  const all = [...new Map(states.map(state => [keyOf(state), state])).values()];
  const [light, heavy] = [false, true].map(is => all.filter(state => isHeavy(figure, state) === is));
  return [...light!, ...(WHOLE ? heavy!.slice(0, 6) : [])];
};

describe.each(figures.map(f => [f.id, f] as const))("%s", (_id, figure) => {
  it(
    "has its labels inside, apart and off the lines at three widths, in every state tried",
    async () => {
      const states = reached(
        [defaults(figure), ...oneByOne(figure, STEPS), ...byChance(figure, CHANCES)],
        figure
      );
      const found: string[] = [];
      for (const state of states) {
        const rows = await rowsAt(figure, state, native).catch(() => null);
        if (!rows) continue;
        for (const size of SIZES)
          for (const what of collisions(figure.draw(rows, state, size, context)))
            found.push(`${size.width} px, ${changes(figure, state)}: ${what}`);
      }
      expect(found.slice(0, 12), `${found.length} in ${states.length} states`).toEqual([]);
    },
    WHOLE ? 3_600_000 : 60_000
  );
});

/** Controls that are not as published. */
const changes = (figure: Figure, state: State): string =>
  Object.entries(state)
    .filter(([name, value]) => String(value) !== String(defaults(figure)[name]))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ") || "published";
