import {scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic} from "d3-scale";
import {h, type Child, type Element} from "../lib/element.js";
import {minus} from "../lib/minus.js";
import {widthOf} from "./boxes.js";
import {cleared} from "./clear.js";
import {largest} from "../lib/extremes.js";

export {minus};

/** A rectangle of the picture with its two scales. Heavy type of one picture may hold several panels. */
export interface Panel {
  left: number;
  top: number;
  width: number;
  height: number;
}
export type Scale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

export interface Axis {
  domain: [number, number];
  label: string;
  log?: boolean;
  /** Tick values; chosen by d3 when left out (4–6 of them). */
  ticks?: number[];
  format?: (value: number) => string;
}

export const xScale = (panel: Panel, axis: Axis): Scale =>
  (axis.log ? scaleLog() : scaleLinear()).domain(axis.domain).range([panel.left, panel.left + panel.width]);

export const yScale = (panel: Panel, axis: Axis): Scale =>
  (axis.log ? scaleLog() : scaleLinear()).domain(axis.domain).range([panel.top + panel.height, panel.top]);

/** The whole picture: an image with a name; the table is the full alternative. Its labels stand clear of lines. */
export function picture(width: number, height: number, name: string, ...children: Child[]): Element {
  return cleared(
    h(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        class: "chart",
        role: "img",
        "aria-label": name,
        width,
        height,
        viewBox: `0 0 ${width} ${height}`
      },
      ...children
    )
  );
}

const tickFormat = (value: number): string => {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e5 || size < 1e-3)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9);
    const mantissa = Math.round((value / 10 ** exponent) * 100) / 100;
    return (mantissa === 1 ? "" : `${minus(mantissa)}×`) + `10^${exponent}`;
  }
  return minus(Math.round(value * 1e6) / 1e6);
};

/** On a logarithmic axis that reaches far all large powers of ten are written as such, not only the largest. */
const formatOf = (axis: Axis, ticks: number[]): ((value: number) => string) =>
  axis.log && largest(ticks) >= 1e5
    ? value => {
        const exponent = Math.log10(value);
        return exponent >= 2 && Number.isInteger(exponent) ? `10^${exponent}` : tickFormat(value);
      }
    : tickFormat;

/** Text with `^…` raised, as a shifted smaller span. */
export function label(text: string): Child[] {
  return text.split(/(\^\{[^}]*\}|\^[−-]?\d+)/).map(part => {
    if (!part.startsWith("^")) return part;
    const raised = part
      .slice(1)
      .replace(/^\{|\}$/g, "")
      .replace("-", "−");
    return [h("tspan", {class: "sup", dy: "-0.4em"}, raised), h("tspan", {dy: "0.3em"}, "\u200b")];
  });
}

/**
 * Where an axis begins, how far it reaches and what it says, for who reads values off the picture. Ends of the domain
 * have the digits that engines agree on: the last ones of an arctangent are each engine's own.
 */
const told = (start: number, length: number, {domain, log, label}: Axis): string =>
  [
    px(start),
    px(length),
    ...domain.map(value => Number(value.toPrecision(12))),
    log ? "log" : "linear",
    label
  ].join(" ");

/** Horizontal hairlines, numbers left of them, quantity with unit above. */
export function yAxis(panel: Panel, axis: Axis, count = 5): Element {
  const y = yScale(panel, axis);
  const ticks = axis.ticks ?? niceTicks(y, axis, count);
  const format = axis.format ?? formatOf(axis, ticks);
  return h(
    "g",
    {
      class: "y-axis",
      "data-axis": told(panel.top + panel.height, -panel.height, axis),
      "data-across": `${px(panel.left)} ${px(panel.width)}`
    },
    ticks.map(t => [
      h("path", {class: "grid", d: `M${panel.left},${px(y(t))}h${panel.width}`}),
      h(
        "text",
        {class: "tick", x: panel.left - 8, y: px(y(t)) + 4, "text-anchor": "end"},
        ...label(format(t))
      )
    ]),
    h("text", {class: "axt", x: Math.max(0, panel.left - 40), y: panel.top - 12}, ...label(axis.label))
  );
}

/** Axis line at the bottom, ticks and numbers, quantity at the right end under them. */
export function xAxis(panel: Panel, axis: Axis, count = 6): Element {
  const x = xScale(panel, axis);
  const ticks = axis.ticks ?? apart(x, axis, count);
  const format = axis.format ?? formatOf(axis, ticks);
  const bottom = panel.top + panel.height;
  return h(
    "g",
    {
      class: "x-axis",
      "data-axis": told(panel.left, panel.width, axis),
      "data-across": px(panel.top + panel.height)
    },
    h("path", {class: "axis", d: `M${panel.left},${bottom}h${panel.width}`}),
    ticks.map(t => [
      h("path", {class: "axis", d: `M${px(x(t))},${bottom}v4`}),
      h("text", {class: "tick", x: px(x(t)), y: bottom + 24, "text-anchor": "middle"}, ...label(format(t)))
    ]),
    h(
      "text",
      {class: "axt", x: panel.left + panel.width, y: bottom + 42, "text-anchor": "end"},
      ...label(axis.label)
    )
  );
}

/** Size of the numbers of an axis, and the room between two of them, in px. */
const [TICK_SIZE, TICK_ROOM] = [12.5, 6];

/** As many ticks as asked for, or fewer, so that no number touches the next. */
function apart(scale: Scale, axis: Axis, count: number): number[] {
  const ticks = niceTicks(scale, axis, count);
  const format = axis.format ?? formatOf(axis, ticks);
  const wide = (tick: number): number => widthOf(format(tick).replace(/[{}^]/g, ""), TICK_SIZE);
  const meet = ticks.some((tick, i) => {
    const before = ticks[i - 1];
    return (
      before !== undefined &&
      Math.abs(scale(tick) - scale(before)) < (wide(tick) + wide(before)) / 2 + TICK_ROOM
    );
  });
  return meet && count > 2 ? apart(scale, axis, count - 1) : ticks;
}

function niceTicks(scale: Scale, axis: Axis, count: number): number[] {
  const ticks = scale.ticks(count);
  return axis.log ? ticks.filter(t => Math.abs(Math.log10(t) - Math.round(Math.log10(t))) < 1e-9) : ticks;
}

export const px = (value: number): number => Math.round(value * 10) / 10;

/** Room an x axis needs under the panel (numbers, quantity, rail). */
export const FOOT = 52;
