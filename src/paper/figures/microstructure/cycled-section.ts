import {px} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {uniform} from "../../../models/impedance/random.js";
import type {Cycled, Part} from "./cycled-cells.js";
import {wrap} from "../foil-states.js";
import {body, materialLabel, type Block} from "../materials.js";

const SECTION = 124;
const HEAD = 40;
const LINE = 15;
/** Height of a section with so many lines of text under it. */
export const cycledHeight = (lines: number): number => HEAD + SECTION + 16 + lines * LINE;

/** Heights for drawing only: the text gives none for these parts. */
const DRAWN: Record<Part, number> = {mg: 7, w: 3, inactive: 34, mixed: 34, debris: 46};
const ELECTROLYTE = 40;

/** One cell as the text describes it: order and kind of the parts, not their thickness or shape. */
export function cycledSection(cell: Cycled, under: string, x: number, top: number, width: number): Element {
  let y = top + HEAD + ELECTROLYTE;
  const parts: Child[] = cell.parts.map(part => {
    const block = {x, y, width, height: DRAWN[part]};
    y += block.height;
    return drawn(part, block);
  });
  const bottom = top + HEAD + SECTION;
  return h(
    "g",
    {class: specimenClass(cell.specimen)},
    h("text", {class: "lab2", x: px(x), y: top + 12}, bold(cell.specimen)),
    note(x, top + 28, under),
    body("se", {x, y: top + HEAD, width, height: ELECTROLYTE}, "top"),
    materialLabel("se", {x, y: top + HEAD, width, height: ELECTROLYTE}, "electrolyte"),
    body("cu", {x, y, width, height: bottom - y}, "bottom"),
    parts,
    materialLabel("cu", {x, y: bottom - 34, width, height: 34}, "Cu"),
    wrap(cell.seen, Math.floor(width / 6.1)).map((text, k) => note(x, bottom + 18 + k * LINE, text))
  );
}

function drawn(part: Part, block: Block): Child {
  switch (part) {
    case "mg":
    case "w":
      return body(part, block);
    case "inactive":
      return [body("li", block), materialLabel("li", block, "inactive Li")];
    case "mixed":
      return [h("rect", {class: "corrosion", ...block}), particles(block, 3, 14)];
    case "debris":
      // The text calls it dark and does not say what it is.
      return [h("rect", {class: "mat-dark", ...block}), particles(block, 7, 26)];
  }
}

/** Seeded fragments of copper, so that a schematic looks the same every time. */
function particles(block: Block, seed: number, count: number): Element {
  const next = uniform(seed);
  return h(
    "g",
    {class: "mat-cu", style: "stroke:var(--ctl);stroke-width:.6"},
    Array.from({length: count}, () => {
      const size = 3 + 5 * next();
      const cx = block.x + size + (block.width - 2 * size) * next();
      const cy = block.y + size + (block.height - 2 * size) * next();
      const turn = next() * Math.PI;
      const corners = Array.from({length: 5}, (_, k) => {
        const r = size * (0.6 + 0.4 * next());
        return `${px(cx + r * Math.cos(turn + (k * 2 * Math.PI) / 5))},${px(cy + 0.7 * r * Math.sin(turn + (k * 2 * Math.PI) / 5))}`;
      });
      return h("path", {d: `M${corners.join("L")}Z`});
    })
  );
}
