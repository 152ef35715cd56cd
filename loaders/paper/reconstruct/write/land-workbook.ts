/** The three-sheet workbook of LANDdt: Cycle-Tab, Step-Tab, Record-Tab, as a user exports it. */
import {strToU8, zipSync} from "fflate";
import type {Log} from "../cycler.js";
import {fixed} from "./number.js";
import {packaging} from "./packaging.js";
import {sheetXml, type Cell} from "./sheet.js";
import {summarise, type Span} from "./summary.js";

/** Digits the instrument shows: 0.1 mV, 0.1 µA, 0.1 µAh. */
const DIGITS = 4;
const number = (value: number, digits = DIGITS): Cell => ({kind: "number", text: fixed(value, digits)});
const text = (value: string): Cell => ({kind: "text", text: value});

const RECORD = [
  "Record",
  "TestTime",
  "Current/mA",
  "Capacity/mAh",
  "Voltage/V",
  "Cycle-Index",
  "Step-Index",
  "Step-State"
];
const STEP = ["Step", "Mode", "Period", "Capacity/mAh", "StartVolt/V", "EndVolt/V"];
const MODE = {R: "Rest", RateC: "CC-Rate", RateD: "DC-Rate"} as const;

/** Zip entries carry the first moment the format knows, so that the same log gives the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/**
 * Bytes of the workbook; `title` and `description` go into its document properties.
 * @param mass_mg active mass; adds specific capacities to Cycle-Tab when given.
 */
export function landWorkbook(
  log: Log,
  title: string,
  description: string,
  mass_mg: number | null
): Uint8Array {
  const {steps, cycles} = summarise(log);
  const sheets = {
    "Cycle-Tab": sheetXml(
      cycleHeader(mass_mg),
      cycles.map(c => cycleRow(c, mass_mg))
    ),
    "Step-Tab": sheetXml(STEP, steps.map(stepRow)),
    "Record-Tab": sheetXml(RECORD, recordRows(log))
  };
  const files = packaging(Object.keys(sheets), title, description);
  Object.values(sheets).forEach((xml, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 9,
    mtime: MOMENT
  });
}

function* recordRows(log: Log): Generator<Cell[]> {
  for (let i = 0; i < log.rows; i++)
    yield [
      number(i + 1),
      {kind: "time", second: log.testTime_second[i]!, long: "text"},
      number(log.current_mA[i]!),
      number(log.capacity_mAh[i]!),
      number(log.voltage_volt[i]!),
      number(log.cycle[i]!),
      number(log.step[i]!),
      text(log.state[i]!)
    ];
}

const stepRow = (s: Span): Cell[] => [
  number(s.number),
  text(MODE[s.state]),
  {kind: "time", second: s.duration_second, long: "days"},
  number(s.capacity_mAh),
  number(s.start_volt),
  number(s.end_volt)
];

const cycleHeader = (mass_mg: number | null): string[] => [
  "Cycle",
  "CapC/mAh",
  "CapD/mAh",
  ...(mass_mg === null ? [] : ["SpeCapC/mAh/g", "SpeCapD/mAh/g"]),
  "Efficiency/%"
];

/** Efficiency is CapD/CapC whatever the cell is, as the instrument has it. */
function cycleRow(
  cycle: {number: number; charge_mAh: number; discharge_mAh: number},
  mass_mg: number | null
): Cell[] {
  const {charge_mAh, discharge_mAh} = cycle;
  const specific =
    mass_mg === null ? [] : [charge_mAh, discharge_mAh].map(q => number((1000 * q) / mass_mg, 1));
  return [
    number(cycle.number),
    number(charge_mAh),
    number(discharge_mAh),
    ...specific,
    number(charge_mAh > 0 ? (100 * discharge_mAh) / charge_mAh : 0, 2)
  ];
}
