import {readdirSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {h, type Element} from "../../src/lib/element.js";
import {figureFile, keptPath, measuredFile, picturedFile, readKept} from "../published/files.js";
import {heldDifferences} from "../published/held.js";
import {heldFrom} from "../published/held-csv.js";
import {heldAsMeasured, picturesOf} from "../published/looks.js";
import {kindsOf, pictureOf, picturedCsv, picturedDifferences, picturedFrom} from "../published/pictured.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

const figures = await loadFigures();
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

it("keeps pictures of every figure and nothing else", () => {
  const files = figures.map(f => `${f.id}.csv`).sort();
  expect(readdirSync(keptPath("figures/pictured")).sort()).toEqual(files);
  expect(readdirSync(keptPath("figures/measured")).filter(file => !files.includes(file))).toEqual([]);
});

describe.each(figures.map(f => [f.id, f] as const))("%s", (id, figure) => {
  it("draws every kind of mark where it is kept, and says of measured cells what is kept", async () => {
    const states = heldFrom(readKept(figureFile(id))!, figureFile(id)).map(({state}) => state);
    const made = await Promise.all(
      states.map(async state => ({state, rows: await rowsAt(figure, state, native)}))
    );
    const kept = picturedFrom(readKept(picturedFile(id))!, picturedFile(id));
    const how = "see npm run published";
    expect(picturedDifferences(id, picturesOf(figure, made, context), kept), how).toEqual([]);
    const held = heldAsMeasured(figure, made[0]!.state, made[0]!.rows, context);
    const [before] = heldFrom(readKept(measuredFile(id)) ?? "", measuredFile(id));
    expect(held === null, how).toBe(before === undefined);
    if (held) expect(heldDifferences(`${id} of measured cells`, held, before!), how).toEqual([]);
  });
});

describe("what is kept of a picture", () => {
  const picture = (dots: [x: number, y: number][], words: string): Element =>
    h(
      "svg",
      {height: 50},
      h("g", {class: "panel", transform: "translate(100, 10)"}, h("path", {class: "mea", d: "M0,0h3v4"})),
      dots.map(([cx, cy]) => h("circle", {class: "s-cu", cx, cy, r: 2})),
      h("text", {class: "tick", x: 7, y: 8}, words)
    );
  const dots = Array.from({length: 50}, (_, i): [number, number] => [i, 2 * i]);
  const kept = [pictureOf("0 wide", picture(dots, "Cu"))];
  const changed = (now: Element): string => picturedDifferences("x", [pictureOf("0 wide", now)], kept).join();

  it("are sums of the edges and lengths of each kind", () =>
    expect(kindsOf(picture(dots.slice(0, 2), "Cu"))).toMatchObject([
      {name: "path panel mea", count: 1, pixels: [100, 103, 10, 14, 7]},
      // 0 and 1 across with a radius of 2, 0 and 2 down.
      {name: "circle s-cu", count: 2, pixels: [-3, 5, 2, 2, 0]},
      {name: "text tick", count: 1, pixels: [7, 7, 8, 8, 0]}
    ]));

  it("is the same after writing and reading", () =>
    expect(picturedDifferences("x", picturedFrom(picturedCsv(kept), "x.csv"), kept)).toEqual([]));

  it("forgives a twentieth of a pixel, and sees a mark that moved, came, went or says another word", () => {
    const moved = (by: number): Element =>
      picture(
        dots.map(([x, y], i) => (i === 7 ? [x, y + by] : [x, y])),
        "Cu"
      );
    expect(changed(moved(0.05))).toBe("");
    expect(changed(moved(2))).toMatch(/"circle s-cu" at/);
    expect(changed(picture(dots.slice(1), "Cu"))).toMatch(/49 of "circle s-cu"; kept 50/);
    expect(changed(picture(dots, "Mg"))).toMatch(/what "text tick" says changed/);
    expect(changed(picture([], "Cu"))).toMatch(/"circle s-cu" is gone/);
    expect(changed({...moved(0), children: [...moved(0).children, h("rect", {x: 1, y: 1})]})).toMatch(
      /"rect" is new/
    );
    expect(changed({...moved(0), attributes: {height: 51}})).toMatch(/height 51; kept 50/);
  });

  it("refuses a line it does not know, by its number", () =>
    expect(() => picturedFrom("picture,0 wide,50\nline,a\n", "fig.csv")).toThrow(
      'fig.csv:2 begins with "line"'
    ));
});
