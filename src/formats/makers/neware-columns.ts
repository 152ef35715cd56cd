/** The columns of Neware BTSDA, English and Chinese. Units stand in brackets and follow the export dialog. */
import type {Meaning} from "../named.js";
import {spelled} from "../heads.js";

const LABELS: Readonly<Record<string, string>> = {
  record_index: "DataPoint|Record ID|Record number|数据序号",
  cycle_count: "Cycle Index|Cycle ID|循环号|循环序号",
  step_id: "Step Index|Step ID|工步号",
  step_count: "Step Number|工步序号",
  step_type: "Step Type|Step Name|工步类型",
  step_time_second: "Time|Step Time|时间|工步时间",
  test_time_second: "Total Time|Cumulative Time|总时间",
  current_ampere: "Current|电流",
  voltage_volt: "Voltage|电压",
  step_cumulative_capacity_ah: "Capacity|容量",
  step_charging_capacity_ah: "Chg. Cap.|充电容量",
  step_discharging_capacity_ah: "DChg. Cap.|放电容量",
  step_cumulative_energy_wh: "Energy|能量",
  step_charging_energy_wh: "Chg. Energy|充电能量",
  step_discharging_energy_wh: "DChg. Energy|放电能量",
  power_watt: "Power|功率",
  system_time: "Date|Real Time|Date(h:min:s.ms)|绝对时间|系统时间"
};
const NAMES = new Map(
  Object.entries(LABELS).flatMap(([name, labels]) =>
    labels.split("|").map((label): [string, string] => [label.toLowerCase(), name])
  )
);
const COUNTS = /^(?:record_index|cycle_count|step_id|step_count)$/;
const TIMES = /^(?:step|test)_time_second$/;
const WORDS = /^(?:step_type|system_time)$/;

export function newareMeaning(head: string): Meaning | null {
  const plain = spelled(head);
  const [, label = plain, unit = null] = /^(.*?)\s?\(([^()]*)\)$/.exec(plain) ?? [];
  const name = NAMES.get(plain.toLowerCase()) ?? NAMES.get(label.trim().toLowerCase());
  if (!name) return null;
  if (COUNTS.test(name)) return {name, from: null, kind: "count"};
  if (WORDS.test(name)) return {name, from: null, kind: "text"};
  // Times are h:mm:ss; in workbooks also parts of a day, which are seconds by then.
  if (TIMES.test(name))
    return {name, from: unit && /^(?:s|min|h)$/.test(unit) ? unit : "s", kind: "duration"};
  return {name, from: unit};
}

export const isNewareHead = (header: readonly string[]): boolean => {
  if (!header.some(head => /^(?:DataPoint|Record ID|数据序号)$/.test(head.trim()))) return false;
  const names = new Set(header.map(head => newareMeaning(head)?.name));
  return names.has("voltage_volt") && names.has("current_ampere");
};
