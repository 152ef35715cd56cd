import {FOUR} from "../../specimens.js";
import {envelopePoints, type Bin} from "./envelope.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context,
  type State
} from "../../../figure/figure.js";
import {strips} from "./strips.js";
import type {Trace} from "./trace.js";
import {largest, least} from "../../../lib/extremes.js";

interface Reservoir extends State {
  specimens: string[];
  stage: string;
}
interface Row2c extends Bin {
  stage: string;
  efficiency_percent: number;
}

const CLAIM: Record<string, string> = {
  "Mg/W-Cu": "fig2c.ce.mgw",
  "Mg-Cu": "fig2c.ce.mg",
  "W-Cu": "fig2c.ce.w",
  Cu: "fig2c.ce.cu"
};
const STAGES = [
  {value: "all", label: "All three"},
  {value: "formation", label: "Formation"},
  {value: "reservoir", label: "Reservoir"},
  {value: "strip", label: "Final strip"}
];

const fromFile = (row: Row2c, context: Context): string =>
  allowsStatistics(context, [row])
    ? `${row.efficiency_percent.toFixed(2)} % from the file`
    : "in the file by construction";

export default defineFigure<Reservoir, Row2c>({
  id: "fig-2c",
  label: "2c",
  title: "Coulombic efficiency by the reservoir protocol",
  page: "half-cells",
  rebuild: "live",
  claims: [
    ...Object.values(CLAIM),
    "fig2c.ce.spread",
    "fig2c.reservoir",
    "fig2c.cycles",
    "fig2c.steps",
    "fig2c.cutoff",
    "fig2c.formation.current",
    "fig2c.formation.capacity"
  ],
  shows: ["data", "reported"],
  controls: [
    specimensControl(FOUR),
    {kind: "choice", name: "stage", label: "Step of the protocol", options: STAGES, default: "all"}
  ],
  cells: (state, context) => cellsFor(context, "2c", state.specimens).map(c => c.cell),
  rows: {
    tables: ["records", "cells"],
    sql: (
      state,
      context
    ) => `with binned as materialized (   -- eight minutes of one step, drawn as its lowest and highest voltage
  select cell, step_count, floor(test_time_second / 480)::integer as bin, avg(test_time_second) / 3600 as hour,
         min(voltage_volt) as lowest_volt, max(voltage_volt) as highest_volt,
         sign(sum(current_ampere)) as direction, max(step_capacity_ah) as capacity_ah
  from records
  where cell in (${sqlValue(cellsFor(context, "2c", state.specimens).map(c => c.cell))})
  group by cell, step_count, bin
), steps as materialized (
  select cell, step_count, sign(sum(direction)) as direction, max(capacity_ah) as capacity_ah
  from binned group by cell, step_count having sum(direction) <> 0
), protocol as (   -- the reservoir is the largest deposit; the final strip is the last dissolution
  select cell, arg_max(step_count, case when direction < 0 then capacity_ah end) as reservoir, max(step_count) as strip
  from steps group by cell
), efficiency as (   -- from the reservoir on: all that is dissolved over all that is deposited
  select s.cell, 100 * sum(case when direction > 0 then capacity_ah else 0 end) / sum(case when direction < 0 then capacity_ah else 0 end) as efficiency_percent
  from steps s join protocol p on s.cell = p.cell where s.step_count >= p.reservoir group by s.cell
), staged as (
  select b.*, case when b.step_count < p.reservoir then 'formation' when b.step_count < p.strip then 'reservoir' else 'strip' end as stage
  from binned b join protocol p on b.cell = p.cell
)
select s.cell, c.specimen, s.stage, s.hour, s.lowest_volt, s.highest_volt, s.direction >= 0 as rising, e.efficiency_percent
from staged s join cells c on s.cell = c.cell join efficiency e on s.cell = e.cell
where ${sqlValue(state.stage)} in ('all', s.stage)
order by s.cell, hour`
  },
  finding: (_r, _s, context) =>
    `Over one reservoir the four differ by half a point: ${reported(context, "fig2c.ce.mgw")} % with both films, ${reported(context, "fig2c.ce.cu")} % on copper.`,
  caption: (_s, context) =>
    `<b>Three steps: a formation cycle, a reservoir of ${reported(context, "fig2c.reservoir")} mAh cm<sup>−2</sup> cycled ${reported(context, "fig2c.cycles")} times in part, and its full dissolution to ${reported(context, "fig2c.cutoff")} V.</b> ` +
    "Coulombic efficiency is all charge dissolved over all charge deposited, from the reservoir on; the formation cycle does not count. The capacity of a partial cycle is not printed; the file's own is used.",
  alternative: (rows, state, context) =>
    state.specimens
      .map(s => {
        const own = rows.find(r => r.specimen === s);
        return own
          ? `${s}: ${reported(context, CLAIM[s]!)} % printed, ${fromFile(own, context)}.`
          : `${s}: no records.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const traces = state.specimens.flatMap((specimen): Trace[] => {
      const own = rows.filter(r => r.specimen === specimen);
      return own.length
        ? [
            {
              specimen,
              provenance: provenanceOf(context, own[0]!.cell),
              points: envelopePoints(own),
              after: `${reported(context, CLAIM[specimen]!)} % printed, ${fromFile(own[0]!, context)}`
            }
          ]
        : [];
    });
    const hours = rows.map(r => r.hour);
    return strips(
      traces,
      {
        name: "Cell voltage against time in the reservoir protocol",
        x: {domain: [Math.min(least(hours), 0), Math.max(largest(hours), 1)], label: "Time (h)"},
        y: {domain: [-0.15, 0.25], label: "Cell voltage (V)", ticks: [-0.1, 0, 0.1, 0.2]}
      },
      size
    );
  },
  table: (rows, _s, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "stage", label: "step", unit: null},
      {name: "hour", label: "time", unit: "h", digits: 3},
      {name: "lowest", label: "lowest", unit: "V", digits: 4},
      {name: "highest", label: "highest", unit: "V", digits: 4},
      {name: "efficiency", label: "Coulombic efficiency of the cell", unit: "%", digits: 3},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.stage,
      r.hour,
      r.lowest_volt,
      r.highest_volt,
      allowsStatistics(context, [r]) ? r.efficiency_percent : null,
      provenanceOf(context, r.cell)
    ])
  })
});
