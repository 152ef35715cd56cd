import {label, px, type Panel} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/series.js";
import {h, type Element} from "../../../lib/element.js";
import type {Check, Span} from "../../../models/inventory/checks.js";

const ROW = 50;
const LINE = 14;
/** Too narrow for a statement and its values side by side. */
const tight = (panel: Panel): boolean => panel.width < 250;
export const checkBarsHeight = (count: number): number => count * ROW;

/** Printed interval (solid) against computed interval (double) per check, each on its own scale, with the verdict in words. */
export const checkBars = (checks: readonly Check[], panel: Panel): Element =>
  h(
    "g",
    {},
    checks.map((check, k) => bars(check, {...panel, top: panel.top + k * (ROW + (tight(panel) ? LINE : 0))}))
  );

function bars({statement, unit, computed, printed, agrees}: Check, panel: Panel): Element {
  const shown = bounded(printed, computed);
  const low = Math.min(shown.low, computed.low);
  const high = Math.max(shown.high, computed.high);
  const x = (value: number): number =>
    panel.left + 4 + (panel.width - 8) * (high > low ? (value - low) / (high - low) : 0.5);
  const bar = ({low: a, high: b}: Span, y: number, className: string): Element =>
    h("path", {class: className, d: `M${px(x(a) - 2)},${px(y)}H${px(x(b) + 2)}`});
  const raisedUnit = unit.replace(/-(\d)/g, "^{−$1}");
  const values = `paper ${words(printed)}, computed ${words(computed)}${panel.width > 300 ? ` ${raisedUnit}` : ""}`;
  const lines = tight(panel) ? [`${statement}:`, values] : [`${statement}: ${values}`];
  const under = panel.top + (lines.length - 1) * LINE;
  return h(
    "g",
    {},
    lines.map((text, k) => note(panel.left, panel.top + k * LINE, label(text))),
    bar(shown, under + 13, "mea s-ink"),
    bar(computed, under + 22, "comp-o"),
    bar(computed, under + 22, "comp-i"),
    h(
      "text",
      {class: "lab s-ink", x: panel.left + panel.width + 12, y: under + 22},
      agrees ? "agrees" : bold("disagrees")
    )
  );
}

/** A bound is drawn as far as the computed value, at least a little. */
function bounded(printed: Span, computed: Span): Span {
  const reach = Math.max(Math.abs(computed.high - printed.low), Math.abs(printed.low) * 1e-3);
  return {low: printed.low, high: Number.isFinite(printed.high) ? printed.high : printed.low + reach};
}

const words = ({low, high}: Span): string => {
  if (!Number.isFinite(high)) return `above ${plain(low)}`;
  return low === high ? plain(low) : `${plain(low)} to ${plain(high)}`;
};
const plain = (value: number): string => String(Number(value.toPrecision(value > 90 ? 4 : 3)));
