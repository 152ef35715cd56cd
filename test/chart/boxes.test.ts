import {describe, expect, it} from "vitest";
import {textBox, textBoxes, widthOf} from "../../src/chart/boxes.js";
import {h, type Element} from "../../src/lib/element.js";

const WORD = "Voltage";
/** Size of plain text in px, and of that what capitals reach above the base line. */
const [SIZE, CAP] = [12.5, 0.66];
const long = widthOf(WORD, SIZE);
const high = CAP * SIZE;
const boxOf = (node: Element): number[] => {
  const {left, right, top, bottom} = textBox(node, {x: 0, y: 0})!;
  return [left, right, top, bottom];
};
const close = (found: number[], expected: number[]): void =>
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));

describe("the box of a text that is turned", () => {
  it("stands upright after a quarter turn to the left", () =>
    close(boxOf(h("text", {x: 30, y: 80, transform: "rotate(-90 30 80)"}, WORD)), [
      30 - high,
      30,
      80 - long,
      80
    ]));

  it("holds all four corners after a sixth of a half turn to the right", () => {
    const [sin, cos] = [0.5, Math.sqrt(3) / 2];
    close(boxOf(h("text", {x: 30, y: 80, transform: "rotate(30 30 80)"}, WORD)), [
      30,
      30 + long * cos + high * sin,
      80 - high * cos,
      80 + long * sin
    ]);
  });
});

it.each(["translate(40,7)", "translate(40 7)", "translate(40, 7)"])(
  "a text in a group moved by %s stands where it is moved",
  transform => {
    const picture = h("svg", {}, h("g", {transform}, h("text", {x: 10, y: 20}, WORD)));
    const [box] = textBoxes(picture);
    expect([box!.left, box!.bottom]).toEqual([50, 27]);
  }
);
