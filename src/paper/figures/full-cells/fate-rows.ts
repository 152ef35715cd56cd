import {label, px, type Panel, type Scale} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import type {Check, Span} from "../../../models/inventory/checks.js";
import {checkWords} from "./check-words.js";
import {SPECIMEN, type Kept} from "./scenario.js";

/** Height of an interval in a row, and the least width at which it is drawn along the axis. */
const [LANE, ALONG] = [7, 9];

/** Room right of the axis for "disagrees". */
export const VERDICT = 84;

/** A printed interval (solid) over the computed one (double) on the axis of all, with its words and the verdict. */
export function checkRow(
  check: Check,
  {printed, computed}: {printed: Span; computed: Span},
  x: Scale,
  axis: Panel,
  {y, narrow}: {y: number; narrow: boolean}
): Element {
  const [low] = x.domain() as [number, number];
  const bar = ({low: a, high: b}: Span, at: number, className: string): Element | null =>
    b < low
      ? null
      : h("path", {
          class: className,
          d: `M${px(x(Math.max(low, a)) - 1.5)},${px(at)}H${px(Math.min(axis.left + axis.width, x(Math.min(100, b)) + 1.5))}`
        });
  // An interval shorter than a mark is a double stroke across the axis, where it is seen.
  const double = (span: Span, at: number): (Element | null)[] => {
    const wide = x(span.high) - x(Math.max(low, span.low));
    if (span.high < low || wide >= ALONG) return [bar(span, at, "comp-o"), bar(span, at, "comp-i")];
    const middle = px((x(Math.max(low, span.low)) + x(span.high)) / 2);
    const d = `M${middle},${px(at - LANE + 2)}v${2 * LANE - 2}`;
    return [h("path", {class: "comp-o", d}), h("path", {class: "comp-i", d})];
  };
  const under = y + (narrow ? 15 : 0);
  const values = checkWords(check);
  return told(
    `${check.statement}: ${values}, ${check.agrees ? "agrees" : "disagrees"}`,
    h("path", {class: "grid", d: `M${axis.left},${px(y - 17)}H${px(axis.left + axis.width + VERDICT)}`}),
    narrow
      ? [
          h("text", {class: "ink", x: axis.left, y}, bold(check.statement)),
          note(axis.left, under, label(values))
        ]
      : h("text", {class: "ink", x: axis.left, y}, bold(check.statement), ": ", ...label(values)),
    bar(printed, under + 9, "span-printed"),
    double(computed, under + 17),
    h(
      "text",
      {class: "lab s-ink", x: axis.left + axis.width + 10, y: under + 16},
      check.agrees ? "agrees" : bold("disagrees")
    )
  );
}

/** The last capacity that was measured. */
export function measuredRow(
  rows: readonly Kept[],
  cycles: number,
  x: Scale,
  axis: Panel,
  y: number
): Element[] {
  const last = rows.filter(r => r.cycle_count <= cycles).at(-1);
  if (!last) return [];
  const [low] = x.domain() as [number, number];
  return [
    note(axis.left, y, `measured at cycle ${last.cycle_count}: ${(100 * last.kept).toFixed(1)} %`),
    h(
      "g",
      {class: specimenClass(SPECIMEN)},
      h("path", {class: "mea", d: `M${px(x(Math.max(low, 100 * last.kept)))},${y + 5}v12`})
    )
  ];
}
