/**
 * ZPlot / ZView `.z` text in its variants: ZPlot 3 (`ZPLOT2 ASCII`, keys, `End Comments`), the older
 * ZPlotW (quoted head, commas, no `End Comments`), and short heads written by ZView and other programs. `Z60W`
 * files, which several makers' programs write for ZView, are a fourth: quoted lines, point count, column line, rows.
 */
import {numbersOf, parseBody, slug, unique} from "./delimited.js";
import {gapWarnings, refuseNegative, secondColumns} from "./delimited-checks.js";
import {headOf, startsWith} from "./head.js";
import {Lines} from "./lines.js";
import {decode, parseNumber, unendedLine} from "./text.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "./table.js";

/** Head of the file → our name and unit; `*` takes the unit of what the experiment controls. */
const COLUMNS: ReadonlyMap<string, readonly [name: string, unit: string | null]> = new Map(
  Object.entries({
    "freq(hz)": ["frequency_hertz", "Hz"],
    ampl: ["ac_amplitude", "*"],
    bias: ["dc_bias", "*"],
    "time(sec)": ["test_time_second", "s"],
    "z'(a)": ["real_impedance_ohm", "ohm"],
    "z''(b)": ["imaginary_impedance_ohm", "ohm"],
    gd: ["gd", null],
    err: ["error_code", null],
    range: ["range_index", null]
  } as Record<string, [string, string | null]>)
);
const SPECTRUM = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"];
const COLUMN_LINE = /^\s*freq ?\(hz\).*z'\(a\).*z''\(b\)/i;
/** ZView can save admittances and moduli under the same head. */
const OTHER_LINE = /^\s*freq ?\(hz\).*\b([YEM])'\(a\)/i;
const SEARCHED_LINES = 200;

const unquote = (line: string): string => line.trim().replace(/^"|"$/g, "");
/** A line longer than this heads no table of nine columns. */
const LONGEST_HEAD = 2000;
const isOtherLine = (line: string): boolean => line.length < LONGEST_HEAD && OTHER_LINE.test(unquote(line));
const isColumnLine = (line: string): boolean => line.length < LONGEST_HEAD && COLUMN_LINE.test(unquote(line));

export const zview: Reader = {
  id: "zview-z",
  recognise: bytes => {
    if (startsWith(bytes, 0x1f, 0x9d)) return false;
    const head = new Lines(headOf(bytes));
    return (
      /^(?:zplot|z60w data file)/i.test(unquote(head.at(0)!)) ||
      head.slice(0, SEARCHED_LINES).some(isColumnLine)
    );
  },
  read
};

/**
 * Z″ keeps its own sign (capacitive negative); impedance is not normalised by area. The error code stays.
 * @throws Refusal without column line, for a row that is not as wide as it, a field that is no number.
 */
function read(bytes: Uint8Array, name: string): Table {
  const {text} = decode(bytes, name, "windows-1252");
  const lines = new Lines(text);
  const columnLine = lines.findIndex(isColumnLine);
  const other = columnLine < 0 ? lines.findIndex(isOtherLine) : -1;
  if (other >= 0)
    throw new Refusal(
      "format",
      `${OTHER_LINE.exec(unquote(lines.at(other)!))![1]!.toUpperCase() === "Y" ? "admittances (Y′, Y″)" : "moduli or permittivities"} in place of impedances`,
      `${name}, line ${other + 1}`,
      "in ZView save the data as impedance (Z′, Z″)"
    );
  if (columnLine < 0)
    throw new Refusal(
      "shape",
      "no column line with Freq(Hz), Z'(a) and Z''(b)",
      name,
      "the file is cut off or a set-up without data; save the measured data again"
    );
  const header = tokens(unquote(lines.at(columnLine)!).replace(/freq \(hz\)/i, "Freq(Hz)")).map(unquote);
  const head = lines.slice(0, columnLine).map(unquote);
  const from = firstRow(lines, columnLine, header.length);
  const parse = parseBody({lines, from, to: lines.length, split: tokens, header, mark: ".", name});
  const controlled = controlledUnit(head);
  const said = header.map(h => nameOf(h, controlled));
  const names = unique(said);
  const columns = parse.columns.map((column, k): Column => {
    const [, unit = null] = COLUMNS.get(column.header.toLowerCase()) ?? [];
    const integer = names[k] === "error_code" || names[k] === "range_index";
    return {
      name: names[k]!,
      unit: unit === "*" ? controlled : unit,
      type: integer && column.whole ? "integer" : "number",
      values: numbersOf(column, parse)
    };
  });
  refuseNegative(columns, "frequency_hertz", parse);
  const declared = declaredPoints(head, lines.slice(columnLine + 1, from));
  const area = parseNumber(valueOf(head, "Surface Area") ?? "");
  return {
    format: "zview-z",
    rows: parse.rows,
    columns,
    warnings: [
      ...secondColumns(header, said, `${name}, line ${columnLine + 1}`),
      ...parse.doubts,
      ...gapWarnings(columns, SPECTRUM, parse.where),
      ...warningsOf(parse.rows, declared, area),
      ...unendedLine(text, `${name}, line ${lines.length}`)
    ],
    metadata: {
      software: softwareOf(head),
      experiment: valueOf(head, "Experiment Type") ?? head.find(line => /^sweep /i.test(line)) ?? null,
      date: /Date:\s*([\d./-]+)/.exec(head.join("\n"))?.[1] ?? null,
      time: /Time:\s*([\d:]+)/.exec(head.join("\n"))?.[1] ?? null,
      open_circuit_volt: finite(parseNumber(valueOf(head, "Open Circuit Potential (V)") ?? "")),
      comment: commentOf(head),
      declared_points: declared,
      area_cm2: area > 0 && area !== 1 ? area : null
    }
  };
}

/** Rows are tabs, blanks, or comma and blank. */
const tokens = (line: string): string[] => line.trim().split(/[\s,]+/);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Rows follow `End Comments` where there is one, else the column line and a bare point count. */
function firstRow(lines: Lines, columnLine: number, width: number): number {
  for (let i = columnLine + 1; i < lines.length; i++) {
    const line = unquote(lines.at(i)!);
    if (/^end comments/i.test(line)) return i + 1;
    if (line !== "" && tokens(line).length >= width) break;
  }
  let i = columnLine + 1;
  while (i < lines.length && /^(?:\d+)?$/.test(unquote(lines.at(i)!))) i++;
  return i;
}

/** Volts or amperes by what the experiment controls; null when the head does not say. */
function controlledUnit(head: string[]): "V" | "A" | null {
  const type = head.find(line => /control (?:voltage|current|potential)/i.test(line));
  if (type === undefined) return null;
  return /control current/i.test(type) ? "A" : "V";
}

function nameOf(head: string, controlled: "V" | "A" | null): string {
  const known = COLUMNS.get(head.toLowerCase());
  if (!known) return slug(head);
  return known[1] === "*" && controlled ? `${known[0]}_${controlled === "V" ? "volt" : "ampere"}` : known[0];
}

/** Value of a `key: value` line. */
function valueOf(head: string[], key: string): string | null {
  const line = head.find(l => l.trimStart().startsWith(`${key}:`));
  return line === undefined ? null : line.slice(line.indexOf(`${key}:`) + key.length + 1).trim() || null;
}

/** `Measured Data, ZPlot: 3.2c`, or the first line of a file that has no such line. */
function softwareOf(head: string[]): string | null {
  const line = head.find(l => l.startsWith("Measured Data,"));
  if (line === undefined) return head[0] ?? null;
  const [program = "", ...version] = line.slice("Measured Data,".length).split(":");
  return `${program.trim()} ${version.join(":").trim()}`.trim();
}

/** `Data Points: 48`, or a line that is a whole number and nothing else, beside the column line. */
function declaredPoints(head: string[], between: string[]): number | null {
  const written =
    valueOf(head, "Data Points") ?? [...between.map(unquote), head.at(-1) ?? ""].find(l => /^\d+$/.test(l));
  return written && /^\d+$/.test(written) ? Number(written) : null;
}

function commentOf(head: string[]): string | null {
  const from = head.findIndex(line => /^Begin User Comments/i.test(line.trim()));
  const to = head.findIndex(line => /^End User Comments/i.test(line.trim()));
  return from < 0 || to < from
    ? null
    : head
        .slice(from + 1, to)
        .join("\n")
        .trim() || null;
}

function warningsOf(rows: number, declared: number | null, area: number): Warning[] {
  const warnings: Warning[] = [];
  if (declared !== null && declared !== rows)
    warnings.push({
      code: "point-count",
      message: `the head declares ${declared} points, the file holds ${rows}`
    });
  if (rows === 0) warnings.push({code: "no-data", message: "the file holds no measured point"});
  if (!(area > 0) || area === 1)
    warnings.push({
      code: "area-not-set",
      message: "no electrode area was entered (the default is 1 cm²); impedance is in ohm, not per area",
      where: "Surface Area"
    });
  return warnings;
}
