/** What a source column becomes: our name, unit, kind of value and the scale between them. */
import {slug} from "../delimited.js";
import {Refusal, type Side} from "../table.js";
import {converter} from "../units.js";
import type {Heading, Role} from "./labels.js";

export type Kind = "number" | "integer" | "time" | "clock" | "text";

export interface Output {
  name: string;
  unit: string | null;
  kind: Kind;
  role: Role | null;
  /** Number as the file has it → our unit; for times null when only time cells will do. */
  scale: ((value: number) => number) | null;
}

type Entry = [name: string, unit: string | null, kind: Kind, sideKey?: string];

const OUTPUTS: Partial<Record<Role, Entry>> = {
  record: ["record_index", "1", "integer"],
  cycle: ["cycle_count", "1", "integer"],
  step: ["step_count", "1", "integer"],
  state: ["step_state", null, "text"],
  testTime: ["test_time_second", "s", "time"],
  stepTime: ["step_time_second", "s", "time"],
  duration: ["step_duration_second", "s", "time"],
  clock: ["system_time", null, "clock"],
  current: ["current_ampere", "A", "number", "current_unit"],
  voltage: ["voltage_volt", "V", "number", "voltage_unit"],
  capacity: ["capacity_ah", "Ah", "number", "capacity_unit"],
  specificCapacity: ["specific_capacity_mah_g", "mAh/g", "number"],
  energy: ["energy_wh", "Wh", "number", "energy_unit"],
  specificEnergy: ["specific_energy_wh_kg", "Wh/kg", "number"],
  power: ["power_watt", "W", "number"],
  stateOfCharge: ["soc_dod_percent", "%", "number"],
  auxTemperature: ["aux_temperature_celsius", "°C", "number"],
  auxVoltage: ["aux_voltage_volt", "V", "number"],
  temperature: ["temperature_t1_celsius", "°C", "number"],
  humidity: ["humidity_percent", "%", "number"],
  stepInProcess: ["step_in_process", null, "text"],
  chargeCapacity: ["charge_capacity_ah", "Ah", "number", "capacity_unit"],
  dischargeCapacity: ["discharge_capacity_ah", "Ah", "number", "capacity_unit"],
  chargeSpecific: ["charge_specific_capacity_mah_g", "mAh/g", "number"],
  dischargeSpecific: ["discharge_specific_capacity_mah_g", "mAh/g", "number"],
  efficiency: ["efficiency_percent", "%", "number"],
  stepId: ["step_id", null, "integer"],
  monthFirstClock: ["system_time", null, "clock"],
  stepCharge: ["step_charging_capacity_ah", "Ah", "number"],
  stepDischarge: ["step_discharging_capacity_ah", "Ah", "number"],
  stepChargeEnergy: ["step_charging_energy_wh", "Wh", "number"],
  stepDischargeEnergy: ["step_discharging_energy_wh", "Wh", "number"],
  stepCapacity: ["step_cumulative_capacity_ah", "Ah", "number"],
  stepEnergy: ["step_cumulative_energy_wh", "Wh", "number"],
  pressure: ["pressure_psi", "psi", "number"],
  temperature1: ["temperature_t1_celsius", "°C", "number"],
  temperature2: ["temperature_t2_celsius", "°C", "number"],
  temperature3: ["temperature_t3_celsius", "°C", "number"]
};

/** Units that mean the same: mAh/g = Ah/kg = µAh/mg, mWh/g = Wh/kg, and the maker's `dC.` for °C. */
const SAME = new Map([
  ["Ah/kg", "mAh/g"],
  ["uAh/mg", "mAh/g"],
  ["mWh/g", "Wh/kg"],
  ["uWh/mg", "Wh/kg"],
  ["dC.", "°C"],
  ["C", "°C"],
  ["oC", "°C"]
]);

/**
 * Column of a known role; null for one that is kept as it is, because its role is unknown or its unit unsaid.
 * @throws Refusal when a unit is unknown, or missing where it matters.
 */
export function outputOf(heading: Heading, side: Side, where: string): Output | null {
  const entry = heading.role === null ? undefined : OUTPUTS[heading.role];
  if (!entry) return null;
  const [name, unit, kind, sideKey] = entry;
  const {role} = heading;
  if (kind === "time") {
    const written = heading.unit ?? text(side.time_unit);
    return {name, unit, kind, role, scale: written === null ? null : converter(written, "s")};
  }
  if (kind !== "number") return {name, unit, kind, role, scale: null};
  const written = heading.unit ?? (sideKey ? text(side[sideKey]) : null);
  if (written === null && !sideKey) return null;
  if (written === null)
    throw new Refusal(
      "unit",
      `"${heading.header}" names no unit`,
      where,
      `give ${sideKey} as side information`
    );
  const scale = converter(SAME.get(written) ?? written, unit!);
  if (!scale && !sideKey) return null;
  if (!scale)
    throw new Refusal("unit", `"${written}" is no unit of ${name}`, where, `export the column in ${unit}`);
  return {name, unit, kind, role, scale};
}

const text = (value: Side[string]): string | null => (typeof value === "string" ? value : null);

/** A column without a known role keeps its label and unit in its name. */
export function otherOutput(heading: Heading, kind: Kind): Output {
  const unit = heading.unit === null ? null : (SAME.get(heading.unit) ?? heading.unit);
  const name = [heading.label, unit ?? ""].map(slug).filter(Boolean).join("_") || "unnamed";
  return {
    name: kind === "time" ? `${name}_second` : name,
    unit: kind === "time" ? "s" : unit,
    kind,
    role: null,
    scale: null
  };
}
