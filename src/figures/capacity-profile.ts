import type {Point} from "../components/chart/series.js";
import {cellsFor, provenanceOf, sqlValue, type Context, type Query, type Row, type State} from "./figure.js";
import type {Trace} from "./trace.js";

/** Voltage against areal capacity of half cells, thinned to 240 points a half cycle. */
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
  sql: (state, context) => `with samples as (
  select r.cell, c.specimen, case when r.current_ampere > 0 then 'dissolution' else 'deposition' end as direction,
         1000 * r.step_capacity_ah / c.area_cm2 as capacity_mah_cm2, r.voltage_volt, r.record_index
  from records r join cells c on r.cell = c.cell
  where r.cell in (${sqlValue(cellsFor(context, label, state.specimens).map(c => c.cell))})
    and r.current_ampere <> 0 and r.cycle_count = 1${where}
), numbered as (
  select *, row_number() over w as n, count(*) over (partition by cell, direction) as size
  from samples window w as (partition by cell, direction order by record_index)
)
select cell, specimen, direction, capacity_mah_cm2, voltage_volt
from numbered
where n = 1 or n = size or size <= 240 or floor(240.0 * n / size) <> floor(240.0 * (n - 1) / size)
order by cell, direction, n`
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

export const profileTable = (rows: Sample[], context: Context) => ({
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
    provenanceOf(context, r.cell)
  ])
});
