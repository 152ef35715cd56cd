import {note} from "./labels.js";
import {label} from "./panel.js";
import {h, type Element} from "../lib/element.js";

/** One result beside a picture: its name, its value with unit, and below it a printed value, our own at the paper’s inputs, or a remark. */
export interface ReadOut {
  name: string;
  value: string;
  /** What the paper itself prints. */
  printed?: string | null;
  /** What we compute from the paper's inputs; no statement of the paper. */
  was?: string | null;
  note?: string;
}

const ROW = 56;

const below = ({printed, was, note: remark}: ReadOut): string | null | undefined => {
  if (printed) return `printed: ${printed}`;
  return was ? `paper’s inputs: ${was}` : remark;
};

/** From one read-out to the next below it, px, where none has a line under its value. */
export const SHORT_ROW = 42;

/** Read-outs in `columns` from the top left corner (x, y); `step` px apart along x, `row` px along y. */
export const readOuts = (
  list: readonly ReadOut[],
  x: number,
  y: number,
  columns = 1,
  step = 170,
  row = ROW
): Element =>
  h(
    "g",
    {class: "out"},
    list.map((readOut, k) => {
      const {name, value} = readOut;
      const more = below(readOut);
      const left = x + (k % columns) * step;
      const top = y + Math.floor(k / columns) * row;
      return [
        note(left, top, label(name)),
        h("text", {class: "facet", x: left, y: top + 19}, ...label(value)),
        more ? note(left, top + 35, label(more)) : null
      ];
    })
  );

export const readOutsHeight = (count: number, columns = 1): number => Math.ceil(count / columns) * ROW;
