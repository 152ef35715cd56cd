import {expect, it} from "vitest";
import {textBoxes} from "../../../../src/chart/boxes.js";
import {plateSketch} from "../../../../src/paper/figures/stress/plate-sketch.js";
import type {Corner} from "../../../../src/paper/figures/stress/plate.js";
import {elements} from "../../../figures/drawn/axes.js";

/** A plate at rest, so wide and high in nm. */
const plate = (radius: number, height: number): Corner[] =>
  [0, 0.5, 1].flatMap(down =>
    [0, 0.25, 0.5, 0.75, 1].map((across): Corner => ({
      part: "corner",
      r_nm: across * radius,
      z_nm: down * height,
      x: 0,
      vonMises: 0,
      hydrostatic: 0,
      ur_nm: 0,
      uz_nm: 0
    }))
  );

it.each([
  ["thick", 140, 170],
  ["thin", 400, 10]
])("names the bodies beside them where the plate is %s", (kind, radius, height) => {
  const picture = plateSketch(plate(radius, height), () => 0, 500);
  const right = Math.max(
    ...elements(picture)
      .filter(e => e.tag === "rect")
      .map(e => Number(e.attributes["x"]) + Number(e.attributes["width"]))
  );
  const boxes = textBoxes(picture);
  const beside = boxes.filter(({left}) => left > right).map(({text}) => text);
  expect(beside).toEqual(
    kind === "thin"
      ? ["electrolyte", "interphase", "tungsten", "Li–Mg"]
      : ["electrolyte", "interphase", "tungsten"]
  );
  expect(boxes.filter(({text}) => text === "Li–Mg")).toHaveLength(1);
});
