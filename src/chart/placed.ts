import {h, type Element} from "../lib/element.js";
import {largest} from "../lib/extremes.js";
import {picture} from "./panel.js";

interface Size {
  width: number;
  narrow: boolean;
}

interface Placed {
  drawing: Element;
  /** Label of the paper, and what the panel shows. */
  label: string;
  title: string;
}

const HEADING = 30;
const GAP = 36;

/** Drawings one under another, or two in a row where there is room, each under its label. */
export function placed(size: Size, name: string, rows: readonly (readonly Placed[])[]): Element {
  let top = 0;
  const groups: Element[] = [];
  for (const row of size.narrow ? rows.flatMap(list => list.map(one => [one])) : rows) {
    const width = partWidth(size, row.length);
    row.forEach(({drawing, label, title}, i) => {
      const left = i * (width + GAP);
      groups.push(
        h(
          "g",
          {},
          h("text", {class: "facet", x: left, y: top + 14}, `${label} ${title}`),
          h("g", {class: "part", transform: `translate(${left},${top + HEADING})`}, ...drawing.children)
        )
      );
    });
    top += HEADING + largest(row.map(({drawing}) => Number(drawing.attributes["height"]))) + 18;
  }
  return picture(size.width, top - 18, name, groups);
}

/** Width of one of `count` drawings in a row. */
export const partWidth = ({width, narrow}: Size, count: number): number =>
  narrow ? width : (width - (count - 1) * GAP) / count;
