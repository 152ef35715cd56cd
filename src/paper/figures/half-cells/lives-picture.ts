/** Parts of the picture of four lives: a strip of bars and efficiencies for each cell, and its last hours enlarged. */
import {px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {
  assumedNote,
  beyond,
  bold,
  failureMark,
  note,
  path,
  rails,
  strokeOf,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {provenanceOf, provenancesOf, type Context, type Size} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {ASSUMED_EFFICIENCY, efficiencyGround} from "./efficiency.js";
import {FATE, fateInWords, hoursOf, survives} from "./fate.js";
import type {Piece} from "./lives.js";

export const STRIP = 56;
export const THIN = 22;
export const GAP = 10;
/** Room for the numbers left of a strip. */
export const LEFT = 54;
export const ENLARGED = 96;
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

export const enlarged = (i: number, columns: number, top: number, size: Size): Panel => {
  const cell = (size.width - (columns - 1) * 14) / columns;
  return {
    left: (i % columns) * (cell + 14) + 40,
    top: top + Math.floor(i / columns) * (ENLARGED + 84),
    width: cell - 52,
    height: ENLARGED
  };
};

/** The hours before an end, with the printed hour. */
export function end(
  own: Piece[],
  specimen: string,
  panel: Panel,
  [from, to]: [number, number],
  context: Context
): Element {
  const xOf = {domain: [from, to] as [number, number], label: "h"};
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
    h("text", {class: "lab2", x: panel.left - 40, y: panel.top - 12}, bold(specimen)),
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
