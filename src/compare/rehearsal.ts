/** What a file will ask of the tables, asked once before it comes: what is compiled then need not be when it does. */
import type {Context} from "../figure/figure.js";
import {cellOf} from "./cells.js";
import {entryOf} from "./entry.js";
import type {Part} from "./part.js";
import type {Store} from "./store.js";

const cycle = (): Part => ({
  rows: 4,
  record_index: Int32Array.of(1, 2, 3, 4),
  cycle_count: Int32Array.of(1, 1, 1, 1),
  step_count: Int32Array.of(1, 1, 2, 2),
  test_time_second: Float64Array.of(0, 10, 20, 30),
  voltage_volt: Float64Array.of(-0.03, -0.03, 0.03, 0.03),
  current_ampere: Float64Array.of(-1e-3, -1e-3, 1e-3, 1e-3),
  step_capacity_ah: Float64Array.of(0, 1e-6, 0, 1e-6),
  type: Int8Array.of(0, 0, 1, 1),
  types: ["CC_DCH", "CC_CHG"]
});

/** Leaves nothing behind. */
export async function rehearse(
  store: Pick<Store, "describe" | "add" | "drop">,
  context: Context
): Promise<void> {
  const {own} = entryOf(0, null, "");
  await store.describe(cellOf(own, [own], context), "as written");
  await store.add(own.cell, (await import("./part-file.js")).fileOf(cycle()));
  await store.drop(own.cell);
}
