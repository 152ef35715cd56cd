import {groundOf, groundWord, type Point} from "../../../chart/series.js";
import {
  cellsFor,
  provenanceOf,
  sqlValue,
  type Context,
  type Query,
  type Row,
  type State
} from "../../../figure/figure.js";
import type {Trace} from "./trace.js";

/** Points a half cycle is thinned to. */
const POINTS = 240;

/** Voltage against areal capacity of half cells, thinned. */
export interface Sample extends Row {
  cell: string;
  specimen: string;
  direction: string;
  capacity_mah_cm2: number;
  voltage_volt: number;
}

export const profileQuery = <S extends State & {specimens: string[]}>(
  label: string,
  where = ""
): Query<S> => ({
  tables: ["records", "cells"],
  sql: (state, context) => `with halves as (   -- first and last record of each half cycle
  select cell, sign(current_ampere)::integer as way, min(record_index) as first, max(record_index) as last
  from records
  where cell in (${sqlValue(cellsFor(context, label, state.specimens).map(c => c.cell))})
    and cycle_count = 1 and current_ampere <> 0${where}
  group by cell, way
)
select r.cell, c.specimen, case when h.way > 0 then 'dissolution' else 'deposition' end as direction,
       1000 * r.step_capacity_ah / c.area_cm2 as capacity_mah_cm2, r.voltage_volt
from records r
join halves h on r.cell = h.cell and sign(r.current_ampere) = h.way
join cells c on r.cell = c.cell
where r.cell in (${sqlValue(cellsFor(context, label, state.specimens).map(c => c.cell))}) and r.cycle_count = 1
  and (   -- at most ${POINTS} points a half cycle, first and last always
    r.record_index in (h.first, h.last) or h.last - h.first < ${POINTS}
    or (r.record_index - h.first) * ${POINTS} // (h.last - h.first) <> (r.record_index - h.first - 1) * ${POINTS} // (h.last - h.first))
order by r.cell, direction, r.record_index`
});

export const tracesOf = (rows: Sample[], specimens: string[], direction: string, context: Context): Trace[] =>
  specimens.flatMap((specimen): Trace[] => {
    const own = rows.filter(r => r.specimen === specimen && r.direction === direction);
    return own.length
      ? [
          {
            specimen,
            provenance: provenanceOf(context, own[0]!.cell),
            points: own.map((r): Point => [r.capacity_mah_cm2, r.voltage_volt])
          }
        ]
      : [];
  });

/** @param printed levels that the paper prints of a curve */
export const profileTable = (rows: Sample[], context: Context, printed: number) => ({
  columns: [
    {name: "specimen", label: "specimen", unit: null},
    {name: "direction", label: "half cycle", unit: null},
    {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 5},
    {name: "voltage", label: "cell voltage", unit: "V", digits: 5},
    {name: "provenance", label: "provenance", unit: null}
  ],
  rows: rows.map(r => [
    r.specimen,
    r.direction,
    r.capacity_mah_cm2,
    r.voltage_volt,
    groundWord(groundOf(provenanceOf(context, r.cell), printed))
  ])
});
