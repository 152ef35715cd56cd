import {picture, xAxis} from "../../../chart/panel.js";
import {groundWord} from "../../../chart/series.js";
import {cyclesControl, specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  defineFigure,
  provenanceOf,
  reported,
  type Context,
  type State
} from "../../../figure/figure.js";
import {cellsFor} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";
import {FOUR} from "../../specimens.js";
import {efficiencyGround, isKnown} from "./efficiency.js";
import {endsInWords, failureCycle, FATE, fateInWords, hoursOf, survives, untilFailure} from "./fate.js";
import {livesSql, type Piece} from "./lives.js";
import {GAP, PERCENT, STRIP, THIN, efficiencyNote, end, places, strip} from "./lives-picture.js";

interface Lives extends State {
  specimens: string[];
  cycles: [number, number];
  before: number;
}

/** Hours shown of the end: before a failure and a little after it; before the end of the test where none came. */
const windows = (state: Lives, context: Context): Map<string, [number, number]> =>
  new Map(
    FOUR.map(specimen => {
      const end = hoursOf(specimen, context);
      return [specimen, [Math.max(0, end - state.before), survives(specimen) ? end : end + state.before / 6]];
    })
  );

const known = (rows: readonly Piece[], context: Context): Piece[] =>
  untilFailure(rows, context).map(r =>
    isKnown(r, failureCycle(r.specimen, context), context) ? r : {...r, efficiency_percent: null}
  );

export default defineFigure<Lives, Piece>({
  id: "fig-2d-2h",
  label: "2d to 2h",
  unites: ["2d", "2e", "2f", "2g", "2h"],
  title: "The life of four cells, and how it ends",
  page: "half-cells",
  rebuild: "live",
  claims: ["fig2d.current", "fig2d.capacity", ...FOUR.flatMap(s => [FATE[s]!.hours, FATE[s]!.cycles])],
  shows: ["data", "reported"],
  controls: [
    specimensControl(FOUR),
    cyclesControl(300),
    {
      kind: "number",
      name: "before",
      label: "Hours shown of the end",
      unit: "h",
      min: 2,
      max: 24,
      step: 1,
      default: 6,
      why: "from one cycle to a day"
    }
  ],
  cells: (state, context) => cellsFor(context, "2d", state.specimens).map(c => c.cell),
  rows: {
    tables: ["cycles", "records", "cells"],
    sql: (state, context) => livesSql(context, state.specimens, state.cycles, windows(state, context))
  },
  finding: (_rows, _state, context) =>
    `${endsInWords(context)}. The cell with both films still runs after ${reported(context, FATE["Mg/W-Cu"]!.cycles)} cycles.`,
  caption: (state, context) =>
    `<b>Four cells on one axis of hours; each cycle is one bar, from its deposition to its dissolution voltage.</b> Under it the Coulombic efficiency, ${PERCENT[0]} to ${PERCENT[1]} %. The last ${state.before} hours of each are enlarged: the voltage over time, with the printed hour of failure. ${reported(context, "fig2d.current")} mA cm<sup>−2</sup>, ${reported(context, "fig2d.capacity")} mAh cm<sup>−2</sup>.`,
  alternative: (rows, state, context) =>
    state.specimens
      .map(specimen => {
        const own = rows.filter(r => r.specimen === specimen && r.part === "cycle");
        const fate = fateInWords(specimen, context);
        return own.length && allowsStatistics(context, own)
          ? `${specimen}: ${own.length} cycles in the file; printed: ${fate}.`
          : `${specimen}: ${fate}.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const seen = known(rows, context);
    const cycles = seen.filter(r => r.part === "cycle");
    const ends = state.specimens.map(s => (survives(s) ? 0 : hoursOf(s, context)));
    const hours: [number, number] = [0, Math.max(1, largest([...cycles.map(r => r.end_hour ?? 0), ...ends]))];
    const at = places(FOUR.length, size);
    const lowest = at.strips[state.specimens.length - 1];
    return picture(
      size.width,
      at.height,
      "Life of the half cells in hours, and the last hours of each",
      efficiencyNote(cycles, size, context),
      state.specimens.map((specimen, i) =>
        strip(
          cycles.filter(r => r.specimen === specimen),
          specimen,
          at.strips[i]!,
          hours,
          size,
          context
        )
      ),
      lowest
        ? xAxis(
            {...lowest, height: STRIP + GAP + THIN},
            {domain: hours, label: "Time (h)"},
            size.narrow ? 4 : 7
          )
        : null,
      state.specimens.map((specimen, i) =>
        end(
          seen.filter(r => r.specimen === specimen && r.part === "end"),
          specimen,
          at.ends[i]!,
          windows(state, context).get(specimen)!,
          size.narrow
            ? {name: specimen, axis: "h"}
            : {name: null, axis: i === state.specimens.length - 1 ? "Time (h)" : ""},
          context
        )
      )
    );
  },
  table: (rows, _state, context) => ({
    columns: [
      {name: "part", label: "part", unit: null},
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle", label: "cycle", unit: "1", digits: 0},
      {name: "hour", label: "time", unit: "h", digits: 3},
      {name: "lowest", label: "lower voltage", unit: "V", digits: 4},
      {name: "highest", label: "upper voltage", unit: "V", digits: 4},
      {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
      {name: "provenance", label: "provenance of the voltages", unit: null},
      {name: "efficiency_provenance", label: "provenance of the efficiency", unit: null}
    ],
    rows: known(rows, context).map(r => [
      r.part,
      r.specimen,
      r.cycle_count,
      r.hour,
      r.low_volt,
      r.high_volt,
      r.efficiency_percent,
      provenanceOf(context, r.cell),
      r.efficiency_percent === null ? null : groundWord(efficiencyGround(context, r.cell))
    ])
  })
});
