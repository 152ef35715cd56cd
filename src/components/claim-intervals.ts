import {scaleLinear, scaleLog, type ScaleContinuousNumeric} from "d3-scale";
import type {ClaimEntry, Range} from "../claims/entry.js";
import {h, raw, type Element} from "../lib/element.js";
import {formatNumber, formatUnit, PLAIN, significant} from "../reading/number.js";

type Paper = Extract<ClaimEntry["paper"], Range>;

/** Printed and computed interval on one scale, paper solid, computed double; as text alone where the units differ. */
export function intervals(paper: Paper, computed: Range | null): Element {
  const shared = computed !== null && computed.unit === paper.unit;
  const scale = axis(shared ? [paper, computed] : [paper]);
  const at = (value: number): number => Math.min(1, Math.max(0, scale(value)));
  const ends = ({low, high}: Range): [number, number] => [
    low === null ? 0 : at(low),
    high === null ? 1 : at(high)
  ];
  const row = (name: string, range: Range, kind: "pa" | "co", text: string, drawn: boolean): Element[] => {
    const [a, z] = ends(range);
    const left = z > 0.62;
    return [
      h("span", {class: "lb"}, name),
      h(
        "div",
        {class: `ln${drawn ? "" : " bare"}`},
        drawn ? h("span", {class: `b ${kind}`, style: `--a:${number(a)};--z:${number(z)}`}) : null,
        h(
          "span",
          {class: `t${drawn && left ? " left" : ""}`, style: `--x:${number(drawn ? (left ? a : z) : 0)}`},
          raw(text)
        )
      )
    ];
  };
  const ticks = scale.ticks(4);
  const unit = formatUnit(paper.unit);
  return h(
    "div",
    {class: "iv", role: "img", "aria-label": spoken(paper, computed)},
    row(
      "Paper",
      paper,
      "pa",
      `${printedHtml(paper)}${bracket(paper, shared || !computed)}${shared || !computed ? "" : ` ${unit}`}`,
      true
    ),
    computed
      ? row(
          "Computed",
          computed,
          "co",
          shared ? `${nominal(computed)}${bracket(computed, true)}` : rangeText(computed),
          shared
        )
      : [],
    h(
      "div",
      {class: "sc"},
      ticks.map((tick, i) =>
        h(
          "span",
          {style: `--x:${number(at(tick))}`},
          raw(formatNumber(trimmed(tick))),
          i === ticks.length - 1 && unit ? raw(` ${unit}`) : null
        )
      )
    )
  );
}

const number = (share: number): number => Math.round(share * 1e4) / 1e4;

/** A scale around all finite ends; from zero where that costs little room, logarithmic over many decades. */
function axis(ranges: Range[]): ScaleContinuousNumeric<number, number> {
  const values = ranges
    .flatMap(({low, high, value}) => [low, high, value])
    .filter((v): v is number => v !== null && Number.isFinite(v));
  const low = Math.min(...values);
  const high = Math.max(...values);
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

const trimmed = (value: number): number => Number(value.toPrecision(6));

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

/** Digits that the width of the interval carries. */
function digits({low, high, value}: Range): number {
  const width = low === null || high === null || value === 0 ? 0 : (high - low) / Math.abs(value);
  return width > 0 ? Math.min(6, Math.max(2, 1 + Math.ceil(-Math.log10(width)))) : 4;
}

const shown = (value: number, count: number): string => formatNumber(significant(value, count));
const nominal = (range: Range): string =>
  range.low === range.high
    ? formatNumber(Number(range.value.toPrecision(4)))
    : shown(range.value, digits(range));

/** `[0.015, 0.025)`; nothing for an exact value. */
function bracket(range: Range, spaced: boolean): string {
  const {low, high, open} = range;
  if (low === high) return "";
  const end = (value: number | null): string => (value === null ? "∞" : shown(value, digits(range) + 1));
  const left = low === null ? "(−∞" : `${open === "low" || open === "both" ? "(" : "["}${end(low)}`;
  const right = high === null ? "∞)" : `${end(high)}${open === "high" || open === "both" ? ")" : "]"}`;
  return `${spaced ? " " : ""}<span>${left}, ${right}</span>`;
}

/** Value, unit and interval in a line of text (HTML). */
export const rangeText = (range: Range): string =>
  `${nominal(range)}${range.unit && range.unit !== "1" ? `\u00a0${formatUnit(range.unit)}` : ""}${range.low === range.high ? "" : bracket(range, true)}`;

function spoken(paper: Paper, computed: Range | null): string {
  const unit = (r: Range): string => (r.unit && r.unit !== "1" ? ` ${formatUnit(r.unit, PLAIN)}` : "");
  const words = (r: Range): string => {
    if (r.low === r.high) return `${r.value}${unit(r)}`;
    if (r.low === null) return `at most ${r.high}${unit(r)}`;
    if (r.high === null) return `at least ${r.low}${unit(r)}`;
    return `between ${plain(r.low)} and ${plain(r.high)}${unit(r)}`;
  };
  const parts = [`Paper: ${words(paper)}.`];
  if (computed) {
    parts.push(`Computed: ${words(computed)}.`);
    if (computed.unit === paper.unit)
      parts.push(overlap(paper, computed) ? "The intervals overlap." : "The intervals do not overlap.");
  }
  return parts.join(" ");
}

const plain = (value: number): string => String(Number(value.toPrecision(4)));
const overlap = (a: Range, b: Range): boolean =>
  (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
