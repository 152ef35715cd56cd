/** What a file will ask of the tables, asked once before it comes: what is compiled then need not be when it does. */
import type {Context} from "../figure/figure.js";
import {cellOf} from "./cells.js";
import {entryOf} from "./entry.js";
import type {Part} from "./part.js";
import type {Store} from "./store.js";
import {part} from "../lib/part.js";

const CYCLES = 10;
/** Records of a half cycle. */
const RECORDS = 200;

/** A plain half cell: the engine makes a query faster while it runs, so that it has to run for a while. */
function test(): Part {
  const rows = CYCLES * 2 * RECORDS;
  const half = (i: number): number => Math.floor(i / RECORDS);
  const way = (i: number): number => (half(i) % 2 ? 1 : -1);
  const each = (value: (i: number) => number): Float64Array =>
    Float64Array.from({length: rows}, (_, i) => value(i));
  return {
    rows,
    record_index: Int32Array.from({length: rows}, (_, i) => i + 1),
    cycle_count: Int32Array.from({length: rows}, (_, i) => (half(i) >> 1) + 1),
    step_count: Int32Array.from({length: rows}, (_, i) => half(i) + 1),
    test_time_second: each(i => 10 * i),
    voltage_volt: each(i => 0.03 * way(i)),
    current_ampere: each(i => 1e-3 * way(i)),
    step_capacity_ah: each(i => 1e-6 * (i % RECORDS)),
    type: Int8Array.from({length: rows}, (_, i) => half(i) % 2),
    types: ["CC_DCH", "CC_CHG"]
  };
}

/** Leaves nothing behind. */
export async function rehearse(
  store: Pick<Store, "describe" | "add" | "drop">,
  context: Context
): Promise<void> {
  const {own} = entryOf(0, null, "");
  await store.describe(cellOf(own, [own], context), "as written");
  await store.add(own.cell, (await part(() => import("./part-file.js"))).fileOf(test()));
  await store.drop(own.cell);
}
