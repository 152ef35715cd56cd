import {scaleLinear, scaleLog, type ScaleContinuousNumeric} from "d3-scale";
import type {ClaimEntry, Range} from "../claims/entry.js";
import {h, raw, type Element} from "../lib/element.js";
import {formatNumber, formatQuantity, formatUnit, PLAIN, significant} from "../words/number.js";
import {largest, least} from "../lib/extremes.js";

type Paper = Extract<ClaimEntry["paper"], Range>;
type Scale = ScaleContinuousNumeric<number, number>;

/** Printed and computed interval on one scale, paper solid, computed double; where the units differ ours is text alone. */
export function intervals(paper: Paper, computed: Range | null): Element {
  const shared = computed !== null && computed.unit === paper.unit;
  const scale = axis(shared ? [paper, computed] : [paper]);
  const unit = named(paper.unit) ? formatUnit(paper.unit) : "";
  const printed = printedHtml(paper) + bracket(paper);
  const ours = computed && (shared ? nominal(computed) + bracket(computed) : rangeText(computed));
  return h(
    "div",
    {class: "iv", role: "img", "aria-label": spoken(paper, computed)},
    label("Paper", unit),
    bar(paper, "pa", scale, printed),
    ours
      ? [label("Computed", shared ? unit : ""), shared ? bar(computed, "co", scale, ours) : bare(ours)]
      : null,
    ticks(scale, unit)
  );
}

/** The unit stands at the end of the scale; where that is short, beside the names. */
const label = (name: string, unit: string): Element =>
  h("span", {class: "lb"}, name, unit ? h("span", {class: "unit"}, raw(`, ${unit}`)) : null);

const bare = (text: string): Element =>
  h("div", {class: "ln bare"}, h("span", {class: "t", style: "--x:0"}, raw(text)));

function bar({low, high}: Range, kind: "pa" | "co", scale: Scale, text: string): Element {
  const from = low === null ? 0 : share(scale(low));
  const to = high === null ? 1 : share(scale(high));
  const left = to > 0.62;
  return h(
    "div",
    {class: "ln"},
    h("span", {class: `b ${kind}`, style: `--a:${from};--z:${to}`}),
    h("span", {class: left ? "t left" : "t", style: `--x:${left ? from : to}`}, raw(text))
  );
}

const share = (position: number): number => Math.round(Math.min(1, Math.max(0, position)) * 1e4) / 1e4;

function ticks(scale: Scale, unit: string): Element {
  const all = scale.ticks(4);
  const decades = all.filter(tick => Number.isInteger(Math.log10(Math.abs(tick))));
  const chosen = all.length > 6 && decades.length > 1 ? decades : all;
  const last = chosen.length - 1;
  return h(
    "div",
    {class: "sc"},
    chosen.map((tick, i) =>
      h(
        "span",
        {style: `--x:${share(scale(tick))}`},
        raw(formatNumber(Number(tick.toPrecision(6)))),
        i === last && unit ? h("i", {class: "unit"}, raw(` ${unit}`)) : null
      )
    )
  );
}

/** A scale around all finite ends; from zero where that costs little room, logarithmic over many decades. */
function axis(ranges: Range[]): Scale {
  const values = ranges
    .flatMap(({low, high, value}) => [low, high, value])
    .filter((value): value is number => value !== null && Number.isFinite(value));
  const low = least(values);
  const high = largest(values);
  if (low > 0 && high / low > 30)
    return scaleLog()
      .domain([low / 2, high * 2])
      .range([0, 1]);
  const span = high - low || Math.abs(high) * 0.2 || 1;
  const start = low >= 0 && low < 3 * span ? 0 : low - 0.6 * span;
  return scaleLinear()
    .domain([start, high + 0.8 * span])
    .nice(4)
    .range([0, 1]);
}

const named = (unit: string): boolean => unit !== "" && unit !== "1";

/** As printed, digit for digit. */
const printedHtml = ({printed}: Paper): string =>
  printed
    .split(" ")
    .map(part =>
      part
        .split("–")
        .map(p => formatNumber(p))
        .join("–")
    )
    .join("\u00a0");

/** Digits of a value of ours; a constant that enters a formula is shown in full. */
const OURS = 4;
const FULL = 6;

/** Digits that the width of the interval carries. */
function digits({low, high, value}: Range, most = FULL): number {
  const width = low === null || high === null || value === 0 ? 0 : (high - low) / Math.abs(value);
  return width > 0 ? Math.min(most, Math.max(2, 1 + Math.ceil(-Math.log10(width)))) : most;
}

/** To so many digits; trailing zeros of ours say nothing and are dropped. */
const shown = (value: number, count: number): string => formatNumber(Number(significant(value, count)));
const nominal = (range: Range): string => shown(range.value, digits(range, OURS));

/** ` [0.015, 0.025)`; nothing for an exact value. */
function bracket(range: Range): string {
  const {low, high, open} = range;
  if (low === high) return "";
  const end = (value: number): string => shown(value, digits(range) + 1);
  const left = low === null ? "(−∞" : `${open === "low" || open === "both" ? "(" : "["}${end(low)}`;
  const right = high === null ? "∞)" : `${end(high)}${open === "high" || open === "both" ? ")" : "]"}`;
  return ` <span>${left}, ${right}</span>`;
}

/** Value with its unit (HTML). */
export const valueText = (range: Range, most = OURS): string =>
  formatQuantity({value: Number(significant(range.value, digits(range, most))), unit: range.unit});

/** Value, unit and interval in a line of text (HTML). */
export const rangeText = (range: Range, most = OURS): string => valueText(range, most) + bracket(range);

/** The same for a number that enters a formula. */
export const inputText = (range: Range): string => rangeText(range, FULL);

/** What the bars show, for those who hear the page. */
function spoken(paper: Paper, computed: Range | null): string {
  const words = ({low, high, unit}: Range): string => {
    const counted = named(unit) ? ` ${formatUnit(unit, PLAIN)}` : "";
    if (low === null && high === null) return "any value";
    if (low === high) return `${plain(low!)}${counted}`;
    if (low === null) return `at most ${plain(high!)}${counted}`;
    if (high === null) return `at least ${plain(low)}${counted}`;
    return `between ${plain(low)} and ${plain(high)}${counted}`;
  };
  if (!computed) return `Paper: ${words(paper)}.`;
  const both = `Paper: ${words(paper)}. Computed: ${words(computed)}.`;
  if (computed.unit !== paper.unit) return both;
  return `${both} The intervals ${overlap(paper, computed) ? "overlap" : "do not overlap"}.`;
}

const plain = (value: number): string => String(Number(value.toPrecision(4)));

const overlap = (a: Range, b: Range): boolean =>
  (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
