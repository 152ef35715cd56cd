/**
 * Layer thickness measured as lines on images: ImageJ / Fiji results tables (first header blank, thickness in
 * `Length`) and tables with a `Thickness` column. One row is one measured line.
 */
import {
  asColumn,
  decimalMarkOf,
  numbersOf,
  parseBody,
  slug,
  splitAt,
  unique,
  type Parse,
  type Parsed
} from "./delimited.js";
import {cutField} from "./delimited-checks.js";
import {headOf} from "./head.js";
import {Lines} from "./lines.js";
import {decode, fields, legacyOf, separatorOf} from "./text.js";
import {calibrate, type Calibration} from "./thickness-unit.js";
import {Refusal, type Column, type Reader, type Side, type Table, type Warning} from "./table.js";

const IMAGEJ = new Set(["", "label", "area", "mean", "stddev", "min", "max", "angle", "slice", "x", "y"]);
/** `Length`, `Thickness (nm)`, `thickness_nm`, `Length/µm`, `Thickness corrected [nm]`. */
const LENGTH =
  /^(thickness|length)(?:[\s_]{1,9}(?:tilt[\s_-]{0,9})?(corrected))?(?:[\s_/([]{1,9}([^\s()[\]]{1,40})[)\]]?)?$/i;
/** Lines further than this from the vertical are not thinned by the tilt alone. */
const OFF_VERTICAL_DEGREE = 10;

export const thickness: Reader = {
  id: "thickness-table",
  recognise: bytes => {
    const heads = headsOf(new Lines(headOf(bytes))).heads.map(head => head.toLowerCase());
    return (
      heads.length > 1 &&
      lengthIndex(heads) >= 0 &&
      heads.some(head => IMAGEJ.has(head) || /^thickness/.test(head))
    );
  },
  read
};

/**
 * Columns `image`, `line`, `thickness_nm`, the length as the table has it, and the table's other columns.
 * @param side `unit`, `pixel_size_nm`, `tilt_degree`, `tilt_corrected`
 * @throws Refusal for an unknown unit, a row of another width, a length that is no number or negative.
 */
function read(bytes: Uint8Array, name: string, side: Side = {}): Table {
  const {text} = decode(bytes, name, legacyOf(bytes));
  const lines = new Lines(text);
  const {at, separator, heads} = headsOf(lines);
  const target = lengthIndex(heads);
  if (target < 0) throw new Refusal("shape", "no column Length or Thickness", `${name}, line ${at + 1}`);
  const [, , corrected, headUnit] = LENGTH.exec(heads[target]!)!;
  const scale = calibrate(headUnit ?? null, corrected !== undefined, side, name);
  const summary: Warning[] = [];
  const to = withoutSummary(lines, at, separator, summary);
  const rows = {lines, from: at + 1, to, split: splitAt(separator), name};
  const mark = separator === "," ? "." : decimalMarkOf(rows);
  const parse = parseBody({...rows, header: heads, mark});
  const lengths = lengthsOf(parse, parse.columns[target]!);
  return {
    format: "thickness-table",
    rows: parse.rows,
    columns: columnsOf(parse, target, lengths, scale),
    warnings: [
      ...scale.warnings,
      ...summary,
      ...parse.doubts,
      ...otherThickness(heads, target, `${name}, line ${at + 1}`),
      ...lengthWarnings(lengths, parse, scale),
      ...cutField(text, rows, parse)
    ],
    metadata: {
      unit: scale.unit,
      pixel_size_nm: scale.toNm(1) !== 1 && /^p/i.test(scale.unit) ? scale.toNm(1) : null,
      tilt_degree: scale.tiltDegree,
      tilt_correction: scale.tiltCorrection,
      comment:
        lines
          .slice(0, at)
          .map(line => line.replace(/^#\s*/, ""))
          .join("\n") || null
    }
  };
}

/** The header is the first line that is neither blank nor a `#` comment. */
function headsOf(lines: Lines): {at: number; separator: string; heads: string[]} {
  const at = lines.findIndex(line => line.trim() !== "" && !line.startsWith("#"));
  const line = lines.at(at) ?? "";
  const separator = separatorOf(line) ?? ",";
  return {at, separator, heads: fieldsOrNone(line, separator).map(head => head.trim())};
}

function fieldsOrNone(line: string, separator: string): string[] {
  try {
    return fields(line, separator);
  } catch {
    return [];
  }
}

function lengthIndex(heads: string[]): number {
  const named = heads.findIndex(head => /^thickness/i.test(head) && LENGTH.test(head));
  return named >= 0 ? named : heads.findIndex(head => LENGTH.test(head));
}

/** A second column of thickness, as raw and corrected values side by side: the reader should know which is taken. */
function otherThickness(heads: string[], target: number, where: string): Warning[] {
  const other = heads.find((head, k) => k !== target && /^thickness/i.test(head) && LENGTH.test(head));
  if (other === undefined) return [];
  const message = `"${heads[target]}" is taken for the thickness; "${other}" is kept under its own name`;
  return [{code: "second-column", message, where}];
}

const SUMMARY = /^(?:mean|average|sd|std ?dev|min|max)$/i;

/** ImageJ's Summarize puts four rows under the lines that say Mean, SD, Min, Max for a label or a number. */
function withoutSummary(lines: Lines, at: number, separator: string, warnings: Warning[]): number {
  let to = lines.length;
  while (to > at + 1 && lines.at(to - 1)!.trim() === "") to--;
  let first = to;
  const isSummary = (line: number): boolean =>
    fieldsOrNone(lines.at(line)!, separator).some(field => SUMMARY.test(field.trim()));
  while (first > at + 1 && to - first < 4 && isSummary(first - 1)) first--;
  if (first < to)
    warnings.push({
      code: "summary-rows",
      message: `${to - first} summary rows (mean, deviation, extremes) are left out; they are not measured lines`,
      where: `lines ${first + 1} to ${to}`
    });
  return first;
}

function lengthsOf(parse: Parse, column: Parsed): Float64Array {
  const values = numbersOf(column, parse);
  const bad = values.findIndex(value => !(value >= 0));
  if (bad < 0) return values;
  throw new Refusal(
    "number",
    `length ${Number.isNaN(values[bad]) ? "missing" : values[bad]}`,
    `${parse.where(bad)}, column "${column.header}"`,
    "measure the line again or remove the row"
  );
}

function columnsOf(parse: Parse, target: number, lengths: Float64Array, scale: Calibration): Column[] {
  const names = parse.columns.map(({header}, k) => (k === target ? "measured_length" : nameOf(header)));
  const columns = parse.columns.map((column, k): Column => {
    if (k === target) return {name: "measured_length", unit: scale.unit, type: "number", values: lengths};
    return asColumn(names[k]!, names[k] === "angle_degree" ? "deg" : null, column);
  });
  if (!names.includes("line"))
    columns.unshift({name: "line", unit: "1", type: "integer", values: lengths.map((_, i) => i + 1)});
  const nm = lengths.map(length => scale.toNm(length) / scale.tiltDivisor);
  columns.push({name: "thickness_nm", unit: "nm", type: "number", values: nm});
  const unlike = unique(columns.map(column => column.name));
  return columns.map((column, k) => ({...column, name: unlike[k]!}));
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["", "line"],
  ["label", "image"],
  ["angle", "angle_degree"]
]);
const nameOf = (head: string): string => NAMES.get(head.toLowerCase()) ?? slug(head);

function lengthWarnings(lengths: Float64Array, parse: Parse, scale: Calibration): Warning[] {
  const warnings: Warning[] = [];
  if (lengths.length === 0)
    warnings.push({code: "no-data", message: "the table has a header and no measured line"});
  const zero = lengths.findIndex(length => length === 0);
  if (zero >= 0)
    warnings.push({code: "zero-length", message: "a line of length 0", where: parse.where(zero)});
  const angle = parse.columns.find(column => column.header.toLowerCase() === "angle");
  if (scale.tiltCorrection !== "applied here" || angle?.values.type !== "number") return warnings;
  const slanted = angle.values.values.findIndex(a => Math.abs(Math.abs(a) - 90) > OFF_VERTICAL_DEGREE);
  if (slanted >= 0)
    warnings.push({
      code: "line-not-vertical",
      message: `a line more than ${OFF_VERTICAL_DEGREE}° off the vertical; the tilt shortens only its vertical part`,
      where: parse.where(slanted)
    });
  return warnings;
}
