import {toFile, type Database} from "../../loaders/database.js";

/** One generated cell: as many cycles as its records hold, half of each cycle deposited and half dissolved at one current. */
export interface Many {
  cell: string;
  records: number;
  /** records of one cycle */
  perCycle: number;
  seed: number;
}

/** Seconds between two records, and the current of all. */
const EVERY_S = 10;
const AMPERE = 1e-3;

/** Capacity of a half cycle: what the reduction must find again. */
export const halfCapacity = ({perCycle}: Many): number => (AMPERE * EVERY_S * perCycle) / 2 / 3600;

/** Writes the records of one cell, in the columns of the table `records`, with a deterministic ripple on the voltage. */
export const writeRecords = (database: Database, many: Many, file: string): Promise<unknown> =>
  database.run(`copy (
    select cast(i + 1 as integer) as record_index,
           cast(i // ${many.perCycle} + 1 as integer) as cycle_count,
           cast(2 * (i // ${many.perCycle}) + half + 1 as integer) as step_count,
           'constant current' as step_type,
           cast(${EVERY_S} * i as double) as test_time_second,
           (case half when 0 then -1 else 1 end)
             * (0.02 + 0.004 * sin(i / 37.0 + ${many.seed}) + 1e-6 * (i * 7919 % 1000)) as voltage_volt,
           (case half when 0 then -1 else 1 end) * ${AMPERE} as current_ampere,
           ${AMPERE} * ${EVERY_S} * (i % ${many.perCycle / 2} + 1) / 3600 as step_capacity_ah
    from (select i, i % ${many.perCycle} // ${many.perCycle / 2} as half from range(${many.records}) t(i))
    order by i
  ) to ${toFile(file)} (format parquet, compression snappy, row_group_size 32768)`);
