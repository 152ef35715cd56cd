import {cellsFor, sqlValue, type Context, type Row} from "../../../figure/figure.js";

/** One cycle as a bar of a strip, or one bin of the hours before a cell's end. */
export interface Piece extends Row {
  part: "cycle" | "end";
  cell: string;
  specimen: string;
  cycle_count: number;
  /** Start of the cycle, or middle of the bin, in hours. */
  hour: number;
  end_hour: number | null;
  /** Deposition and dissolution voltage of a cycle; lowest and highest of a bin, V. */
  low_volt: number;
  high_volt: number;
  efficiency_percent: number | null;
}

/** Bins of the hours before an end. */
const BINS = 240;

/** Cycles of the cells chosen, and the records of the hours around each cell's end. */
export function livesSql(
  context: Context,
  specimens: string[],
  cycles: [number, number],
  windows: ReadonlyMap<string, readonly [number, number]>
): string {
  const cells = cellsFor(context, "2d", specimens);
  const named = cells.map(c => c.cell);
  const around = cells
    .map(c => {
      const [from, to] = windows.get(c.specimen) ?? [0, 0];
      return `(${sqlValue(c.cell)}, ${sqlValue(from)}::double, ${sqlValue(to)}::double)`;
    })
    .join(", ");
  return `select 'cycle' as part, cell, specimen, cycle_count, start_hour as hour, end_hour,
       -eta_deposition_mv / 1000 as low_volt, eta_dissolution_mv / 1000 as high_volt,
       100 * coulombic_efficiency as efficiency_percent
from cycles
where cell in (${sqlValue(named)}) and cycle_count between ${sqlValue(cycles[0])} and ${sqlValue(cycles[1])}
union all
select 'end' as part, b.cell, c.specimen, last_cycle as cycle_count, hour, null as end_hour,
       low_volt, high_volt, null as efficiency_percent
from (
  select r.cell, max(r.cycle_count) as last_cycle,
         w.from_hour + (w.to_hour - w.from_hour) * (floor(${BINS} * (r.test_time_second / 3600.0 - w.from_hour) / (w.to_hour - w.from_hour)) + 0.5) / ${BINS} as hour,
         min(r.voltage_volt) as low_volt, max(r.voltage_volt) as high_volt
  from records r
  join (values ${around || "('', 0, 0)"}) as w(cell, from_hour, to_hour) on r.cell = w.cell
  where r.cell in (${sqlValue(named)})
    and r.test_time_second >= 3600.0 * w.from_hour and r.test_time_second < 3600.0 * w.to_hour
  group by r.cell, hour
) b join cells c on b.cell = c.cell
order by part, cell, hour`;
}
