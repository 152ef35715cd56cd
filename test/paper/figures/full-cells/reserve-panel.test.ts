import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import {textBoxes} from "../../../../src/chart/boxes.js";
import figure from "../../../../src/paper/figures/full-cells/model-reserve.js";
import {elements} from "../../../figures/drawn/axes.js";
import {context} from "../../../figures/engines.js";

it.each([
  [0, 0],
  [1, 2],
  [97, 2]
])("a reserve of %i mAh/g parts what is lost from what is held back in %i areas", (reserve, areas) => {
  const picture = figure.draw([], {...defaults(figure), reserve}, {width: 990, narrow: false}, context);
  const drawn = elements(picture).filter(e => /^part-/.test(String(e.attributes["class"] ?? "")));
  expect(drawn).toHaveLength(areas);
  const words = textBoxes(picture).map(box => box.text);
  expect(words.some(text => text.includes("still held back"))).toBe(areas > 0);
});
