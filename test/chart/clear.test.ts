import {readFileSync} from "node:fs";
import opentype from "opentype.js";
import subset from "subset-font";
import {describe, expect, it} from "vitest";
import {root} from "../../loaders/paths.js";
import {ADVANCES, SIGNS} from "../../src/chart/advances.js";
import {textBoxes, widthOf} from "../../src/chart/boxes.js";
import {cleared} from "../../src/chart/clear.js";
import {h, type Child, type Element} from "../../src/lib/element.js";
import {collisions} from "../figures/labels/collisions.js";

const FILES = `${root}/node_modules/@fontsource-variable/source-sans-3/files/source-sans-3`;

/** One range of the face at one weight, as plain outlines. */
async function face(range: string, weight: number): Promise<opentype.Font> {
  const bytes = readFileSync(`${FILES}-${range}-wght-normal.woff2`);
  const plain = await subset(bytes, SIGNS, {targetFormat: "sfnt", variationAxes: {wght: weight}});
  return opentype.parse(new Uint8Array(plain).buffer);
}

describe("widths of text", () => {
  it.each([400, 650, 700] as const)("are those of the face at weight %i", async weight => {
    const faces = await Promise.all(["latin", "latin-ext", "greek"].map(range => face(range, weight)));
    const wrong = [...SIGNS].filter((sign, i) => {
      const own = faces.find(f => f.charToGlyphIndex(sign) > 0);
      return (
        own &&
        Math.round((1000 * own.charToGlyph(sign).advanceWidth!) / own.unitsPerEm) !== ADVANCES[weight][i]
      );
    });
    expect(wrong).toEqual([]);
    expect(ADVANCES[weight]).toHaveLength([...SIGNS].length);
  });

  it("add up, and what has no width has none", () => {
    expect(widthOf("10", 10)).toBeCloseTo(2 * widthOf("0", 10), 9);
    expect(widthOf("a\u200b", 10)).toBe(widthOf("a", 10));
  });
});

const svg = (...children: Child[]): Element => h("svg", {width: 200, height: 100}, ...children);
const word = (x: number, y: number, text = "12 mV"): Element => h("text", {class: "lab", x, y}, text);

describe("labels", () => {
  it("stay where nothing is in their way", () =>
    expect(cleared(svg(word(40, 50)))).toEqual(svg(word(40, 50))));

  it.each([
    ["a line", svg(h("path", {class: "rec", d: "M0,46L200,46"}), word(40, 50))],
    [
      "a line that a group moves",
      svg(h("g", {transform: "translate(0,40)"}, h("path", {class: "mea", d: "M0,6H200"})), word(40, 50))
    ],
    ["a steep line", svg(h("path", {class: "lim", d: "M50,0v100"}), word(40, 50))],
    ["another label", svg(word(40, 50), word(44, 52, "13 mV"))],
    ["the edge", svg(word(180, 50))]
  ])("leave %s", (_what, picture) => {
    expect(collisions(picture)).not.toEqual([]);
    const words = textBoxes(picture).map(box => box.text);
    const moved = cleared(picture);
    expect(collisions(moved)).toEqual([]);
    expect(textBoxes(moved).map(box => box.text)).toEqual(words);
  });

  it("are tied to their place once they stand far from it", () => {
    const wall = Array.from({length: 24}, (_, i) => h("path", {class: "mea", d: `M0,${22 + 2 * i}H200`}));
    const moved = cleared(svg(wall, word(40, 50)));
    expect(
      moved.children.some(child => typeof child !== "string" && child.attributes["class"] === "tie")
    ).toBe(true);
  });

  it("of an axis never move", () => {
    const tick = (): Element => h("text", {class: "tick", x: 40, y: 50}, "10");
    expect(cleared(svg(h("path", {class: "rec", d: "M0,46H200"}), tick())).children[1]).toEqual(tick());
  });
});
