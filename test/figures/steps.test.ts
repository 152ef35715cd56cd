import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {textBoxes, walk, type Box} from "../../src/chart/boxes.js";
import {pinned} from "../../src/chart/pins.js";
import {defaults} from "../../src/figure/figure.js";
import type {Element} from "../../src/lib/element.js";
import {STEPS} from "../../src/paper/reading/walkthrough.js";
import {facts} from "../paper/reading/content.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

const SIZES = [
  {width: 740, narrow: false},
  {width: 354, narrow: true}
];

const figures = new Map((await loadFigures()).map(figure => [figure.id, figure]));
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** Circles of the pins as boxes. */
function pinBoxes(picture: Element): Box[] {
  const found: Box[] = [];
  for (const child of picture.children)
    if (typeof child !== "string" && child.attributes["class"] === "pin")
      walk(child, ({tag, attributes}) => {
        if (tag !== "circle") return;
        const [x, y, r] = [attributes["cx"], attributes["cy"], attributes["r"]].map(Number) as [
          number,
          number,
          number
        ];
        found.push({left: x - r, right: x + r, top: y - r, bottom: y + r});
      });
  return found;
}

const meet = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;

describe.each(STEPS)("step $id", step => {
  it("numbers each of its notes in the picture, inside it and clear of its texts", async () => {
    const figure = figures.get(step.figure)!;
    const state = {...defaults(figure), ...step.state};
    const rows = await rowsAt(figure, state, native);
    for (const size of SIZES) {
      const plain = figure.draw(rows, state, size, context);
      const picture = pinned(
        plain,
        step.notes.map(note => note.at(facts))
      );
      const pins = pinBoxes(picture);
      expect(pins).toHaveLength(step.notes.length);
      const texts = textBoxes(plain);
      pins.forEach((pin, i) => {
        expect(pin.left).toBeGreaterThanOrEqual(-1);
        expect(pin.right).toBeLessThanOrEqual(size.width + 1);
        const struck = [
          ...texts.filter(box => meet(box, pin)).map(({text}) => text),
          ...pins
            .slice(0, i)
            .filter(other => meet(other, pin))
            .map(() => "pin")
        ];
        expect(struck, `${size.width} px, pin ${i + 1}`).toEqual([]);
      });
    }
  });
});

describe("a pin", () => {
  it("says what it does not find", () => {
    const empty: Element = {tag: "svg", attributes: {width: 100, height: 100}, children: []};
    expect(() => pinned(empty, [{text: "^Cu"}])).toThrow('pin: no text of the picture fits "^Cu"');
    expect(() => pinned(empty, [{panel: 0, x: 1, y: 1}])).toThrow(
      "pin: the picture has no panel 0 with two axes"
    );
  });
});
