import fc from "fast-check";
import {expect, it} from "vitest";
import {leaves, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {diagram} from "../../../src/models/impedance/diagram.js";
import {type Element, render} from "../../../src/lib/element.js";
import {circuits} from "./arbitrary.js";

const all = (node: Element | string, tag: string): Element[] =>
  typeof node === "string"
    ? []
    : [...(node.tag === tag ? [node] : []), ...node.children.flatMap(child => all(child, tag))];

it("draws every element once, with its label, inside the picture, none upon another", () => {
  fc.assert(
    fc.property(circuits(), circuit => {
      const picture = diagram(circuit);
      const texts = all(picture, "text").filter(t => t.attributes["class"] === "circuit-label");
      expect(texts.map(t => t.children[0]).sort()).toEqual(
        leaves(circuit)
          .map(l => l.label)
          .sort()
      );
      const places = texts.map(t => [Number(t.attributes["x"]), Number(t.attributes["y"])] as const);
      for (const [i, [x, y]] of places.entries()) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(Number(picture.attributes["width"]));
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(Number(picture.attributes["height"]));
        for (const [a, b] of places.slice(0, i))
          expect(Math.abs(a - x) >= 44 || Math.abs(b - y) >= 20).toBe(true);
      }
      expect(render(picture)).not.toContain("NaN");
    })
  );
});

it("draws a resistor as a box, and for every other element a symbol of its own", () => {
  const marks = (kind: string): string => {
    const picture = diagram(parseCircuit(kind));
    return [...all(picture, "rect"), ...all(picture, "path")].map(mark => render(mark)).join("");
  };
  expect(all(diagram(parseCircuit("R0-p(R1,C1)")), "rect")).toHaveLength(2);
  const drawn = ["R1", "C1", "CPE1", "L1", "W1"].map(marks);
  expect(new Set(drawn).size).toBe(drawn.length);
});

it("ends in a terminal on either side, at one height, around everything drawn", () => {
  const picture = diagram(parseCircuit("R0-p(R1,C1)-W1"));
  const [left, right, ...more] = all(picture, "circle").map(c => [
    Number(c.attributes["cx"]),
    Number(c.attributes["cy"])
  ]);
  expect(more).toEqual([]);
  expect(left![1]).toBe(right![1]);
  const places = all(picture, "text").map(t => Number(t.attributes["x"]));
  expect(left![0]).toBeLessThan(Math.min(...places));
  expect(right![0]).toBeGreaterThan(Math.max(...places));
});

it("draws a parallel as branches between two rails", () => {
  const paths = all(diagram(parseCircuit("R0-p(R1,CPE1)")), "path").map(p => String(p.attributes["d"]));
  expect(paths.filter(d => /^M[\d.]+,[\d.]+V/.test(d))).toHaveLength(2);
});

it("leads a wire of every branch to both rails, which end at the outer branches", () => {
  const picture = diagram(parseCircuit("R0-p(R1,CPE1,R2-W1)"));
  const ways = all(picture, "path").map(p => String(p.attributes["d"]));
  const rails = ways.flatMap(d => {
    const [, x, from, to] = /^M([\d.]+),([\d.]+)V([\d.]+)$/.exec(d) ?? [];
    return x ? [{x: Number(x), from: Number(from), to: Number(to)}] : [];
  });
  const wires = ways.flatMap(d => {
    const [, from, y, to] = /^M([\d.]+),([\d.]+)H([\d.]+)$/.exec(d) ?? [];
    return from ? [{from: Number(from), y: Number(y), to: Number(to)}] : [];
  });
  const [left, right] = rails.sort((a, b) => a.x - b.x);
  const heights = (met: typeof wires): number[] => met.map(({y}) => y).sort((a, b) => a - b);
  const begun = heights(wires.filter(w => w.from === left!.x && w.y >= left!.from && w.y <= left!.to));
  const ended = heights(wires.filter(w => w.to === right!.x && w.y >= right!.from && w.y <= right!.to));
  expect(begun).toHaveLength(3);
  expect(ended).toEqual(begun);
  for (const rail of rails) expect([rail.from, rail.to]).toEqual([begun[0], begun[2]]);
});

it("writes the letter of an element into the middle of its box", () => {
  const picture = diagram(parseCircuit("R0-p(R1,W1)"));
  const letters = all(picture, "text").filter(t => t.attributes["class"] === "circuit-letter");
  expect(letters.length).toBeGreaterThan(0);
  const middles = all(picture, "rect").map(
    ({attributes: {x, y, width, height}}) =>
      [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2] as const
  );
  for (const {attributes} of letters)
    expect(
      middles.some(([x, y]) => x === Number(attributes["x"]) && Math.abs(y + 4 - Number(attributes["y"])) < 1)
    ).toBe(true);
});
