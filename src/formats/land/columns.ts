/** Record rows under their headings → typed columns. */
import {unique} from "../delimited.js";
import {cellText, DATE, NUMBER, TEXT, TIME, type Grid} from "../grid.js";
import {Refusal, type Column, type Side, type Warning} from "../table.js";
import {parseNumber, type DecimalMark} from "../text.js";
import {clockSecond, clockText, monthFirstSecond, serialSecond} from "./clock.js";
import {daysToSecond, durationSecond} from "./duration.js";
import {headingOf, type Heading, type Role} from "./labels.js";
import {otherOutput, outputOf, type Kind, type Output} from "./outputs.js";

/** Rows of one sheet, or of one step of it, that share a header. */
export interface Block {
  grid: Grid;
  headerRow: number;
  headings: Heading[];
  /** Indices of the record rows. */
  rows: ArrayLike<number>;
  /** Carried down from the rows above, for layouts that say them once. */
  carried?: {cycle?: number; step?: number; state?: string};
}

export interface Records {
  rows: number;
  columns: Column[];
  /** Clock of each record in seconds since 1970-01-01 00:00 of that clock; null without a clock column. */
  clockSecond: Float64Array | null;
  where(record: number): string;
  warnings: Warning[];
}

interface Target extends Output {
  numbers: Float64Array | null;
  strings: (string | null)[] | null;
  filled: number;
  header: string;
}

export const isMissing = (text: string): boolean => /^\s*(?:-{1,3}|—|n\/?a|nan)?\s*$/i.test(text);

/** @throws Refusal naming the cell that cannot be read or the column that is missing. */
export function buildRecords(blocks: Block[], side: Side, mark: DecimalMark): Records {
  const rows = blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const targets = new Map<string, Target>();
  const warnings: Warning[] = [];
  const clock = new Float64Array(rows).fill(NaN);
  let base = 0;
  const plans = blocks.map(block => planOf(block, side, mark));
  const kinds = mergedKinds(plans);
  for (const [index, block] of blocks.entries()) {
    const outputs = outputsOf(block, plans[index]!, kinds, warnings);
    const map: (Target | undefined)[] = [];
    for (const [column, {output, header}] of outputs) map[column] = targetOf(targets, output, header, rows);
    fill(block, map, mark, base, clock);
    carry(block, targets, base, rows);
    base += block.rows.length;
  }
  const found = [...targets.values()];
  const names = unique(found.map(target => target.name));
  warnings.push(...emptyColumns(found));
  return {
    rows,
    columns: found.map((target, i) => columnFrom(target, names[i]!)),
    clockSecond: found.some(target => target.kind === "clock") ? clock : null,
    where: record => placeOf(blocks, record),
    warnings
  };
}

interface Plan {
  known: Map<number, {output: Output; header: string}>;
  /** Columns of no known role, with the kind of their values when they have any. */
  others: {heading: Heading; kind: Kind | undefined; headed: boolean}[];
}

/** Which columns of a block have a known role, and what the others hold. */
function planOf({grid, headerRow, headings, rows}: Block, side: Side, mark: DecimalMark): Plan {
  const known: Plan["known"] = new Map();
  const roles = new Set<Role>();
  const rest: Heading[] = [];
  for (const heading of headings) {
    // `Period` and `StepDuration` are the time in the step where no other column is.
    const role =
      heading.role === "duration" && !headings.some(h => h.role === "stepTime") ? "stepTime" : heading.role;
    const output =
      role !== null && !roles.has(role)
        ? outputOf({...heading, role}, side, grid.where(headerRow, heading.column))
        : null;
    if (output) known.set(heading.column, {output, header: heading.header});
    else rest.push(heading);
    if (role !== null) roles.add(role);
  }
  const kinds = surveyKinds(grid, rows, new Set(known.keys()), mark);
  const headed = new Set(headings.map(h => h.column));
  const unheaded = [...kinds.keys()].filter(c => !headed.has(c)).sort((a, b) => a - b);
  return {
    known,
    others: [
      ...rest.map(heading => ({heading, kind: kinds.get(heading.column), headed: true})),
      ...unheaded.map(c => ({heading: headingOf(`column ${c + 1}`, c), kind: kinds.get(c), headed: false}))
    ]
  };
}

/** One kind for each header over all blocks: text where they differ. */
function mergedKinds(plans: Plan[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const {others} of plans)
    for (const {heading, kind} of others) {
      const before = kinds.get(heading.header);
      if (kind) kinds.set(heading.header, before === undefined || before === kind ? kind : "text");
    }
  return kinds;
}

/** What each column of a block becomes; a column without a header is kept when it holds anything. */
function outputsOf(
  {grid, headerRow}: Block,
  plan: Plan,
  kinds: Map<string, Kind>,
  warnings: Warning[]
): Plan["known"] {
  const outputs = new Map(plan.known);
  for (const {heading, headed} of plan.others) {
    const {header, column} = heading;
    outputs.set(column, {output: otherOutput(heading, kinds.get(header) ?? "number"), header});
    if (!headed && !warnings.some(w => w.code === "unnamed-column"))
      warnings.push({
        code: "unnamed-column",
        message: "a column without a header holds values; it is kept under its number",
        where: grid.where(headerRow, column)
      });
  }
  return outputs;
}

/** Kind of the values in each column that has no known role; columns without values are left out. */
function surveyKinds(
  grid: Grid,
  rows: ArrayLike<number>,
  known: Set<number>,
  mark: DecimalMark
): Map<number, Kind> {
  const kinds = new Map<number, Kind>();
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) {
      const column = grid.column[k]!;
      if (known.has(column) || kinds.get(column) === "text") continue;
      const kind = kindOf(grid, k, mark);
      const before = kinds.get(column);
      if (kind) kinds.set(column, before === undefined || before === kind ? kind : "text");
    }
  }
  return kinds;
}

function kindOf(grid: Grid, k: number, mark: DecimalMark): Kind | null {
  if (grid.kind[k] === NUMBER) return "number";
  if (grid.kind[k] === TIME) return "time";
  if (grid.kind[k] === DATE) return "clock";
  const text = cellText(grid, k);
  if (isMissing(text)) return null;
  return Number.isNaN(parseNumber(text, mark)) || /^\s*[-+]?0\d/.test(text) ? "text" : "number";
}

function targetOf(targets: Map<string, Target>, output: Output, header: string, rows: number): Target {
  const known = targets.get(output.name);
  if (known) {
    known.scale = output.scale;
    return known;
  }
  const words = output.kind === "text" || output.kind === "clock";
  const target: Target = {
    ...output,
    header,
    filled: 0,
    numbers: words ? null : new Float64Array(rows).fill(NaN),
    strings: words ? new Array<string | null>(rows).fill(null) : null
  };
  targets.set(output.name, target);
  return target;
}

function fill(
  block: Block,
  map: (Target | undefined)[],
  mark: DecimalMark,
  base: number,
  clock: Float64Array
): void {
  const {grid, rows} = block;
  const {start, column, kind} = grid;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const target = map[column[k]!];
      if (!target) continue;
      if (kind[k] === TEXT && isMissing(cellText(grid, k))) continue;
      target.filled++;
      if (target.strings) target.strings[base + r] = wordOf(grid, row, k, target, base + r, clock);
      else target.numbers![base + r] = numberOf(grid, row, k, target, mark);
    }
  }
}

function numberOf(grid: Grid, row: number, k: number, target: Target, mark: DecimalMark): number {
  const kind = grid.kind[k]!;
  if (target.kind === "time") return secondOf(grid, row, k, target, mark);
  const value = kind === TEXT ? parseNumber(cellText(grid, k), mark) : grid.value[k]!;
  if (Number.isNaN(value) || kind === TIME || kind === DATE)
    throw unreadable(grid, row, k, target, "a number");
  if (target.kind === "integer" && !Number.isInteger(value))
    throw unreadable(grid, row, k, target, "a whole number");
  return target.scale === null ? value : target.scale(value);
}

function secondOf(grid: Grid, row: number, k: number, target: Target, mark: DecimalMark): number {
  const kind = grid.kind[k]!;
  if (kind === TIME || kind === DATE) return daysToSecond(grid.value[k]!);
  let value = grid.value[k]!;
  if (kind === TEXT) {
    const text = cellText(grid, k);
    const second = durationSecond(text);
    if (!Number.isNaN(second)) return second;
    value = parseNumber(text, mark);
  }
  if (Number.isNaN(value)) throw unreadable(grid, row, k, target, "a time");
  if (value === 0) return 0;
  if (target.scale === null)
    throw new Refusal(
      "unit",
      `"${target.header}" holds plain numbers and names no unit of time`,
      grid.where(row, grid.column[k]!),
      "give time_unit (s, min, h or d) as side information, or export with a unit"
    );
  return target.scale(value);
}

function wordOf(
  grid: Grid,
  row: number,
  k: number,
  target: Target,
  record: number,
  clock: Float64Array
): string {
  if (target.kind === "text") return cellText(grid, k).trim();
  if (grid.kind[k] === TEXT) {
    const text = cellText(grid, k).trim();
    clock[record] = target.role === "monthFirstClock" ? monthFirstSecond(text) : clockSecond(text);
    return text;
  }
  const second = serialSecond(grid.value[k]!);
  const text = grid.value[k]! > 1 ? clockText(second) : "";
  if (text === "") throw unreadable(grid, row, k, target, "a date");
  clock[record] = second;
  return text;
}

const unreadable = (grid: Grid, row: number, k: number, target: Target, wanted: string): Refusal =>
  new Refusal(
    "value",
    `"${cellText(grid, k).slice(0, 40)}" is not ${wanted} (column ${target.header})`,
    grid.where(row, grid.column[k]!),
    "correct the cell or export the file again"
  );

/** Cycle, step and state said once above the records go to every record that does not say its own. */
function carry({carried, rows}: Block, targets: Map<string, Target>, base: number, total: number): void {
  for (const [role, value] of Object.entries(carried ?? {}) as [Role, number | string | undefined][]) {
    if (value === undefined) continue;
    const output = outputOf({...headingOf(role, -1), role}, {}, "")!;
    const target = targetOf(targets, output, role, total);
    for (let i = base; i < base + rows.length; i++) {
      if (target.numbers && Number.isNaN(target.numbers[i]!)) target.numbers[i] = value as number;
      else if (target.strings) target.strings[i] ??= value as string;
    }
    target.filled += rows.length;
  }
}

function emptyColumns(targets: Target[]): Warning[] {
  const empty = targets.filter(target => target.filled === 0);
  if (empty.length === 0) return [];
  const message = `no values in ${empty.map(t => t.header).join(", ")}: channel not connected or column not recorded; kept as missing`;
  return [{code: "unconnected-channel", message}];
}

function columnFrom({unit, kind, numbers, strings}: Target, name: string): Column {
  if (strings) return {name, unit, type: "string", values: strings};
  return {name, unit, type: kind === "integer" ? "integer" : "number", values: numbers!};
}

function placeOf(blocks: Block[], record: number): string {
  let base = 0;
  for (const {grid, rows} of blocks) {
    if (record < base + rows.length) return grid.where(rows[record - base]!);
    base += rows.length;
  }
  return "";
}
