import {largest, least} from "../../../lib/extremes.js";
import type {Point} from "../../../chart/series.js";
import {sqlValue, type Row} from "../../../figure/figure.js";
import type {Trace} from "./trace.js";

/** Lowest and highest voltage in each of many equal time bins: what a screen can show of a long trace. */
export interface Bin extends Row {
  cell: string;
  specimen: string;
  hour: number;
  lowest_volt: number;
  highest_volt: number;
  rising: boolean;
  first_cycle: number;
  last_cycle: number;
}

/** Fewer bins to a cycle than this make a line through them show cycles that are none. */
const BINS_PER_CYCLE = 12;

/** Whether the bins are fine enough to follow the voltage within each cycle. */
function resolvesCycles(rows: readonly Bin[]): boolean {
  const cells = [...new Set(rows.map(r => r.cell))].map(cell => rows.filter(r => r.cell === cell));
  return cells.every(own => {
    const cycles = largest(own.map(r => r.last_cycle)) - least(own.map(r => r.first_cycle)) + 1;
    return own.length >= BINS_PER_CYCLE * cycles;
  });
}

/** Bins of the records between two hours; `rising` says whether the bin ends higher than it begins. */
export const envelopeSql = (
  cells: string[],
  [from, to]: [number, number],
  bins: number
): string => `select b.cell, c.specimen,
       ${sqlValue(from)} + (${sqlValue(to)} - ${sqlValue(from)}) * (bin + 0.5) / ${bins} as hour,
       lowest_volt, highest_volt, rising, first_cycle, last_cycle
from (
  select cell, floor(${bins} * (test_time_second / 3600.0 - ${sqlValue(from)}) / (${sqlValue(to)} - ${sqlValue(from)})) as bin,
         min(voltage_volt) as lowest_volt, max(voltage_volt) as highest_volt,
         arg_max(voltage_volt, record_index) >= arg_min(voltage_volt, record_index) as rising,
         min(cycle_count)::double as first_cycle, max(cycle_count)::double as last_cycle
  from records
  where cell in (${sqlValue(cells)})
    and test_time_second >= 3600.0 * ${sqlValue(from)} and test_time_second < 3600.0 * ${sqlValue(to)}
  group by cell, bin
) b join cells c on b.cell = c.cell
order by b.cell, bin`;

/** Fewer cycles than this are binned from the records themselves, more from the table of traces. */
const FEW = 20;

/** The same over the hours that a range of cycles takes in the cells chosen; of many cycles no order within a bin is known. */
export function cyclesEnvelopeSql(cells: string[], [first, last]: [number, number], bins: number): string {
  const chosen = `cell in (${sqlValue(cells)}) and cycle_count between ${sqlValue(first)} and ${sqlValue(last)}`;
  const from =
    last - first < FEW
      ? {
          table: "records",
          second: "test_time_second",
          low: "voltage_volt",
          high: "voltage_volt",
          rising: "arg_max(voltage_volt, record_index) >= arg_min(voltage_volt, record_index)"
        }
      : {
          table: "traces",
          second: "start_second",
          low: "lowest_volt",
          high: "highest_volt",
          rising: "true"
        };
  return `with span as (   -- the time these cycles take; a hair below, so that its end falls into the last bin
  select 3600 * min(start_hour) as from_second, ${bins - 0.001} / nullif(3600 * (max(end_hour) - min(start_hour)), 0) as per_second
  from cycles where ${chosen}
), binned as (
  select cell, floor((${from.second} - from_second) * per_second)::integer as bin,
         min(${from.low}) as lowest_volt, max(${from.high}) as highest_volt,
         ${from.rising} as rising, min(cycle_count)::double as first_cycle, max(cycle_count)::double as last_cycle
  from ${from.table} cross join span
  where ${chosen}
  group by cell, bin
)
select b.cell, c.specimen, (from_second + (bin + 0.5) / per_second) / 3600 as hour,
       lowest_volt, highest_volt, rising, first_cycle, last_cycle
from binned b join cells c on b.cell = c.cell cross join span
order by b.cell, bin`;
}

/** A cell's bins as a trace: two points per bin in the order they were met, or bounds where cycles are too many to follow. */
export const tracesOfBins = (rows: Bin[]): Pick<Trace, "points" | "bounds"> =>
  resolvesCycles(rows)
    ? {points: envelopePoints(rows)}
    : {
        points: [],
        bounds: {
          low: rows.map(r => [r.hour, r.lowest_volt]),
          high: rows.map(r => [r.hour, r.highest_volt])
        }
      };

/** Two points per bin, in the order they were met; one where they are the same. */
export const envelopePoints = (rows: Bin[]): Point[] =>
  rows.flatMap(({hour, lowest_volt, highest_volt, rising}): Point[] => {
    const [first, second] = rising ? [lowest_volt, highest_volt] : [highest_volt, lowest_volt];
    return first === second
      ? [[hour, first]]
      : [
          [hour, first],
          [hour, second]
        ];
  });
