import {ticks} from "d3-array";
import {formatNumber, formatUnit, PLAIN} from "../../words/number.js";
import {h, raw, type Element} from "../../lib/element.js";
import {place, type Axis} from "./line-place.js";

/** A value on the line: what stands beside its stem (HTML) and what a reader without the picture hears. */
export interface Mark {
  value: number;
  html: string;
  text: string;
}
/**
 * A number line with values on stems of falling height from left to right, so that no label crosses another
 * stem, and an empty place for the reader's own value.
 */
export function numberLine(marks: readonly Mark[], axis: Axis): Element {
  const sorted = [...marks].sort((a, b) => a.value - b.value);
  const scale = ticks(axis.min, axis.max, 4);
  const unit = formatUnit(axis.unit);
  const said = sorted.map(mark => mark.text).join("; ");
  const ends = `${formatNumber(axis.min, PLAIN)} to ${formatNumber(axis.max, PLAIN)} ${formatUnit(axis.unit, PLAIN)}`;
  return h(
    "div",
    {
      class: "line",
      role: "img",
      "aria-label": `Number line from ${ends}. ${said}.`,
      "data-min": axis.min,
      "data-max": axis.max,
      style: `--levels:${sorted.length + 1}`
    },
    scale.map((value, i) =>
      h(
        "em",
        {style: `--x:${100 * place(axis, value)}%`},
        formatNumber(value),
        i === scale.length - 1 && unit ? raw(` ${unit}`) : null
      )
    ),
    sorted.map((mark, i) =>
      h(
        "span",
        {
          class: place(axis, mark.value) > 0.55 ? "flip" : null,
          style: `--x:${100 * place(axis, mark.value)}%;--level:${sorted.length - i}`
        },
        raw(mark.html)
      )
    ),
    h("span", {class: "you", hidden: true, style: "--x:0%;--level:0"}, "your prediction")
  );
}
