/**
 * The records of one cell from the table of any cycler file: time, voltage and current as they are; cycle, step
 * and capacity from the file where it has them, else derived by a rule that a warning names.
 */
import {Refusal, type Side, type Table, type Warning} from "../table.js";
import {numbers, stepCapacity} from "./capacity.js";
import {directionOfType, directionsOf, halfCyclesOf, type HalfCycles} from "./direction.js";
import {stepTypeOf} from "../land/states.js";

export interface CellRecords {
  rows: number;
  numbers: Record<
    | "record_index"
    | "cycle_count"
    | "step_count"
    | "test_time_second"
    | "voltage_volt"
    | "current_ampere"
    | "step_capacity_ah",
    Float64Array
  >;
  stepType: (string | null)[];
  warnings: Warning[];
}

/** A clock may be read twice within a second; what goes back further is another test or another time. */
const BACK_SECOND = 1;

/**
 * @param side `cycle_start` (charge or discharge opens a cycle) and `cycle` (number of a file that is one cycle)
 * @param where file, for refusals
 * @throws Refusal without time, voltage or current; for two tests in one file; for a cell that was never cycled
 */
export function cellRecords(table: Table, side: Side, where: string): CellRecords {
  const need = (name: string, words: string): Float64Array => {
    const found = numbers(table, name);
    if (!found)
      throw new Refusal(
        "columns",
        `no ${words}`,
        where,
        `the file was read as ${table.format}; map the column or export it`
      );
    return found;
  };
  const time = need("test_time_second", "time of the test");
  const voltage = need("voltage_volt", "voltage");
  const current = need("current_ampere", "current");
  refuseTwoTests(time, numbers(table, "record_index"), where);
  const direction = directionsOf(current);
  if (!direction.some(way => way !== 0))
    throw new Refusal(
      "cycles",
      "the current is 0 in every record: the cell was not cycled",
      where,
      "give the file of the cycling test"
    );
  const said = numbers(table, "cycle_count");
  const warnings: Warning[] = [];
  const cycle = said ? wholeCycles(said, where) : cyclesOf(halfCyclesOf(direction, null), side, warnings);
  const step = stepsOf(table, cycle, direction, warnings);
  const halves = halfCyclesOf(direction, cycle);
  if (new Set(halves.way).size === 1) warnings.push(oneDirection(halves.way[0]!));
  const capacity = stepCapacity(table, {time, current, step, halves, direction});
  return {
    rows: table.rows,
    numbers: {
      record_index: numbers(table, "record_index") ?? Float64Array.from(time, (_, i) => i + 1),
      cycle_count: cycle,
      step_count: step,
      test_time_second: time,
      voltage_volt: voltage,
      current_ampere: current,
      step_capacity_ah: capacity.values
    },
    stepType: stepTypes(table),
    warnings: [...warnings, ...capacity.warnings]
  };
}

const oneDirection = (way: number): Warning => ({
  code: "one-direction",
  message: `the current only ${way > 0 ? "charges" : "discharges"}: no cycle has both halves, so the cell has no Coulombic efficiency`
});

function refuseTwoTests(time: Float64Array, index: Float64Array | null, where: string): void {
  for (let i = 1; i < time.length; i++) {
    if (!(time[i]! < time[i - 1]! - BACK_SECOND)) continue;
    const again = index && index[i]! <= index[0]!;
    throw new Refusal(
      "time",
      `the time goes back from ${time[i - 1]} s to ${time[i]} s${again ? ` and the records start at ${index[i]} again` : ""}: two tests in one file, or the time of each step`,
      `${where}, record ${i + 1}`,
      "keep one test per file, or map the column that runs through the whole test"
    );
  }
}

function wholeCycles(cycle: Float64Array, where: string): Float64Array {
  const bad = cycle.findIndex(value => !Number.isInteger(value));
  if (bad < 0) return cycle;
  throw new Refusal(
    "cycles",
    Number.isNaN(cycle[bad]!) ? "a record without cycle number" : `${cycle[bad]} is no cycle number`,
    `${where}, record ${bad + 1}`,
    "fill the column, or leave it out of the export: cycles are then counted from the turns of the current"
  );
}

const SIGNS: ReadonlyMap<unknown, 1 | -1> = new Map([
  ["charge", 1],
  ["discharge", -1]
]);

/** A cycle opens wherever the direction turns to that of the first half cycle, or to the one side data name. */
function cyclesOf({of, way}: HalfCycles, side: Side, warnings: Warning[]): Float64Array {
  if (side["cycle"] !== undefined) {
    const number = Number(side["cycle"]);
    if (!Number.isInteger(number))
      throw new Refusal(
        "side",
        `cycle "${String(side["cycle"])}" is no whole number`,
        "side",
        "write cycle=1"
      );
    warnings.push({
      code: "cycles-from-side",
      message: `all records are cycle ${number}, as the side data say`
    });
    return new Float64Array(of.length).fill(number);
  }
  const start = side["cycle_start"];
  const said = SIGNS.get(start);
  if (start !== undefined && said === undefined)
    throw new Refusal(
      "side",
      `cycle_start "${String(start)}"`,
      "side",
      "write cycle_start=charge or cycle_start=discharge"
    );
  const opening = said ?? way[0]!;
  let count = 0;
  const numbers = way.map((direction, i) => (direction === opening || i === 0 ? ++count : count));
  const message = `the file has no cycle number: a cycle opens wherever the current turns to ${opening > 0 ? "charge" : "discharge"} (${start === undefined ? "the direction it first had; cycle_start=… says otherwise" : "as the side data say"}); ${count} cycles`;
  warnings.push({code: "cycles-derived", message});
  return Float64Array.from(of, half => numbers[Math.max(half, 0)]!);
}

/** Executed steps: the file's, else counted from changes of its step number and type, of cycle and direction. */
function stepsOf(table: Table, cycle: Float64Array, direction: Int8Array, warnings: Warning[]): Float64Array {
  const said = numbers(table, "step_count");
  if (said?.every(Number.isInteger)) return said;
  const keys = ["step_id", "step_type", "step_state"].flatMap(name => {
    const column = table.columns.find(c => c.name === name);
    return column ? [column.values] : [];
  });
  const step = new Float64Array(cycle.length);
  for (let i = 0; i < step.length; i++) {
    const same =
      i > 0 &&
      cycle[i] === cycle[i - 1] &&
      direction[i] === direction[i - 1] &&
      keys.every(values => Object.is(values[i], values[i - 1]));
    step[i] = i === 0 ? 1 : step[i - 1]! + (same ? 0 : 1);
  }
  warnings.push({
    code: "steps-counted",
    message: "steps are counted from the changes of cycle, direction and whatever the file says of its steps"
  });
  return step;
}

/** BDF step types; words of other makers as REST, or as a charge or discharge at constant current unless they say otherwise. */
function stepTypes(table: Table): (string | null)[] {
  const column = ["step_type", "step_state"]
    .map(name => table.columns.find(c => c.name === name))
    .find(c => c);
  if (!column || column.type !== "string") return new Array<string | null>(table.rows).fill(null);
  const known = new Map<string, string | null>();
  return column.values.map(type => {
    if (type === null) return null;
    if (!known.has(type)) known.set(type, bdfType(type));
    return known.get(type)!;
  });
}

function bdfType(type: string): string | null {
  const exact = stepTypeOf(type);
  if (exact) return exact;
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(type) && (type === "REST" || /_(?:CHG|DCH)$/.test(type))) return type;
  const way = directionOfType(type);
  if (way === null) return null;
  return way === 0 ? "REST" : `${controlOf(type)}_${way > 0 ? "CHG" : "DCH"}`;
}

function controlOf(type: string): "CC" | "CV" | "CCCV" {
  if (/cccv/i.test(type)) return "CCCV";
  return /\bcv|const\w* volt|恒压/i.test(type) ? "CV" : "CC";
}
