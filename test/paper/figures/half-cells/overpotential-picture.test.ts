import {expect, it} from "vitest";
import {textBoxes} from "../../../../src/chart/boxes.js";
import {defaults, type Row} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/half-cells/fig-2i.js";
import {context, nativeEngine, rowsAt} from "../../../figures/engines.js";

const state = {...defaults(figure), specimens: ["Mg/W-Cu", "Zn-Cu"]};
const rows = await rowsAt(figure, defaults(figure), await nativeEngine());
const bilayer = rows.filter(row => row["specimen"] === "Mg/W-Cu");
const other = bilayer.map((row): Row => ({...row, specimen: "Zn-Cu"}));

it.each([
  [false, 2],
  [true, 0]
])(
  "names a cell of which nothing is printed at its line, with lines left out %s: %i times",
  (published, count) => {
    const picture = figure.draw(
      [...bilayer, ...other],
      {...state, published},
      {width: 990, narrow: false},
      context
    );
    expect(textBoxes(picture).filter(({text}) => text === "Zn-Cu")).toHaveLength(count);
  }
);
