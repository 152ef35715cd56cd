import {px} from "../../chart/panel.js";
import {h, type Element} from "../../lib/element.js";

/** What a cross-section is made of: electrolyte, lithium or its alloy, and the metals. */
export type Material = "se" | "li" | "mg" | "w" | "cu";

export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Area of a material; `torn` marks the edge beyond which it goes on. The electrolyte is stippled. */
export function body(material: Material, block: Block, torn?: "top" | "bottom"): Element {
  const d = outline(block, torn);
  return h(
    "g",
    {},
    h("path", {class: `mat-${material}`, d}),
    material === "se" ? h("path", {fill: "url(#se)", d}) : null
  );
}

function outline({x, y, width, height}: Block, torn?: "top" | "bottom"): string {
  const top = torn === "top" ? tear(x, width, y) : [`${px(x)},${px(y)}`, `${px(x + width)},${px(y)}`];
  const bottom =
    torn === "bottom"
      ? tear(x, width, y + height)
      : [`${px(x)},${px(y + height)}`, `${px(x + width)},${px(y + height)}`];
  return `M${top.join("L")}L${bottom.reverse().join("L")}Z`;
}

/** A zigzag of a few pixels from left to right, always the same. */
function tear(x: number, width: number, y: number): string[] {
  const steps = Math.max(4, Math.round(width / 9));
  return Array.from(
    {length: steps + 1},
    (_, i) => `${px(x + (i * width) / steps)},${px(y - 3 + ((i * 37) % 7))}`
  );
}

/** Thin frame, so that dark layers stay visible on a dark page. */
export const frame = ({x, y, width, height}: Block): Element =>
  h("rect", {class: "axis", x: px(x), y: px(y), width: px(width), height: px(height)});

/** Bar of a length at the scale of the picture, its length written over it. */
export const scaleBar = (x: number, y: number, length: number, text: string): Element =>
  h(
    "g",
    {},
    h("path", {class: "axis", d: `M${px(x)},${px(y)}v7m0,-3.5h${px(length)}m0,-3.5v7`}),
    h("text", {class: "small", x: px(x + length + 7), y: px(y + 8)}, text)
  );

/** Name inside a body, where it fits. */
export const materialLabel = (material: Material, {x, y, width, height}: Block, text: string): Element =>
  h(
    "text",
    {
      class: material === "cu" ? "dim oncu" : "ink",
      x: px(x + width / 2),
      y: px(y + height / 2 + 4),
      "text-anchor": "middle"
    },
    text
  );
