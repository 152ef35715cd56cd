import {px} from "../../../chart/panel.js";
import {specimenClass} from "../../../chart/specimen.js";
import {FOUR} from "../../specimens.js";
import {h} from "../../../lib/element.js";
import {cyclesEnvelopeSql, tracesOfBins, type Bin} from "./envelope.js";
import {cyclesControl, specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  type State
} from "../../../figure/figure.js";
import {endsInWords, FATE, fateInWords, untilFailure} from "./fate.js";
import {strips} from "./strips.js";
import type {Trace} from "./trace.js";
import {largest, least} from "../../../lib/extremes.js";

interface LongTerm extends State {
  specimens: string[];
  cycles: [number, number];
  volts: [number, number];
}

/** About one for three pixels of the widest picture. */
const BINS = 300;

export default defineFigure<LongTerm, Bin>({
  id: "fig-2d",
  label: "2d",
  title: "Long-term cycling",
  page: "half-cells",
  rebuild: "live",
  claims: [
    "fig2d.current",
    "fig2d.capacity",
    "fig2d.current.text",
    "fig2d.capacity.text",
    "fig2d.cutoff",
    ...FOUR.flatMap(s => [FATE[s]!.hours, FATE[s]!.cycles])
  ],
  shows: ["data", "reported"],
  controls: [
    specimensControl(FOUR),
    cyclesControl(300),
    {
      kind: "range",
      name: "volts",
      label: "Voltage",
      unit: "V",
      min: -3,
      max: 5,
      step: 0.05,
      default: [-0.15, 0.25]
    }
  ],
  cells: (state, context) => cellsFor(context, "2d", state.specimens).map(c => c.cell),
  rows: {
    tables: ["records", "traces", "cycles", "cells"],
    sql: (state, context) =>
      cyclesEnvelopeSql(
        cellsFor(context, "2d", state.specimens).map(c => c.cell),
        state.cycles,
        BINS
      )
  },
  finding: (_r, _s, context) =>
    `${endsInWords(context)}; with both films the cell is still cycling beyond ${reported(context, "fig2h.hours.mgw")}.`,
  caption: (_s, context) =>
    `<b>Cell voltage in long-term cycling.</b> ${reported(context, "fig2d.current")} mA cm<sup>−2</sup>, ${reported(context, "fig2d.capacity")} mAh cm<sup>−2</sup>, dissolution to ${reported(context, "fig2d.cutoff")} V. ` +
    `Drawn from the lowest and highest voltage in each of ${BINS} time bins over the cycles chosen: as a band while a cycle has too few bins to be followed, as a line when fewer cycles are chosen. Dashed uprights are printed times of failure.`,
  alternative: (rows, state, context) =>
    state.specimens
      .map(s => {
        const own = rows.filter(r => r.specimen === s);
        const fate = fateInWords(s, context);
        const printedFate = fate && `; printed: ${fate}`;
        if (!own.length) return `${s}: no records in these cycles.`;
        if (!allowsStatistics(context, own)) return `${s}: voltages by construction${printedFate}.`;
        return `${s}: voltage from ${least(own.map(r => r.lowest_volt)).toFixed(3)} to ${largest(own.map(r => r.highest_volt)).toFixed(3)} V${printedFate}.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const known = untilFailure(rows, context);
    const traces = state.specimens.flatMap((specimen): Trace[] => {
      const own = known.filter(r => r.specimen === specimen);
      return own.length
        ? [
            {
              specimen,
              provenance: provenanceOf(context, own[0]!.cell),
              after: fateInWords(specimen, context),
              ...tracesOfBins(own)
            }
          ]
        : [];
    });
    const hours: [number, number] = rows.length
      ? [least(rows.map(r => r.hour)), Math.max(largest(rows.map(r => r.hour)), rows[0]!.hour + 1)]
      : [0, 1];
    return strips(
      traces,
      {
        name: "Cell voltage against time in long-term cycling",
        x: {domain: hours, label: "Time (h)"},
        y: {domain: state.volts, label: "Cell voltage (V)"},
        over: (t, panel, x) => {
          const at =
            FATE[t.specimen] && FATE[t.specimen]!.word !== "still cycling"
              ? reported(context, FATE[t.specimen]!.hours)
              : NaN;
          return at >= hours[0] && at <= hours[1]
            ? h("path", {
                class: `lead ${specimenClass(t.specimen)}`,
                "stroke-dasharray": "3 2",
                d: `M${px(x(at))},${panel.top - 4}v${panel.height + 4}`
              })
            : null;
        }
      },
      size
    );
  },
  table: (rows, _s, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "hour", label: "time", unit: "h", digits: 2},
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
