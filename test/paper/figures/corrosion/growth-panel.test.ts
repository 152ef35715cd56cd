import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/corrosion/fig-s23.js";
import {elements} from "../../../figures/drawn/axes.js";
import {context} from "../../../figures/engines.js";

/** Constants of each law; three readings leave no interval where there are three. */
it.each([
  ["linear", 1, 2],
  ["parabolic", 1, 2],
  ["power", 2, 2],
  ["logistic", 3, 0],
  ["avrami", 3, 0]
])("the %s law, of %i constants, has %i bands", (law, _constants, bands) => {
  const state = {...defaults(figure), law};
  const {columns, rows} = figure.table([], state, context);
  const low = columns.findIndex(column => column.name === "low_nm");
  expect(rows.every(row => (row[low] === null) === (bands === 0))).toBe(true);
  const picture = figure.draw([], state, {width: 990, narrow: false}, context);
  expect(elements(picture).filter(e => e.tag === "path" && e.attributes["class"] === "used")).toHaveLength(
    bands
  );
});
