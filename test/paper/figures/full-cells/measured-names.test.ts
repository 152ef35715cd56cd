import {describe, expect, it} from "vitest";
import {defaults, type Row} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/full-cells/fig-6a.js";
import {nativeEngine, rowsAt} from "../../../figures/engines.js";
import {collisions} from "../../../figures/labels/collisions.js";
import {asMeasured} from "../../../figures/labels/tried.js";

const SIZES = [
  {width: 990, narrow: false},
  {width: 740, narrow: false},
  {width: 354, narrow: true}
];
const state = defaults(figure);
const rows = await rowsAt(figure, state, await nativeEngine());
const copper = rows.find(r => r["specimen"] === "Cu")!;
const bilayer = rows.filter(r => r["specimen"] === "Mg/W-Cu");

/** The rows with a copper cell that runs `milliampereHourPerGram` beside the bilayer up to a cycle. */
const beside = (milliampereHourPerGram: number, last: number): Row[] => [
  ...rows.filter(r => r["specimen"] !== "Cu"),
  ...bilayer
    .filter(r => Number(r["cycle_count"]) <= last)
    .map(r => ({
      ...r,
      cell: copper["cell"]!,
      specimen: "Cu",
      capacity: Number(r["capacity"]) + milliampereHourPerGram
    }))
];

describe("a measured cell of copper in Figure 6a", () => {
  it.each([40, 80, 120, 150])("has its name apart from printed fades, up to cycle %i", last => {
    expect(bilayer.length).toBeGreaterThan(100);
    for (const offset of [-30, -12, -8, -4, -2, 0, 2, 5, 10])
      for (const size of SIZES) {
        const drawn = figure.draw(beside(offset, last), state, size, asMeasured(["Cu"]));
        expect(collisions(drawn), `${offset} mAh/g, ${size.width} px`).toEqual([]);
      }
  });
});
