/** The column names of EC-Lab and BT-Lab. The unit follows the last slash, save where a slash belongs to the name. */
import {entryOf} from "../heads.js";
import type {Meaning} from "../named.js";

/** Of several columns for one quantity the first here that the file has is taken; the others keep their own names. */
const CHOICES: readonly [name: string, labels: readonly string[], sign?: -1][] = [
  ["test_time_second", ["time"]],
  ["voltage_volt", ["Ewe", "<Ewe>", "<Ewe", "Ecell", "<Ecell>", "Ewe-Ece", "<Ewe-Ece>"]],
  ["current_ampere", ["I", "<I>"]],
  ["frequency_hertz", ["freq"]],
  ["real_impedance_ohm", ["Re(Z)"]],
  ["imaginary_impedance_ohm", ["-Im(Z)"], -1],
  ["absolute_impedance_ohm", ["|Z|"]],
  ["phase_degree", ["Phase(Z)"]],
  ["step_time_second", ["step time"]],
  ["net_capacity_ah", ["(Q-Qo)"]],
  ["capacity_ah", ["Capacity"]],
  ["half_cycle_charging_capacity_ah", ["Q charge"]],
  ["half_cycle_discharging_capacity_ah", ["Q discharge"]],
  ["power_watt", ["P"]],
  ["temperature_t1_celsius", ["Temperature"]]
];
const COUNTS: Readonly<Record<string, string>> = {
  "cycle number": "cycle_count",
  Ns: "step_id",
  "half cycle": "half_cycle",
  mode: "mode",
  "ox/red": "ox_red",
  error: "error"
};
/** What no unit can be read from. */
const WHOLE_NAME = new Set(["ox/red", "control/V/mA", "control/V", "control/mA"]);

/** Meaning of each head of a file, by what else the file has. */
export function headings(header: readonly string[]): (head: string, k: number) => Meaning | null {
  const labels = header.map(labelIn);
  const chosen = new Map<number, Meaning>();
  for (const [name, known, sign] of CHOICES) {
    const wanted = known.find(label => labels.some(l => l.label === label));
    const k = labels.findIndex(l => l.label === wanted);
    if (wanted === undefined || k < 0) continue;
    const {unit} = labels[k]!;
    // A unit whose sign a code page has lost is that of the name.
    const from = unit !== null && /[\ufffd?]/.test(unit) ? null : unit;
    chosen.set(k, {name, from, ...(sign ? {sign} : {})});
  }
  return (head, k) => {
    const meaning = chosen.get(k);
    if (meaning) return meaning;
    const count = entryOf(COUNTS, head);
    return count ? {name: count, from: null, kind: "count"} : null;
  };
}

function labelIn(head: string): {label: string; unit: string | null} {
  const slash = head.lastIndexOf("/");
  if (slash < 0 || WHOLE_NAME.has(head)) return {label: head, unit: null};
  // "<Ewe/V>" is an older way to write "<Ewe>/V".
  return {label: head.slice(0, slash), unit: head.slice(slash + 1).replace(/>$/, "")};
}
