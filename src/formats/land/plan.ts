/** Which column of a source becomes which column of the table. */
import {unique} from "../delimited.js";
import {cellText, DATE, NUMBER, TIME, type Grid} from "../grid.js";
import {Refusal, type Side, type Warning} from "../table.js";
import {parseNumber, type DecimalMark} from "../text.js";
import type {Block} from "./block.js";
import {headingOf, type Heading, type Role} from "./labels.js";
import {otherOutput, outputOf, type Kind, type Output} from "./outputs.js";

interface Planned {
  column: number;
  output: Output;
  header: string;
}

/** Outputs of the columns of each block; blocks with the same headings share them. */
type Plan = Map<Heading[], Planned[]>;

/** Blank cells are normal, but a table of mostly blanks would fill the memory with nothing. */
const SPARSE = 8;
const SMALL_TABLE = 1_000_000;

export const isMissing = (text: string): boolean => /^(?:-{1,3}|—|n\/?a|nan)?$/i.test(text.trim());

/** @throws Refusal for a unit that is unknown or missing, and for a table that is nearly all blank. */
export function planOf(blocks: Block[], side: Side, mark: DecimalMark, warnings: Warning[]): Plan {
  const plan = planWith(
    blocks,
    side,
    (block, known, kinds) => surveyKinds(block, known, mark, kinds),
    warnings
  );
  let filled = 0;
  let rows = 0;
  for (const block of blocks) {
    rows += block.rows.length;
    for (let r = 0; r < block.rows.length; r++) {
      const row = block.rows[r]!;
      filled += block.grid.start[row + 1]! - block.grid.start[row]!;
    }
  }
  const names = new Set([...plan.values()].flatMap(planned => planned.map(p => p.output.name)));
  const [first] = blocks;
  if (first) refuseSparse(rows, filled, names.size, first.grid.where(first.headerRow));
  return plan;
}

/** @param survey the kinds of values in the columns of a block that have no known role, added to those before */
export function planWith(
  blocks: Block[],
  side: Side,
  survey: (block: Block, known: Planned[], kinds: Map<number, Kind>) => Map<number, Kind>,
  warnings: Warning[]
): Plan {
  const known = new Map<Heading[], Planned[]>();
  const kinds = new Map<Heading[], Map<number, Kind>>();
  for (const block of blocks) {
    const {headings} = block;
    if (!known.has(headings)) {
      known.set(headings, knownOutputs(block, side));
      kinds.set(headings, new Map());
    }
    kinds.set(headings, survey(block, known.get(headings)!, kinds.get(headings)!));
  }
  const merged = mergedKinds(kinds);
  const plan: Plan = new Map();
  for (const block of blocks) {
    const {headings} = block;
    if (plan.has(headings)) continue;
    const planned = [
      ...known.get(headings)!,
      ...otherOutputs(block, known.get(headings)!, kinds.get(headings)!, merged, warnings)
    ];
    planned.sort((a, b) => a.column - b.column);
    const names = unique(planned.map(p => p.output.name));
    plan.set(
      headings,
      planned.map((p, i) => ({...p, output: {...p.output, name: names[i]!}}))
    );
  }
  return plan;
}

/** The first column of every role that the table has a place for. */
export function knownOutputs({grid, headerRow, headings}: Block, side: Side): Planned[] {
  const roles = new Set<Role>();
  return headings.flatMap(heading => {
    const {column, header} = heading;
    // `Period` and `StepDuration` are the time in the step where no other column is.
    const inStep = heading.role === "duration" && !headings.some(h => h.role === "stepTime");
    const role = inStep ? "stepTime" : heading.role;
    if (role === null || roles.has(role)) return [];
    roles.add(role);
    const output = outputOf({...heading, role}, side, grid.where(headerRow, column));
    return output ? [{column, output, header}] : [];
  });
}

/** Columns without a known role under their own names; those without a header only when they hold anything. */
function otherOutputs(
  {grid, headerRow, headings}: Block,
  known: Planned[],
  kinds: Map<number, Kind>,
  merged: Map<string, Kind>,
  warnings: Warning[]
): Planned[] {
  const done = new Set(known.map(p => p.column));
  const headed = new Set(headings.map(h => h.column));
  const unheaded = [...kinds.keys()].filter(column => !headed.has(column)).sort((a, b) => a - b);
  if (unheaded.length > 0 && !warnings.some(w => w.code === "unnamed-column"))
    warnings.push({
      code: "unnamed-column",
      message: "a column without a header holds values; it is kept under its number",
      where: grid.where(headerRow, unheaded[0])
    });
  const others = headings.filter(h => !done.has(h.column));
  const second = others.find(h => h.role !== null && known.some(p => p.output.role === h.role));
  if (second && !warnings.some(w => w.code === "second-column"))
    warnings.push({
      code: "second-column",
      message: `"${second.header}" says what a column before it says; it is kept under its own name`,
      where: grid.where(headerRow, second.column)
    });
  others.push(...unheaded.map(column => headingOf(`column ${column + 1}`, column)));
  return others.map(heading => ({
    column: heading.column,
    header: heading.header,
    output: otherOutput(heading, merged.get(heading.header) ?? "number")
  }));
}

/** One kind for each header over all blocks: text where they differ. */
function mergedKinds(kinds: Map<Heading[], Map<number, Kind>>): Map<string, Kind> {
  const merged = new Map<string, Kind>();
  for (const [headings, columns] of kinds)
    for (const [column, kind] of columns) {
      const header = headings.find(h => h.column === column)?.header ?? `column ${column + 1}`;
      const before = merged.get(header);
      merged.set(header, before === undefined || before === kind ? kind : "text");
    }
  return merged;
}

/** @throws Refusal for a table of mostly blanks */
export function refuseSparse(rows: number, filled: number, columns: number, where: string): void {
  if (rows * columns <= SPARSE * filled + SMALL_TABLE) return;
  throw new Refusal(
    "shape",
    `${columns} columns for ${rows} rows, of which nearly all cells are blank`,
    where,
    "this is no record table; export it again"
  );
}

/** Adds the kind of the values in each column that has no known role; columns without values are left out. */
function surveyKinds(
  {grid, rows}: Block,
  known: Planned[],
  mark: DecimalMark,
  kinds: Map<number, Kind>
): Map<number, Kind> {
  const done: boolean[] = [];
  for (const {column} of known) done[column] = true;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let k = grid.start[row]!; k < grid.start[row + 1]!; k++) {
      const column = grid.column[k]!;
      if (done[column]) continue;
      const kind = kindOf(grid, k, mark);
      const before = kinds.get(column);
      if (kind) kinds.set(column, before === undefined || before === kind ? kind : "text");
      if (before === "text") done[column] = true;
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
