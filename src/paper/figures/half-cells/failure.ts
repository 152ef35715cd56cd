import {inFull} from "../../../figure/caption.js";
import {px} from "../../../chart/panel.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h} from "../../../lib/element.js";
import {envelopeSql, tracesOfBins, type Bin} from "./envelope.js";
import {endInWords, failureHour, fateInWords, untilFailure} from "./fate.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  type Context,
  type Figure,
  type State
} from "../../../figure/figure.js";
import {facets, type Trace} from "./trace.js";
import {largest, least} from "../../../lib/extremes.js";

interface Window extends State {
  hours: [number, number];
  volts: [number, number];
}

interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  hours: [number, number];
  claims: string[];
  finding: (context: Context) => string;
}

/** The last hours before a failure (2f, 2g) or before the test was stopped (2h), enlarged. */
export function failure(words: Words): Figure {
  return defineFigure<Window, Bin>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "half-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    controls: [
      {
        kind: "range",
        name: "hours",
        label: "Window",
        unit: "h",
        min: 0,
        max: 640,
        step: 1,
        default: words.hours
      },
      {
        kind: "range",
        name: "volts",
        label: "Voltage",
        unit: "V",
        min: -3,
        max: 5,
        step: 0.05,
        default: [-0.1, 0.25]
      }
    ],
    cells: (_s, context) => cellsFor(context, words.label, words.specimens).map(c => c.cell),
    rows: {
      tables: ["records", "cells"],
      sql: (state, context) =>
        envelopeSql(
          cellsFor(context, words.label, words.specimens).map(c => c.cell),
          state.hours,
          480
        )
    },
    finding: (_r, _s, context) => words.finding(context),
    caption: (state, context) =>
      `<b>Cell voltage from ${state.hours[0]} to ${state.hours[1]} h.</b> Negative while lithium is deposited, rising to the cut-off while it is dissolved.${words.specimens.some(s => within(failureHour(s, context), state.hours)) ? " The dashed upright is the printed time of failure; nothing is printed of what follows, and a line of ours ends there." : ""}` +
      inFull(
        `Drawn from the lowest and highest voltage in bins of ${((state.hours[1] - state.hours[0]) * 7.5).toFixed(0)} s: a band where a cycle has too few of them to be followed.`
      ),
    alternative: (rows, state, context) =>
      words.specimens
        .map(s => {
          const own = rows.filter(r => r.specimen === s);
          const printed = `printed: ${endInWords(s, context)}`;
          if (own.length && !allowsStatistics(context, own))
            return `${s}: voltages by construction; ${printed}.`;
          return own.length
            ? `${s}: between ${state.hours[0]} and ${state.hours[1]} h the voltage runs from ${least(own.map(r => r.lowest_volt)).toFixed(3)} to ${largest(own.map(r => r.highest_volt)).toFixed(3)} V; ${printed}.`
            : `${s}: no records in this window; ${printed}.`;
        })
        .join(" "),
    draw(rows, state, size, context) {
      // A window without records keeps its panel, so that the picture keeps its height.
      const traces = cellsFor(context, words.label, words.specimens).map(({cell, specimen}): Trace => ({
        specimen,
        provenance: provenanceOf(context, cell),
        ...tracesOfBins(untilFailure(rows, context).filter(r => r.specimen === specimen))
      }));
      return facets(
        traces,
        {
          name: `Cell voltage against time, ${words.specimens.join(" and ")}`,
          height: 170,
          x: {domain: state.hours, label: "Time (h)"},
          y: {domain: state.volts, label: "Cell voltage (V)"},
          title: t => fateInWords(t.specimen, context),
          over: (panel, x, _y, trace) => {
            const at = trace ? failureHour(trace.specimen, context) : NaN;
            return within(at, state.hours)
              ? h(
                  "g",
                  {class: specimenClass(trace!.specimen)},
                  h("path", {
                    class: "lead",
                    "stroke-dasharray": "3 2",
                    d: `M${px(x(at))},${panel.top}v${panel.height}`
                  }),
                  h(
                    "text",
                    {class: "lab2", x: px(x(at)) - 5, y: panel.top + 10, "text-anchor": "end"},
                    bold(`${at} h`)
                  )
                )
              : null;
          }
        },
        size
      );
    },
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "hour", label: "time", unit: "h", digits: 3},
        {name: "lowest", label: "lowest", unit: "V", digits: 4},
        {name: "highest", label: "highest", unit: "V", digits: 4},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: untilFailure(rows, context).map(r => [
        r.specimen,
        r.hour,
        r.lowest_volt,
        r.highest_volt,
        provenanceOf(context, r.cell)
      ])
    })
  });
}

const within = (hour: number, [from, to]: [number, number]): boolean => hour >= from && hour <= to;
