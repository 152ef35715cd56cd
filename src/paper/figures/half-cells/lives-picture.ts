/** Parts of the picture of four lives: a strip of bars and efficiencies for each cell, and its last hours enlarged. */
import {FOOT, px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {beyond, failureMark, path, rails, strokeOf, type Point} from "../../../chart/series.js";
import {assumedNote, bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {provenanceOf, provenancesOf, type Context, type Size} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {ASSUMED_EFFICIENCY, efficiencyGround} from "./efficiency.js";
import {FATE, fateInWords, hoursOf, survives} from "./fate.js";
import type {Piece} from "./lives.js";

export const STRIP = 44;
export const THIN = 18;
export const GAP = 6;
/** From one strip to the next, and where the first one begins. */
const PITCH = 98;
const FIRST = 44;
/** Room for the numbers left of a strip. */
const LEFT = 54;
const ENLARGED = 68;
/** From one row of ends to the next where they stand below the strips. */
const END_PITCH = ENLARGED + 84;
/** mV. */
const VOLTS: [number, number] = [-75, 75];
const VOLT_TICK = 50;
const END_VOLTS: [number, number] = [-100, 250];
export const PERCENT: [number, number] = [90, 101];

/** One bar a cycle, and the efficiency as a thin strip under it. */
export function strip(
  own: Piece[],
  specimen: string,
  panel: Panel,
  hours: [number, number],
  size: Size,
  context: Context
): Element {
  const x = xScale(panel, {domain: hours, label: ""});
  const y = yScale(panel, {domain: VOLTS, label: ""});
  const thin: Panel = {...panel, top: panel.top + STRIP + GAP, height: THIN};
  const share = yScale(thin, {domain: PERCENT, label: ""});
  const held = (v: number, [low, high]: [number, number]): number => Math.max(low, Math.min(high, v));
  const last = hoursOf(specimen, context);
  const bar = (r: Piece): string =>
    `M${px(x(r.hour))},${px(y(held(1000 * r.low_volt, VOLTS)))}V${px(y(held(1000 * r.high_volt, VOLTS)))}`;
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : "reconstructed";
  const ground = own[0] ? efficiencyGround(context, own[0].cell) : "assumed";
  const efficiencies = own
    .filter(r => r.efficiency_percent !== null)
    .map((r): Point => [r.hour, r.efficiency_percent!]);
  const volts = own.flatMap((r): Point[] => [
    [r.hour, 1000 * r.low_volt],
    [r.hour, 1000 * r.high_volt]
  ]);
  const drawn = told(
    `${specimen}: ${fateInWords(specimen, context)}, printed`,
    h(
      "text",
      {class: "lab2", x: panel.left, y: panel.top - 8},
      bold(specimen),
      size.narrow ? ` ${FATE[specimen]!.word}` : ` ${fateInWords(specimen, context)}`
    ),
    yAxis(panel, {domain: VOLTS, label: "", ticks: [0, VOLT_TICK], format: mv => (mv ? `${mv} mV` : "0")}, 2),
    panel.top < 60 ? h("text", {class: "axt", x: 0, y: 14}, "Voltage and Coulombic efficiency") : null,
    own.length
      ? h("path", {class: provenance === "measured" ? "cycles" : "cycles ours", d: own.map(bar).join("")})
      : null,
    h("path", {class: "grid", d: `M${thin.left},${px(share(100))}h${thin.width}`}),
    h("text", {class: "tick", x: thin.left - 8, y: px(share(100)) + 4, "text-anchor": "end"}, "100 %"),
    own.length
      ? h("path", {
          class: strokeOf(ground, true),
          d: path(
            efficiencies.map(([hour, percent]): Point => [hour, held(percent, PERCENT)]),
            x,
            share
          )
        })
      : null,
    provenance === "measured" ? [beyond(volts, x, y), beyond(efficiencies, x, share)] : null,
    !survives(specimen) && last >= hours[0] && last <= hours[1]
      ? failureMark(specimen, x(last), panel.top + STRIP / 2)
      : null
  );
  return h("g", {class: specimenClass(specimen)}, drawn);
}

/** Says over the strips what their dots are, where there are any. */
export const efficiencyNote = (cycles: readonly Piece[], size: Size, context: Context): Element | null =>
  cycles.some(r => efficiencyGround(context, r.cell) === "assumed")
    ? assumedNote(size.width - 22, 14, ASSUMED_EFFICIENCY[size.narrow ? "short" : "whole"], "end")
    : null;

/** Where the strip of a life stands, and where its last hours: beside it, or on a phone below all strips, two in a row. */
export function places(
  count: number,
  {width, narrow}: Size
): {strips: Panel[]; ends: Panel[]; height: number} {
  const share = narrow ? 1 : 0.68;
  const strips = Array.from({length: count}, (_, i): Panel => ({
    left: LEFT,
    top: FIRST + i * PITCH,
    width: width * share - LEFT - 22,
    height: STRIP
  }));
  const foot = FIRST + (count - 1) * PITCH + ENLARGED + FOOT;
  if (!narrow) {
    const ends = strips.map(({top}): Panel => ({
      left: width * share + 46,
      top,
      width: width * (1 - share) - 58,
      height: ENLARGED
    }));
    return {strips, ends, height: foot};
  }
  const cell = (width - 14) / 2;
  const ends = strips.map((_, i): Panel => ({
    left: (i % 2) * (cell + 14) + 40,
    top: foot + 36 + Math.floor(i / 2) * END_PITCH,
    width: cell - 52,
    height: ENLARGED
  }));
  return {strips, ends, height: foot + Math.ceil(count / 2) * END_PITCH};
}

/** The hours before an end, with the printed hour. @param axis what its hours are called, where there is room for it */
export function end(
  own: Piece[],
  specimen: string,
  panel: Panel,
  [from, to]: [number, number],
  {name, axis}: {name: string | null; axis: string},
  context: Context
): Element {
  const xOf = {domain: [from, to] as [number, number], label: axis};
  const yOf = {
    domain: END_VOLTS,
    label: "",
    ticks: [-100, 0, 100, 200]
  };
  const x = xScale(panel, xOf),
    y = yScale(panel, yOf);
  const provenance = own[0] ? provenanceOf(context, own[0].cell) : "reconstructed";
  const at = hoursOf(specimen, context);
  // A bin of a rising voltage ends at its highest: lowest and highest follow one another.
  const points = own.flatMap((r, i): Point[] => {
    const [low, high] = [1000 * r.low_volt, 1000 * r.high_volt];
    const rising = (own[i + 1]?.high_volt ?? r.high_volt) >= r.low_volt;
    return rising
      ? [
          [r.hour, low],
          [r.hour, high]
        ]
      : [
          [r.hour, high],
          [r.hour, low]
        ];
  });
  return h(
    "g",
    {class: specimenClass(specimen)},
    name === null ? null : h("text", {class: "lab2", x: panel.left - 40, y: panel.top - 12}, bold(name)),
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 3),
    own.length ? h("path", {class: strokeOf(provenance, true), d: path(points, x, y)}) : null,
    provenance === "measured" ? beyond(points, x, y) : null,
    survives(specimen)
      ? null
      : [
          h("path", {
            class: "lead",
            "stroke-dasharray": "3 2",
            d: `M${px(x(at))},${panel.top}v${panel.height}`
          }),
          note(x(at) - 4, panel.top + 10, `${at} h`, "end")
        ],
    rails(panel, provenancesOf(context, own))
  );
}
