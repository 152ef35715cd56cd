import type {Point} from "../../../chart/series.js";
import {sqlValue, type Row} from "../../../figure/figure.js";

/** Lowest and highest voltage in each of many equal time bins: what a screen can show of a long trace. */
export interface Bin extends Row {
  cell: string;
  specimen: string;
  hour: number;
  lowest_volt: number;
  highest_volt: number;
  rising: boolean;
}

/** Bins of the records between two hours; `rising` says whether the bin ends higher than it begins. */
export const envelopeSql = (
  cells: string[],
  [from, to]: [number, number],
  bins: number
): string => `select b.cell, c.specimen,
       ${sqlValue(from)} + (${sqlValue(to)} - ${sqlValue(from)}) * (bin + 0.5) / ${bins} as hour,
       lowest_volt, highest_volt, rising
from (
  select cell, floor(${bins} * (test_time_second / 3600.0 - ${sqlValue(from)}) / (${sqlValue(to)} - ${sqlValue(from)})) as bin,
         min(voltage_volt) as lowest_volt, max(voltage_volt) as highest_volt,
         arg_max(voltage_volt, record_index) >= arg_min(voltage_volt, record_index) as rising
  from records
  where cell in (${sqlValue(cells)})
    and test_time_second >= 3600.0 * ${sqlValue(from)} and test_time_second < 3600.0 * ${sqlValue(to)}
  group by cell, bin
) b join cells c on b.cell = c.cell
order by b.cell, bin`;

/** Fewer cycles than this are binned from the records themselves, more from the table of traces. */
const FEW = 20;

/** The same over the hours that a range of cycles takes in the cells chosen; the order within a bin is not asked for. */
export function cyclesEnvelopeSql(cells: string[], [first, last]: [number, number], bins: number): string {
  const chosen = `cell in (${sqlValue(cells)}) and cycle_count between ${sqlValue(first)} and ${sqlValue(last)}`;
  const from =
    last - first < FEW
      ? {table: "records", second: "test_time_second", low: "voltage_volt", high: "voltage_volt"}
      : {table: "traces", second: "start_second", low: "lowest_volt", high: "highest_volt"};
  return `with span as (   -- the time these cycles take; a hair below, so that its end falls into the last bin
  select 3600 * min(start_hour) as from_second, ${bins - 0.001} / nullif(3600 * (max(end_hour) - min(start_hour)), 0) as per_second
  from cycles where ${chosen}
), binned as (
  select cell, floor((${from.second} - from_second) * per_second)::integer as bin,
         min(${from.low}) as lowest_volt, max(${from.high}) as highest_volt
  from ${from.table} cross join span
  where ${chosen}
  group by cell, bin
)
select b.cell, c.specimen, (from_second + (bin + 0.5) / per_second) / 3600 as hour,
       lowest_volt, highest_volt, bin % 2 = 0 as rising
from binned b join cells c on b.cell = c.cell cross join span
order by b.cell, bin`;
}

/** Two points per bin, in the order they were met. */
export const envelopePoints = (rows: Bin[]): Point[] =>
  rows.flatMap((r): Point[] =>
    r.lowest_volt === r.highest_volt
      ? [[r.hour, r.lowest_volt]]
      : r.rising
        ? [
            [r.hour, r.lowest_volt],
            [r.hour, r.highest_volt]
          ]
        : [
            [r.hour, r.highest_volt],
            [r.hour, r.lowest_volt]
          ]
  );
