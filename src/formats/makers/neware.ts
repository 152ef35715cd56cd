/** Neware BTSDA: one record a line, or cycle, step and record lines below each other; and its workbooks. */
import {headOf} from "../head.js";
import {linesOf, upTo} from "../lead.js";
import {Lines, type LineList} from "../lines.js";
import type {Grid} from "../grid.js";
import type {Parse} from "../delimited.js";
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
import {carry, layeredLines, layeredRows, layersOf} from "./neware-layers.js";
import {continued, headIn, sheetParse, type Head} from "./sheet.js";

const SEARCHED = 20;

export const newareCsv: Reader = {
  id: "neware-csv",
  recognise: bytes => headLine(new Lines(headOf(bytes).slice(0, 30_000))) >= 0,
  read,
  leads
};

/** Of a layered text its heads, and the cycle and step that its last record belongs to. */
function leads(bytes: Uint8Array): Uint8Array | null {
  const {lines} = openText(bytes, "");
  const at = headLine(lines);
  const {split} = splitIn(lines.at(at) ?? "");
  const level = (line: number): number =>
    split(lines.at(line)!, () => "").findIndex(field => field.trim() !== "");
  const depth = at < 0 ? 0 : level(at);
  if (depth === 0) return null;
  const above: number[] = [];
  for (let line = lines.length - 1; line > at; line--) {
    const found = level(line);
    if (found === depth - 1 && above.length === 0) above.unshift(line);
    if (found !== 0) continue;
    if (depth === 2) above.unshift(line);
    break;
  }
  return linesOf(bytes, [...upTo(at), ...above]);
}

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
  const layers = depth > 0 ? layersOf(layeredLines(lines, split, name), at, depth) : null;
  const rows = onlyLines(lines, i => !layers || layers.has(i));
  const found = readLayout(
    opened,
    {header, lines: rows, from: at + 1, to: lines.length, split},
    newareMeaning,
    name
  );
  const carried = {...found.parse, columns: layers ? carry(layers, found.parse.rows) : []};
  const columns = [...found.columns.slice(depth), ...newareColumns(carried, name).columns];
  return finish(
    "neware-csv",
    {...found, columns},
    {encoding, decimal_mark: found.mark, layout: layers ? "layered" : "flat"},
    name
  );
}

const newareColumns = (parse: Parse, name: string): ReturnType<typeof namedColumns> =>
  namedColumns(
    parse,
    parse.columns.map(({header}) => newareMeaning(header)),
    name
  );

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
      return {sheet, parse: sheetRecords(grid, headIn(grid, isNewareHead)!, name)};
    });
    const parse = continued(parts, head => newareMeaning(head)?.name === "test_time_second", name);
    const {columns, warnings} = newareColumns(parse, name);
    return finish("neware-workbook", {parse, columns, warnings}, {sheets: workbook.sheets.join(", ")}, name);
  }
};

/** Records of a sheet; where they stand below cycles and steps, each with its own. */
function sheetRecords(grid: Grid, head: Head, name: string): Parse {
  const depth = head.header.findIndex(text => text !== "");
  if (depth === 0) return sheetParse(grid, head, name);
  const layers = layersOf(layeredRows(grid, name), head.row, depth);
  const parse = sheetParse(grid, head, name, row => layers.has(row));
  return {...parse, columns: [...parse.columns.slice(depth), ...carry(layers, parse.rows)]};
}

function recordSheets(bytes: Uint8Array): string[] {
  let workbook: Workbook;
  try {
    workbook = openWorkbook(bytes, "");
    return workbook.sheets.filter(sheet => headIn(workbook.head(sheet, SEARCHED), isNewareHead) !== null);
  } catch {
    return [];
  }
}
