/** Record rows under their headings → typed columns. */
import {cellText, find, TEXT} from "../grid.js";
import type {Column, Side, Warning} from "../table.js";
import type {DecimalMark} from "../text.js";
import {originOf, type Block, type Records} from "./block.js";
import {numberOf, wordOf, type Target} from "./cells.js";
import {headingOf, type Role} from "./labels.js";
import {outputOf, type Output} from "./outputs.js";
import {isMissing, planOf} from "./plan.js";

/** @throws Refusal naming the cell that cannot be read or the unit that is missing. */
export function buildRecords(blocks: Block[], side: Side, mark: DecimalMark): Records {
  const rows = blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const warnings: Warning[] = [];
  const plan = planOf(blocks, side, mark, warnings);
  const targets = new Map<string, Target>();
  const clock = new Float64Array(rows).fill(NaN);
  let base = 0;
  for (const block of blocks) {
    const map: (Target | undefined)[] = [];
    for (const {column, output, header} of plan.get(block.headings)!)
      map[column] = targetOf(targets, output, header, rows);
    fill(block, map, mark, base, clock);
    carry(block, targets, base, rows);
    base += block.rows.length;
  }
  const found = [...targets.values()];
  const origin = originOf(blocks);
  return {
    rows,
    columns: found.map(columnFrom),
    clockSecond: found.some(target => target.kind === "clock") ? clock : null,
    where: record => {
      const {grid, row} = origin(record);
      return grid.where(row);
    },
    blank: (record, role) => {
      const {grid, row, headings} = origin(record);
      const column = headings.find(h => h.role === role)?.column;
      return column === undefined || find(grid, row, column) >= 0 ? null : grid.where(row, column);
    },
    warnings: [...warnings, ...emptyColumns(found)]
  };
}

function targetOf(targets: Map<string, Target>, output: Output, header: string, rows: number): Target {
  const known = targets.get(output.name);
  if (known) {
    // The unit may change from sheet to sheet.
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

export function emptyColumns(targets: Pick<Target, "filled" | "header">[]): Warning[] {
  const empty = targets.filter(target => target.filled === 0);
  if (empty.length === 0) return [];
  const message = `no values in ${empty.map(t => t.header).join(", ")}: channel not connected or column not recorded; kept as missing`;
  return [{code: "unconnected-channel", message}];
}

function columnFrom({name, unit, kind, numbers, strings}: Target): Column {
  if (strings) return {name, unit, type: "string", values: strings};
  return {name, unit, type: kind === "integer" ? "integer" : "number", values: numbers!};
}
