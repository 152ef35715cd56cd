/** Circuit → drawing. Series runs left to right, branches of a parallel stand below each other. */
import {type Element, h} from "../../lib/element.js";
import {type Circuit, formatCircuit, type Leaf} from "./circuit.js";
import type {Kind} from "./elements.js";
import {largest} from "../../lib/extremes.js";

interface Box {
  width: number;
  /** Extent above and below the wire. */
  above: number;
  below: number;
  draw(x: number, y: number): Element[];
}

const SYMBOL = 44;
const LEAD = 10;
const GAP = 12;
const MARGIN = 8;

export function diagram(circuit: Circuit): Element {
  const box = layOut(circuit);
  const width = box.width + 2 * (MARGIN + LEAD);
  const height = box.above + box.below + 2 * MARGIN;
  const y = MARGIN + box.above;
  return h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "circuit",
      role: "img",
      "aria-label": `Circuit ${formatCircuit(circuit)}`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.4
    },
    h("circle", {cx: MARGIN, cy: y, r: 2.5}),
    wire(MARGIN + 2.5, y, MARGIN + LEAD),
    box.draw(MARGIN + LEAD, y),
    wire(MARGIN + LEAD + box.width, y, width - MARGIN - 2.5),
    h("circle", {cx: width - MARGIN, cy: y, r: 2.5})
  );
}

const wire = (from: number, y: number, to: number): Element => h("path", {d: `M${from},${y}H${to}`});

function layOut(circuit: Circuit): Box {
  if (circuit.type === "element") return leafBox(circuit);
  const parts = circuit.parts.map(layOut);
  return circuit.type === "series" ? inSeries(parts) : inParallel(parts);
}

function inSeries(parts: Box[]): Box {
  return {
    width: parts.reduce((sum, part) => sum + part.width, 0) + LEAD * (parts.length - 1),
    above: largest(parts.map(part => part.above)),
    below: largest(parts.map(part => part.below)),
    draw(x, y) {
      let at = x;
      return parts.flatMap((part, i) => {
        const lead = i ? [wire(at - LEAD, y, at)] : [];
        const drawn = part.draw(at, y);
        at += part.width + LEAD;
        return [...lead, ...drawn];
      });
    }
  };
}

function inParallel(parts: Box[]): Box {
  const inner = largest(parts.map(part => part.width));
  const total = parts.reduce((sum, part) => sum + part.above + part.below, 0) + GAP * (parts.length - 1);
  return {
    width: inner + 2 * LEAD,
    above: total / 2,
    below: total / 2,
    draw(x, y) {
      let top = y - total / 2;
      const rows = parts.map(part => {
        const row = top + part.above;
        top = row + part.below + GAP;
        return row;
      });
      const rail = (at: number) => h("path", {d: `M${at},${rows[0]!}V${rows.at(-1)!}`});
      return [
        ...parts.flatMap((part, i) => {
          const left = x + LEAD + (inner - part.width) / 2;
          return [
            wire(x, rows[i]!, left),
            ...part.draw(left, rows[i]!),
            wire(left + part.width, rows[i]!, x + inner + 2 * LEAD)
          ];
        }),
        rail(x),
        rail(x + inner + 2 * LEAD)
      ];
    }
  };
}

function leafBox({kind, label}: Leaf): Box {
  return {
    width: SYMBOL,
    above: 24,
    below: 12,
    draw: (x, y) => [...SYMBOLS[kind](x, y), text(x + SYMBOL / 2, y - 14, "circuit-label", label)]
  };
}

const path = (d: string): Element => h("path", {d});
const text = (x: number, y: number, name: string, content: string): Element =>
  h("text", {class: name, x, y, "text-anchor": "middle", fill: "currentColor", stroke: "none"}, content);
const boxed =
  (letter: string) =>
  (x: number, y: number): Element[] => [
    h("rect", {x, y: y - 8, width: SYMBOL, height: 16}),
    text(x + SYMBOL / 2, y + 4, "circuit-letter", letter)
  ];
const plates =
  (shape: (x: number, y: number) => string) =>
  (x: number, y: number): Element[] => {
    const middle = x + SYMBOL / 2;
    return [
      path(`M${x},${y}H${middle - 3}M${middle + 3},${y}H${x + SYMBOL}`),
      path(shape(middle - 3, y) + shape(middle + 3, y))
    ];
  };

const SYMBOLS: Record<Kind, (x: number, y: number) => Element[]> = {
  R: (x, y) => [h("rect", {x, y: y - 7, width: SYMBOL, height: 14})],
  C: plates((x, y) => `M${x},${y - 10}v20`),
  CPE: plates((x, y) => `M${x - 5},${y - 10}l5,10l-5,10`),
  L: (x, y) => [path(`M${x},${y}${"a5.5,6 0 0 1 11,0".repeat(4)}`)],
  W: boxed("W"),
  Wo: boxed("Wo"),
  Ws: boxed("Ws")
};
