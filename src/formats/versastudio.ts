/**
 * VersaStudio `.par` files (Princeton Applied Research: PARSTAT MC, PARSTAT 3000A, VersaSTAT): impedance,
 * chronoamperometry, open circuit and others, all as rows of one segment block.
 */
import {decode, lines as linesOf} from "./text.js";
import {headOf} from "./head.js";
import {numbersOf, parseBody, slug, unique, type Parse} from "./delimited.js";
import {gapWarnings, refuseNegative} from "./delimited-checks.js";
import {blocksOf, plannedSegments, type Block, type Planned} from "./versastudio-blocks.js";
import {COLUMNS, OPEN_CIRCUIT, POTENTIOSTATIC_EIS, STEP_TYPES} from "./versastudio-columns.js";
import {describe} from "./versastudio-metadata.js";
import {blankAcZeros, numbers, techniqueOf} from "./versastudio-rows.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "./table.js";

export const versastudio: Reader = {
  id: "versastudio-par",
  recognise: bytes =>
    /^\s*<Application>\s/.test(headOf(bytes)) && /VersaStudio|<Segment\d/.test(headOf(bytes)),
  read
};

/**
 * Columns in BDF names; `segment`, `record_index`, `action_id` as the file counts them, `step_count` the
 * executed segments from 1. AC columns are missing in rows without a spectrum point.
 * @throws Refusal for a file cut off, without segment block, with binary rows or rows of another shape.
 */
function read(bytes: Uint8Array, name: string): Table {
  const lines = linesOf(textOf(bytes, name));
  const blocks = blocksOf(lines, name);
  const segments = blocks.filter(({tag}) => /^Segment\d+$/.test(tag));
  const plan = plannedSegments(lines, blocks);
  const {parse, columns} = readRows(lines, segments, name);
  const steps = stepCounts(numbers(columns, "segment"), parse, segments);
  columns.push({name: "step_count", unit: "1", type: "integer", values: steps});
  columns.push(...techniques(columns, plan));
  blankAcZeros(columns);
  blankApplied(columns);
  nameAmplitude(columns);
  const {metadata, warnings} = describe(lines, blocks, columns, plan);
  return {
    format: "versastudio-par",
    rows: parse.rows,
    columns,
    warnings: [...warnings, ...gapsIn(columns, parse), ...timeWarnings(columns, parse)],
    metadata
  };
}

const binaryRows = (where: string): Refusal =>
  new Refusal(
    "binary",
    "the segment holds binary rows",
    where,
    'in VersaStudio turn off "Save New Data to Binary File" and save again, or copy the data out as text'
  );

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decode(bytes, name, "windows-1252").text;
  } catch (error) {
    const raw = new TextDecoder("latin1").decode(bytes);
    const start = raw.indexOf("Definition=", raw.indexOf("<Segment"));
    const rows = start < 0 ? "" : raw.slice(start).split("</Segment", 1)[0]!;
    if (/[^\t\n\r\x20-\x7e]/.test(rows)) throw binaryRows(`${name}, <Segment>`);
    throw error;
  }
}

/** Rows of all segment blocks; every block must define the same columns. */
function readRows(lines: string[], segments: Block[], name: string): {parse: Parse; columns: Column[]} {
  if (segments.length === 0)
    throw new Refusal("no data", "no segment block", name, "the experiment was saved before it was run");
  const starts = segments.map(block => definitionLine(lines, block, name));
  const definition = lines[starts[0]!]!;
  starts.forEach((line, i) => {
    if (lines[line] !== definition)
      throw new Refusal(
        "shape",
        `<${segments[i]!.tag}> has other columns than <${segments[0]!.tag}>`,
        `${name}, line ${line + 1}`,
        "save each segment as a file of its own"
      );
    const binary = lines.slice(line + 1, segments[i]!.to).findIndex(row => /[^\t\x20-\x7e]/.test(row));
    if (binary >= 0) throw binaryRows(`${name}, line ${line + binary + 2}`);
  });
  const inRows = new Uint8Array(lines.length);
  segments.forEach((block, k) => inRows.fill(1, starts[k]! + 1, block.to));
  const parse = parseBody({
    // Between two blocks nothing is a row; blank lines keep the line numbers right.
    lines: segments.length === 1 ? lines : lines.map((line, i) => (inRows[i] ? line : "")),
    from: starts[0]! + 1,
    to: segments.at(-1)!.to,
    split: line => line.split(","),
    header: namesOf(definition, lines[starts[0]! + 1] ?? ""),
    mark: ".",
    name
  });
  const names = unique(parse.columns.map(({header}) => COLUMNS.get(header)?.[0] ?? slug(header)));
  const columns = parse.columns.map((column, k): Column => {
    const [, unit, integer] = COLUMNS.get(column.header) ?? ["", null, column.whole || undefined];
    const values = numbersOf(column, parse);
    return {name: names[k]!, unit, type: integer ? "integer" : "number", values};
  });
  refuseNegative(columns, "frequency_hertz", parse);
  refuseUnnumbered(columns, parse, `${name}, line ${starts[0]! + 1}`);
  return {parse, columns};
}

/** Every row must say which segment it belongs to. */
function refuseUnnumbered(columns: Column[], parse: Parse, definition: string): void {
  if (!columns.some(column => column.name === "segment"))
    throw new Refusal("shape", 'no column "Segment #"', definition, "save the data again in VersaStudio");
  const row = numbers(columns, "segment").findIndex(segment => !Number.isInteger(segment));
  if (row >= 0)
    throw new Refusal(
      "number",
      "a row without a segment number",
      `${parse.where(row)}, column "Segment #"`,
      "correct the field or save the data again"
    );
}

function definitionLine(lines: string[], block: Block, name: string): number {
  for (let i = block.from; i < block.to; i++) if (lines[i]!.startsWith("Definition=")) return i;
  throw new Refusal(
    "shape",
    `<${block.tag}> defines no columns`,
    `${name}, line ${block.from}`,
    "save the data again in VersaStudio"
  );
}

/** Names after the `=`. The definition ends with a stray name `0` that no row has a field for. */
function namesOf(definition: string, firstRow: string): string[] {
  const names = definition
    .slice(definition.indexOf("=") + 1)
    .split(",")
    .map(part => part.trim());
  const stray = names.at(-1) === "0" && firstRow.split(",").length < names.length;
  return stray ? names.slice(0, -1) : names;
}

/** Number of the executed segment, from 1; a new block opens a new segment even under an old number. */
function stepCounts(segment: Float64Array, parse: Parse, blocks: Block[]): Float64Array {
  let block = 0;
  let count = 0;
  return segment.map((value, row) => {
    const before = block;
    while (block < blocks.length - 1 && parse.line(row) > blocks[block]!.to) block++;
    if (row === 0 || value !== segment[row - 1] || block !== before) count++;
    return count;
  });
}

function techniques(columns: Column[], plan: Planned[]): Column[] {
  const segment = numbers(columns, "segment");
  const action = numbers(columns, "action_id");
  const each = <T>(f: (i: number) => T): T[] => Array.from(segment, (_, i) => f(i));
  return [
    {
      name: "technique",
      unit: null,
      type: "string",
      values: each(i => techniqueOf(action[i], segment[i]!, plan))
    },
    {name: "step_type", unit: null, type: "string", values: each(i => STEP_TYPES.get(action[i]!) ?? null)}
  ];
}

/** Nothing is applied at open circuit, and impedance rows do not carry the applied potential: their 0 is no value. */
function blankApplied(columns: Column[]): void {
  const action = numbers(columns, "action_id");
  const applied = numbers(columns, "applied_voltage_volt");
  applied.forEach((value, i) => {
    if (value === 0 && (action[i] === OPEN_CIRCUIT || action[i] === POTENTIOSTATIC_EIS)) applied[i] = NaN;
  });
}

/** The amplitude is in volts when every spectrum was taken at controlled potential; otherwise its unit stays open. */
function nameAmplitude(columns: Column[]): void {
  const amplitude = columns.find(column => column.name === "ac_amplitude");
  const action = numbers(columns, "action_id");
  if (amplitude?.type !== "number") return;
  if (!amplitude.values.every((value, i) => Number.isNaN(value) || action[i] === POTENTIOSTATIC_EIS)) return;
  amplitude.name = "ac_amplitude_volt";
  amplitude.unit = "V";
}

const ALWAYS = ["voltage_volt", "current_ampere", "test_time_second"];

function gapsIn(columns: Column[], parse: Parse): Warning[] {
  const absent = ALWAYS.filter(name => !columns.some(column => column.name === name));
  const warnings = gapWarnings(columns, ALWAYS, parse.where);
  if (absent.length > 0)
    warnings.push({
      code: "missing-column",
      message: `no column gives ${absent.join(", ")}; columns of other names are kept under those`
    });
  return warnings;
}

function timeWarnings(columns: Column[], parse: Parse): Warning[] {
  const time = numbers(columns, "test_time_second");
  const back = time.findIndex((value, i) => i > 0 && value < time[i - 1]!);
  return back < 0
    ? []
    : [{code: "time-not-monotonic", message: "elapsed time runs backwards", where: parse.where(back)}];
}
