import {expect, it} from "vitest";
import {textBoxes} from "../../../../src/chart/boxes.js";
import {defaults} from "../../../../src/figure/figure.js";
import {render} from "../../../../src/lib/element.js";
import {runCaseNow} from "../../../../src/models/plate/index.js";
import figure from "../../../../src/paper/figures/stress/fig-4g-s15.js";
import {rowsOf} from "../../../../src/paper/figures/stress/plate.js";
import {context} from "../../../figures/engines.js";

it.each([
  {width: 990, narrow: false},
  {width: 354, narrow: true}
])("a part without bound is told in words, and the axis is that of the others, at $width px", size => {
  const rows = rowsOf(runCaseNow("P1", [5, 7])).map(row => ({...row, ocp_avg: null, ocp_axis: null}));
  const picture = figure.draw(rows, defaults(figure), size, context);
  expect(textBoxes(picture).filter(({text}) => text === "unbounded")).toHaveLength(2);
  expect(render(picture)).not.toMatch(/NaN|Infinity/);
});
