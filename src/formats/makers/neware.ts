/** Neware BTSDA: one record a line, or cycle, step and record lines below each other; and its workbooks. */
import {headOf} from "../head.js";
import {Lines, type LineList} from "../lines.js";
import {namedColumns} from "../named.js";
import {directionOfType} from "../cell/direction.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "../table.js";
import {isZip, openWorkbook, type Workbook} from "../xlsx.js";
import {
  headsOf,
  numbersNamed,
  onlyLines,
  openText,
  readLayout,
  splitIn,
  tableOf,
  textsNamed
} from "./layout.js";
import {isNewareHead, newareMeaning} from "./neware-columns.js";
import {continued, headIn, sheetParse} from "./sheet.js";

const SEARCHED = 20;

export const newareCsv: Reader = {
  id: "neware-csv",
  recognise: bytes => headLine(new Lines(headOf(bytes).slice(0, 30_000))) >= 0,
  read
};

function headLine(lines: LineList): number {
  for (let i = 0; i < Math.min(SEARCHED, lines.length); i++) {
    const line = lines.at(i)!;
    if (line.length < 4000 && isNewareHead(line.split(/[,;\t]/).map(head => head.replace(/^"|"$/g, ""))))
      return i;
  }
  return -1;
}

/**
 * Records under BDF names; capacities restart at each step.
 * @throws Refusal for a row of another width, a field that is no number or time, a line of no level
 */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const {lines, encoding} = opened;
  const at = headLine(lines);
  if (at < 0)
    throw new Refusal(
      "header",
      "no line with DataPoint, Current and Voltage",
      name,
      "export the records with their heads"
    );
  const split = splitIn(lines.at(at)!);
  const header = headsOf(lines.at(at)!, split);
  const depth = header.findIndex(head => head !== "");
  const layers = depth > 0 ? layersOf(lines, at, depth, split.split, name) : null;
  const rows = onlyLines(lines, i => !layers || layers.has(i));
  const found = readLayout(
    opened,
    {header, lines: rows, from: at + 1, to: lines.length, split},
    newareMeaning,
    name
  );
  const carried = layers ? carry(layers, found.parse.rows, found.parse.line) : [];
  const columns = [...found.columns.filter((_, k) => k >= depth), ...carried];
  return finish(
    "neware-csv",
    {...found, columns},
    {encoding, decimal_mark: found.mark, layout: layers ? "layered" : "flat"},
    name
  );
}

interface Layer {
  cycle: number;
  step: string[];
}

/** What each record line belongs to, by the cycle and step lines above it; blank leading fields say the level. */
function layersOf(
  lines: LineList,
  at: number,
  depth: number,
  split: (line: string, where: () => string) => string[],
  name: string
): Map<number, Layer> {
  const layers = new Map<number, Layer>();
  const cycleWidth = split(lines.at(at - depth) ?? "", () => name).length;
  let cycle = NaN;
  let step: string[] | null = null;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines.at(i)!;
    if (line.trim() === "") continue;
    const where = (): string => `${name}, line ${i + 1}`;
    const fields = split(line, where);
    const level = fields.findIndex(field => field.trim() !== "");
    if (level === depth && step && !Number.isNaN(cycle)) layers.set(i, {cycle, step});
    else if (level === 0 && depth === 2) {
      cycle = Number(fields[0]);
      // The first cycle line carries its first step behind its own fields.
      const rest = fields.slice(cycleWidth);
      step = rest.some(field => field.trim() !== "") ? rest : null;
    } else if (level === depth - 1) step = fields.slice(level);
    else
      throw new Refusal(
        "shape",
        "neither cycle, step nor record",
        where(),
        "the file is edited; export it again"
      );
  }
  return layers;
}

/** Cycle, step and step type of every record, from the lines above it: Step Index, Step Number, Step Type. */
function carry(layers: Map<number, Layer>, rows: number, lineOf: (row: number) => number): Column[] {
  const of = (row: number): Layer => layers.get(lineOf(row) - 1)!;
  const count = (name: string, value: (layer: Layer) => number): Column => ({
    name,
    unit: "1",
    type: "integer",
    values: Float64Array.from({length: rows}, (_, row) => value(of(row)))
  });
  return [
    count("cycle_count", ({cycle}) => cycle),
    count("step_id", ({step}) => Number(step[0])),
    count("step_count", ({step}) => Number(step[1])),
    {
      name: "step_type",
      unit: null,
      type: "string",
      values: Array.from({length: rows}, (_, row) => of(row).step[2]?.trim() || null)
    }
  ];
}

/** The sign of an unsigned export comes from its step types. */
function finish(
  format: Table["format"],
  found: Parameters<typeof tableOf>[1],
  metadata: Table["metadata"],
  name: string
): Table {
  const {columns} = found;
  const warnings: Warning[] = [];
  const current = numbersNamed(columns, "current_ampere");
  const types = textsNamed(columns, "step_type");
  if (!numbersNamed(columns, "test_time_second")) warnings.push(...runningTime(columns, name));
  if (current && types && !current.some(value => value < 0)) {
    const against = types.map(type => type !== null && directionOfType(type) === -1);
    const count = against.filter((turned, i) => turned && current[i]! > 0).length;
    against.forEach((turned, i) => {
      if (turned) current[i] = -current[i]! || 0;
    });
    if (count)
      warnings.push({
        code: "unsigned-current",
        message: `the export has no signs; the current of ${count} discharge records was made negative`
      });
  }
  return tableOf(format, found, metadata, warnings);
}

/** Without a total time the times of the steps are laid end to end. */
function runningTime(columns: Column[], name: string): Warning[] {
  const step = numbersNamed(columns, "step_time_second");
  if (!step) throw new Refusal("columns", "no Total Time and no Time", name, "export one of them");
  let base = 0;
  const values = step.map((now, i) => {
    if (i > 0 && now < step[i - 1]!) base += step[i - 1]!;
    return base + now;
  });
  columns.push({name: "test_time_second", unit: "s", type: "number", values});
  return [
    {
      code: "time-derived",
      message:
        "the file has no total time: the times of the steps are laid end to end, so that the time between two steps is missing"
    }
  ];
}

export const newareWorkbook: Reader = {
  id: "neware-workbook",
  recognise: bytes => isZip(bytes) && recordSheets(bytes).length > 0,
  read: (bytes, name) => {
    const workbook = openWorkbook(bytes, name);
    const sheets = recordSheets(bytes);
    const parts = sheets.map(sheet => {
      const grid = workbook.read(sheet);
      return {sheet, parse: sheetParse(grid, headIn(grid, isNewareHead)!, name)};
    });
    const parse = continued(parts, head => newareMeaning(head)?.name === "test_time_second", name);
    const {columns, warnings} = namedColumns(
      parse,
      parse.columns.map(({header}) => newareMeaning(header)),
      name
    );
    return finish("neware-workbook", {parse, columns, warnings}, {sheets: workbook.sheets.join(", ")}, name);
  }
};

function recordSheets(bytes: Uint8Array): string[] {
  let workbook: Workbook;
  try {
    workbook = openWorkbook(bytes, "");
    return workbook.sheets.filter(sheet => headIn(workbook.head(sheet, SEARCHED), isNewareHead) !== null);
  } catch {
    return [];
  }
}
