import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {nearest, panelsOf, sentenceAt, stepped} from "../../../src/components/live/panels-read.js";

/** Two axes from 0 to 10 over 100 px and from 0 to 50 over 50 px, in a group moved by 20 and 10; below it a scale with names. */
const SVG = `<svg viewBox="0 0 200 200" xmlns="http://www.w3.org/2000/svg">
  <g transform="translate(20,10)">
    <g class="y-axis" data-axis="50 -50 0 50 linear Overpotential (mV)" data-across="0 100"></g>
    <g class="x-axis" data-axis="0 100 0 10 linear Cycle" data-across="50"></g>
    <g class="s-w"><path class="rec" d="M0,50L100,0"></path></g>
    <g class="s-cu reported" data-at="30 22"></g>
  </g>
  <g class="x-axis" data-axis="20 100 0 50 linear Share (%)" data-across="160"></g>
  <g class="s-w reported" data-at="74 120"></g><g class="s-cu reported" data-at="106 140"></g>
</svg>`;
const {window} = new JSDOM(SVG);
const nameOf = (node: Element): string => (node.closest(".s-cu") ? "Cu" : "W-Cu");
const panels = panelsOf(window.document.querySelector("svg")!, nameOf);

describe("panels of a picture", () => {
  it("are found where their groups have moved them, those without a second axis too", () => {
    expect(
      panels.map(({x, top, bottom, series, marks}) => [x.start, top, bottom, series.length, marks.length])
    ).toEqual([
      [20, 10, 60, 1, 1],
      [20, 100, 160, 0, 2]
    ]);
  });

  it("say what is printed at a mark and what a line says beside it", () => {
    expect(sentenceAt(panels[0]!, nearest(panels[0]!, 55, 36))).toBe(
      "Cycle 3: Cu 28 mV printed, W-Cu 15 mV reconstructed"
    );
    expect(sentenceAt(panels[0]!, nearest(panels[0]!, 70, 50))).toBe("Cycle 5.00: W-Cu 25 mV, reconstructed");
  });

  it("go from mark to mark where there are only marks, by pointer and by key", () => {
    const [, rows] = panels;
    expect(nearest(rows!, 80, 122)).toBe(74);
    expect(sentenceAt(rows!, 74)).toBe("Share 27 %: W-Cu, printed");
    expect(stepped(rows!, 74, 4)).toBe(106);
    expect(stepped(rows!, 106, 4)).toBe(106);
    expect(stepped(rows!, 106, -1e6)).toBe(74);
  });

  it("stop at a mark that a step would pass", () => {
    expect(stepped(panels[0]!, 48, 4)).toBe(50);
    expect(stepped(panels[0]!, 50, 4)).toBe(54);
  });
});
