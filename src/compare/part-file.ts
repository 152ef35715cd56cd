/** A part of a cell's records as the file the engine reads: Parquet, with what each group of rows holds at its head. */
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Part} from "./part.js";

/** Rows of a group, which a query for some cycles takes or leaves. */
const GROUP = 50_000;
/** A column no query takes groups by. */
const UNSEARCHED = {statistics: false, offsetIndex: false} as const;

/** Columns of `records` but for the cell's name. */
export function fileOf(part: Part): Uint8Array {
  const {types} = part;
  const whole = (["record_index", "cycle_count", "step_count"] as const).map(name => ({
    ...{name, data: part[name], type: "INT32" as const, nullable: false, offsetIndex: false},
    statistics: name === "cycle_count"
  }));
  const numbers = (["test_time_second", "voltage_volt", "current_ampere", "step_capacity_ah"] as const).map(
    name => ({...UNSEARCHED, ...{name, data: part[name], type: "DOUBLE" as const, nullable: false}})
  );
  const words = Array.from(part.type, k => types[k] ?? null);
  const step = {...UNSEARCHED, ...{name: "step_type", data: words, type: "STRING" as const, nullable: true}};
  return new Uint8Array(
    parquetWriteBuffer({columnData: [...whole, step, ...numbers], rowGroupSize: GROUP, codec: "SNAPPY"})
  );
}
