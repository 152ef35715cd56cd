/** What a reader of a Landt file should know that its header does not say. */
import type {Warning} from "../table.js";
import type {Records} from "./block.js";
import {numbersIn} from "./series.js";

export function landtRemarks(records: Records): Warning[] {
  return [...stepOrder(records), ...resolution(records), ...zeros(records)];
}

/** Step numbers that return are places in the programme, not a count. */
function stepOrder(records: Records): Warning[] {
  const step = numbersIn(records, "step_id");
  if (!step) return [];
  const back = step.findIndex((value, i) => i > 0 && value < step[i - 1]!);
  if (back < 0) return [];
  const message = `step_index goes back from ${step[back - 1]} to ${step[back]}: it is the place in the programme, kept as step_id; step_count counts the steps as they ran`;
  return [{code: "step-index-order", message, where: records.where(back)}];
}

/** Four decimals of an ampere leave one digit of a current of a few hundred microampere. */
function resolution(records: Records): Warning[] {
  const current = numbersIn(records, "current_ampere")!;
  const steps = [1e-2, 1e-3, 1e-4, 1e-5].filter(step =>
    current.every(i => Math.abs(i / step - Math.round(i / step)) < 1e-6)
  );
  const step = steps[0];
  const largest = current.reduce((most, i) => Math.max(most, Math.abs(i) || 0), 0);
  if (step === undefined || largest === 0 || largest >= 10 * step) return [];
  const message = `the current is printed in steps of ${step} A and never exceeds ${largest} A: one digit; take it from the capacity where it matters`;
  return [{code: "current-resolution", message}];
}

/** A sensor that reads 0 in every record is not connected. */
function zeros(records: Records): Warning[] {
  const names = records.columns.flatMap(c =>
    c.type !== "string" && /^(?:temperature|pressure)/.test(c.name) && c.values.every(v => v === 0)
      ? [c.name]
      : []
  );
  if (names.length === 0) return [];
  return [
    {
      code: "unconnected-channel",
      message: `${names.join(", ")} read 0 in every record: probably not connected`
    }
  ];
}
