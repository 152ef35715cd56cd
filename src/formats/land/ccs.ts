/**
 * Native files of the newer LANHE client (.ccs). They store increments, of capacity without sign and of energy
 * with the sign of the current; both are kept, and summed like the capacity of the maker's exports: unsigned,
 * from 0 where the direction turns.
 */
import {slug} from "../delimited.js";
import {startsWith} from "../head.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "../table.js";
import {longAt, readSteps, RECORD, recordsOn, type CcsStep} from "./ccspages.js";
import {finish} from "./checks.js";
import {isCex, refuseForeign} from "./foreign.js";
import {directionOf, stepTypeOf} from "./states.js";

const MAGIC = [0x00, 0x00, 0x00, 0x02, 0x28, 0x95, 0x27, 0x95];

/** Modes seen in real files; others are kept by their number. */
const STATES = new Map([
  [0x00, "FINISH"],
  [0x01, "REST"],
  [0x24, "C_CRATE"],
  [0x44, "D_CRATE"]
]);

export const landheCcs: Reader = {
  id: "landhe-ccs",
  recognise: bytes => startsWith(bytes, ...MAGIC) || isCex(bytes),
  read(bytes, name, side = {}) {
    if (isCex(bytes)) refuseForeign(bytes, name);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const steps = readSteps(view, name);
    const run = steps.filter(step => step.pages.length > 0);
    if (run.length === 0)
      throw new Refusal("content", "no records", name, "the test holds none yet; export it when it has run");
    const {columns, rows, where} = readRecords(view, run, name);
    const warnings = [...timing(columns, steps), ...ending(steps), ...coulombs(columns)];
    const records = {rows, columns, clockSecond: null, where, warnings};
    return finish("landhe-ccs", records, side, headOf(view, bytes));
  }
};

const NUMBERS = [
  ["record_index", "1", "integer"],
  ["cycle_count", "1", "integer"],
  ["step_count", "1", "integer"],
  ["test_time_second", "s", "number"],
  ["step_time_second", "s", "number"],
  ["voltage_volt", "V", "number"],
  ["current_ampere", "A", "number"],
  ["capacity_ah", "Ah", "number"],
  ["energy_wh", "Wh", "number"],
  ["capacity_increment_ah", "Ah", "number"],
  ["energy_increment_wh", "Wh", "number"]
] as const;

const stateOf = ({mode}: CcsStep): string => STATES.get(mode) ?? `0x${mode.toString(16)}`;

function readRecords(
  view: DataView,
  steps: CcsStep[],
  file: string
): {columns: Column[]; rows: number; where: (record: number) => string} {
  const rows = steps.reduce(
    (sum, {pages}) => sum + pages.reduce((n, page) => n + recordsOn(view, page), 0),
    0
  );
  const values = NUMBERS.map(() => new Float64Array(rows));
  const [index, cycle, count, testTime, stepTime, voltage, current, capacity, energy, dCapacity, dEnergy] =
    values as Float64Array[] & {length: 11};
  const states = new Array<string | null>(rows).fill(null);
  const process = new Array<string | null>(rows).fill(null);
  const offsets = new Uint32Array(rows);
  let row = 0;
  let way = 0;
  let passedAh = 0;
  let passedWh = 0;
  for (const [n, step] of steps.entries()) {
    const state = stateOf(step);
    const type = stepTypeOf(state);
    const direction = type
      ? directionOf(type)
      : Math.sign(view.getFloat32(lastOn(view, step.pages[0]!) + 8, true));
    if (direction !== way || direction === 0) passedAh = passedWh = 0;
    way = direction;
    const label = `1-${step.process}`;
    let stepMs = 0;
    for (const page of step.pages) {
      for (let at = page + 8, end = at + recordsOn(view, page) * RECORD; at < end; at += RECORD, row++) {
        stepMs += view.getUint32(at, true);
        const ah = view.getFloat32(at + 12, true);
        const wh = view.getFloat32(at + 16, true);
        passedAh += Math.abs(ah);
        passedWh += Math.abs(wh);
        offsets[row] = at;
        index![row] = row + 1;
        cycle![row] = step.cycle;
        count![row] = n + 1;
        testTime![row] = (step.startMs + stepMs) / 1000;
        stepTime![row] = stepMs / 1000;
        voltage![row] = view.getFloat32(at + 4, true);
        current![row] = view.getFloat32(at + 8, true);
        capacity![row] = passedAh;
        energy![row] = passedWh;
        dCapacity![row] = ah;
        dEnergy![row] = wh;
        states[row] = state;
        process[row] = label;
        if (!Number.isFinite(voltage![row]! + current![row]! + ah + wh))
          throw new Refusal(
            "value",
            `record ${row + 1} holds something that is no number`,
            `${file}, byte ${at}`,
            "copy the file again"
          );
      }
    }
  }
  const columns: Column[] = NUMBERS.map(([name, unit, type], k) => ({name, unit, type, values: values[k]!}));
  columns.push({name: "step_state", unit: null, type: "string", values: states});
  columns.push({name: "step_in_process", unit: null, type: "string", values: process});
  return {columns, rows, where: record => `${file}, byte ${offsets[record]}`};
}

/** Offset of the last record on a page. */
const lastOn = (view: DataView, page: number): number => page + 8 + (recordsOn(view, page) - 1) * RECORD;

/** Do the records of a step last until the next one starts, and did the instrument's counter run as long? */
function timing(columns: Column[], steps: CcsStep[]): Warning[] {
  const warnings: Warning[] = [];
  const count = columns[2]!.values as Float64Array;
  const time = columns[3]!.values as Float64Array;
  const run = steps.filter(step => step.pages.length > 0);
  let apart = 0;
  for (let i = 1; i < count.length; i++)
    if (count[i] !== count[i - 1] && Math.abs(time[i - 1]! * 1000 - run[count[i]! - 1]!.startMs) > 1000)
      apart++;
  if (apart > 0)
    warnings.push({
      code: "step-times",
      message: `${apart} steps do not start where the records before them end`
    });
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const pause = (last.counterMs - first.counterMs - (last.startMs - first.startMs)) / 1000;
  if (Math.abs(pause) > 5)
    warnings.push({
      code: "paused",
      message: `the instrument's counter runs ${(pause / 60).toFixed(1)} min longer than the test: it was paused`
    });
  return warnings;
}

function ending(steps: CcsStep[]): Warning[] {
  if (steps.at(-1)!.mode === 0) return [];
  return [
    {
      code: "no-finish-mark",
      message: "the file ends without the mark of a finished test: it was running, or the copy is cut off"
    }
  ];
}

/** Two paths to the charge: the stored increments, and current times interval. */
function coulombs(columns: Column[]): Warning[] {
  const [, , count, , stepTime, , current, , , increment] = columns.map(c => c.values as Float64Array);
  let stored = 0;
  let product = 0;
  for (let i = 0; i < count!.length; i++) {
    const second = i > 0 && count![i] === count![i - 1] ? stepTime![i]! - stepTime![i - 1]! : stepTime![i]!;
    stored += Math.abs(increment![i]!);
    product += (Math.abs(current![i]!) * second) / 3600;
  }
  if (Math.abs(stored - product) <= 0.01 * Math.max(stored, product)) return [];
  const percent = ((stored / product - 1) * 100).toFixed(1);
  return [
    {
      code: "capacity-current",
      message: `capacity increments and current × time differ by ${percent} % over the test`
    }
  ];
}

/** Names and settings at fixed places in the head of the file. */
function headOf(view: DataView, bytes: Uint8Array): Table["metadata"] {
  const facts: Table["metadata"] = {};
  for (const [name, at, length] of [
    ["group name", 0x10, 64],
    ["test name", 0xb0, 320],
    ["software version", 0x2d0, 32],
    ["serial number", 0x360, 32],
    ["process name", 0x734, 64]
  ] as const)
    facts[slug(name)] = wordAt(bytes, at, length);
  facts.nominal_specific_capacity_mah_g = floatAt(view, 0x324);
  facts.active_mass_gram = floatAt(view, 0x328);
  const created = bytes.length >= 0xb0 ? longAt(view, 0xa8) : 0;
  facts.head_clock_utc =
    created > 946_684_800_000 && created < 4_102_444_800_000 ? new Date(created).toISOString() : null;
  return facts;
}

function wordAt(bytes: Uint8Array, at: number, length: number): string | null {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  const word = field.subarray(0, end < 0 ? field.length : end);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(word) || null;
  } catch {
    return new TextDecoder("gb18030").decode(word);
  }
}

function floatAt(view: DataView, at: number): number | null {
  if (at + 4 > view.byteLength) return null;
  const value = Number(view.getFloat32(at, true).toPrecision(7));
  return value > 0 && value < 1e5 ? value : null;
}
