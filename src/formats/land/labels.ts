/**
 * The names LAND programs give their columns, English and Chinese, and the roles they play. Labels are
 * compared without case, dashes and dots.
 */
export type Role =
  | "record"
  | "cycle"
  | "step"
  | "state"
  | "testTime"
  | "stepTime"
  | "duration"
  | "clock"
  | "current"
  | "voltage"
  | "capacity"
  | "specificCapacity"
  | "energy"
  | "specificEnergy"
  | "power"
  | "stateOfCharge"
  | "auxTemperature"
  | "auxVoltage"
  | "temperature"
  | "humidity"
  | "stepInProcess"
  | "chargeCapacity"
  | "dischargeCapacity"
  | "chargeSpecific"
  | "dischargeSpecific"
  | "efficiency"
  | "chargeEnergy"
  | "dischargeEnergy"
  | "startVoltage"
  | "endVoltage"
  | "medianVoltage"
  // Only in the CSV and text files of Landt.
  | "stepId"
  | "monthFirstClock"
  | "stepCharge"
  | "stepDischarge"
  | "stepChargeEnergy"
  | "stepDischargeEnergy"
  | "stepCapacity"
  | "stepEnergy"
  | "pressure"
  | "temperature1"
  | "temperature2"
  | "temperature3";

const LABELS: Partial<Record<Role, string>> = {
  record: "Record|Record Index|RecordIndex|Index|DataPoint|记录|记录序号|记录号|数据序号",
  cycle: "Cycle|CycleIndex|CycleNo|循环|循环号|循环序号",
  step: "Step|StepIndex|StepNo|工步|工步号|工步序号|过程",
  state: "Mode|WorkMode|StepState|State|StepStatus|工步类型|工步名称|过程模式|状态",
  testTime: "TestTime|测试时间|总时间",
  stepTime: "StepTime|工步时间|过程时间|相对时间",
  duration: "Period|StepDuration",
  clock: "SysTime|DateTime|系统时间|绝对时间",
  current: "Current|电流",
  voltage: "Voltage|电压",
  capacity: "Capacity|容量",
  specificCapacity: "SpeCap|SCapacity|比容量",
  energy: "Energy|能量",
  specificEnergy: "SpeEnergy|SEnergy|比能量",
  power: "Power|功率",
  stateOfCharge: "SOC|DOD|SOC/DOD",
  auxTemperature: "AuxTemp",
  auxVoltage: "AuxVolt",
  temperature: "Temperature|温度",
  humidity: "Humidity|湿度",
  stepInProcess: "StepInProcess",
  chargeCapacity: "CapC|充电容量",
  dischargeCapacity: "CapD|放电容量",
  chargeSpecific: "SpeCapC|充电比容量",
  dischargeSpecific: "SpeCapD|放电比容量",
  efficiency: "Efficiency|CoulombEfficiency|效率|库仑效率|库伦效率|充放电效率",
  chargeEnergy: "EnergyC|充电能量",
  dischargeEnergy: "EnergyD|放电能量",
  startVoltage: "StartVolt|起始电压",
  endVoltage: "EndVolt|终止电压",
  medianVoltage: "MedVolt|MidVolt|中值电压"
};

const ROLES = new Map<string, Role>();
for (const [role, labels] of Object.entries(LABELS) as [Role, string][])
  for (const label of labels.split("|")) ROLES.set(fold(label), role);
ROLES.set(fold("SOC|DOD"), "stateOfCharge");

export interface Heading {
  /** Column in the grid, from 0. */
  column: number;
  /** What the file says, brought to one form of Unicode. */
  header: string;
  label: string;
  /** As written, with µ and μ as u; null when the header names none. */
  unit: string | null;
  role: Role | null;
}

/** Spaces and underscores count: other makers write `Test Time` and `Test_Time`. */
function fold(label: string): string {
  return label.toLowerCase().trim().replace(/[-.]+/g, "").replace(/\s+/g, " ");
}

/**
 * `Current/mA`, `电流(mA)` and `SpeCap/mAh/g` into label and unit: the unit starts at the first slash, or
 * stands in brackets at the end.
 */
export function headingOf(cell: string, column: number): Heading {
  const header = cell.normalize("NFKC").trim();
  const parts = /^([^([/]+)[([]([^()[\]]*)[)\]]$/.exec(header) ?? /^([^/]+)\/(.*)$/s.exec(header);
  const [, label = header, unit = ""] = parts ?? [];
  const written = unit.replace(/μ/g, "u").replace(/[·\s]/g, "") || null;
  const role = ROLES.get(fold(header)) ?? ROLES.get(fold(label)) ?? null;
  // The maker's step table calls its energy "Power/mWh".
  const isEnergy = role === "power" && written?.endsWith("Wh");
  return {column, header, label: label.trim(), unit: written, role: isEnergy ? "energy" : role};
}
