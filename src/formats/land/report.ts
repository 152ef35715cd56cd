/** Records with the cycle and step tables of the same export, checked against each other, as one table. */
import type {FormatId, Side, Table, Warning} from "../table.js";
import {finish, lastCycle, requireColumns} from "./checks.js";
import type {Records} from "./block.js";
import {checkCycles, checkSteps, cycleRemarks, inferredMassGram, summary} from "./crosscheck.js";
import {flowOf, numbersIn, stringsIn} from "./series.js";

interface Export {
  records: Records;
  /** Null where the export leaves them out. */
  cycles: Records | null;
  steps: Records | null;
  /** Place of the records, for refusals. */
  where: string;
}

/** @throws Refusal when time, voltage or current are missing. */
export function report(
  format: FormatId,
  {records, cycles, steps, where}: Export,
  side: Side,
  metadata: Table["metadata"],
  warnings: Warning[] = []
): Table {
  requireColumns(records, where);
  const found = [...warnings];
  const flow = flowOf(records);
  if (cycles) found.push(...cycleRemarks(cycles), ...checkCycles(records, cycles, flow));
  if (steps) found.push(...checkSteps(records, steps, flow));
  if (flow) found.push(...lastCycle(records, flow));
  const mass = inferredMassGram([
    {
      capacity: cycles && numbersIn(cycles, "charge_capacity_ah"),
      specific: cycles && numbersIn(cycles, "charge_specific_capacity_mah_g")
    },
    {capacity: numbersIn(records, "capacity_ah"), specific: numbersIn(records, "specific_capacity_mah_g")}
  ]);
  if (mass !== null)
    found.push({
      code: "mass-inferred",
      message: `specific values rest on an active mass of ${Number((mass * 1000).toPrecision(4))} mg, which the operator typed in: compare it with the cell's`
    });
  const clock = stringsIn(records, "system_time");
  const facts = {
    ...metadata,
    ...summary(cycles, steps),
    inferred_active_mass_gram: mass,
    first_system_time: clock?.[0] ?? null,
    last_system_time: clock?.at(-1) ?? null
  };
  return finish(format, records, side, facts, found);
}
