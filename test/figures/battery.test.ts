import {existsSync, readFileSync, readdirSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {root} from "../../loaders/paths.js";
import {defaults, type State} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {tableCsv} from "../../src/components/shell/table-csv.js";
import {read, toParameters} from "../../src/components/shell/state.js";
import {statesOf} from "../published/states.js";
import {extremes} from "./extremes.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

// Runs over every module in src/figures, so a new figure is covered without being listed.
const figures = await loadFigures();
const WIDE = {width: 740, narrow: false};
const NARROW = {width: 354, narrow: true};

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

it("covers every figure module", () => {
  const files = readdirSync(`${root}/src/paper/figures`, {recursive: true, encoding: "utf8"});
  const modules = files.filter(f => /(^|\/)(fig|table|model)-[^/]*\.ts$/.test(f));
  expect(figures.map(f => `${f.page}/${f.id}.ts`).sort()).toEqual(modules.sort());
});

describe.each(figures.map(f => [f.id, f] as const))("%s", (id, figure) => {
  it("names a page that places it, its limits when and only when it is not whole, and claims that exist", () => {
    expect(existsSync(`${root}/src/${figure.page}.md`), `src/${figure.page}.md`).toBe(true);
    expect(readFileSync(`${root}/src/${figure.page}.md`, "utf8")).toMatch(new RegExp(`^::${id}$`, "m"));
    if (figure.rebuild === "live") expect(figure.limits).toBeUndefined();
    else expect(figure.limits).toMatch(/\w{3,}/);
    expect(figure.claims.filter(c => !context.claims[c])).toEqual([]);
    expect(new Set(figure.claims).size).toBe(figure.claims.length);
  });

  it("draws at its published state, says what it shows and tables what it draws", async () => {
    const state = defaults(figure);
    const rows = await rowsAt(figure, state, native);
    expect(rows.length).toBeGreaterThan(0);
    for (const size of [WIDE, NARROW]) {
      const picture = figure.draw(rows, state, size, context);
      expect(picture.tag).toBe("svg");
      expect(picture.attributes["aria-label"]).toMatch(/\w{3,}/);
      expect(render(picture)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(render(picture).replace(/<[^>]*>/g, " ")).not.toMatch(/['"]|(?<![\d.])\d{5}/);
    }
    expect(figure.draw(rows, state, {width: 990, narrow: false}, context).attributes["height"]).toBe(
      figure.draw(rows, state, WIDE, context).attributes["height"]
    );
    for (const text of [
      figure.finding(rows, state, context),
      figure.caption(state, context),
      figure.alternative(rows, state, context)
    ]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/NaN|undefined|\[object/);
      expect(text.replace(/<[^>]*>/g, "")).not.toMatch(/['"]|(?<![\d.])\d{5}/);
      // Panels that stand side by side on a wide page stand one below the other on a narrow one.
      expect(text).not.toMatch(/\b(left|right):/i);
    }
    const table = figure.table(rows, state, context);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    expect(tableCsv(table).trim().split("\n").length).toBeGreaterThan(table.rows.length);
    for (const cell of figure.cells(state, context))
      expect(
        context.cells.some(c => c.cell === cell),
        cell
      ).toBe(true);
  });

  it("draws at the ends of every control, changes something with each, and keeps its height", async () => {
    const drawn = async (state: State): Promise<{heights: unknown[]; all: string}> => {
      const rows = await rowsAt(figure, state, native);
      const words = [
        figure.finding(rows, state, context),
        figure.caption(state, context),
        figure.alternative(rows, state, context)
      ];
      const pictures = [WIDE, NARROW].map(size => figure.draw(rows, state, size, context));
      const shown = [...words, ...pictures.map(render)].join("\n");
      expect(shown, JSON.stringify(state)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      return {
        heights: pictures.map(picture => picture.attributes["height"]),
        all: shown + tableCsv(figure.table(rows, state, context))
      };
    };
    const published = await drawn(defaults(figure));
    // An angle of a tilt that is off acts once the tilt is on.
    const actsBeside = async (name: string): Promise<boolean> => {
      const [, early, late] = statesOf(figure) as [State, State, State];
      const [a, b] = [await drawn(early), await drawn({...early, [name]: late[name]!})];
      return a.all !== b.all;
    };
    const heavy = "compute" in figure.rows && figure.rows.heavy;
    for (const control of figure.controls) {
      const values = extremes(control).filter(value => String(value) !== String(control.default));
      let changes = 0;
      for (const value of heavy ? values.slice(0, 1) : values) {
        const state = {...defaults(figure), [control.name]: value};
        const {heights, all} = await drawn(state);
        expect(heights, `heights, wide and narrow, at ${JSON.stringify(state)}`).toEqual(published.heights);
        if (all !== published.all) changes++;
      }
      expect(changes || (await actsBeside(control.name)), `what "${control.name}" changes`).toBeTruthy();
    }
  });

  it("writes and reads its state in the address", () => {
    for (const control of figure.controls)
      for (const value of extremes(control)) {
        const state = {...defaults(figure), [control.name]: value};
        for (const [key, text] of toParameters(figure, state)) {
          const found = figure.controls.find(c => `${id}.${c.name}` === key)!;
          expect(read(found, text)).toEqual(state[found.name]);
        }
      }
  });
});
