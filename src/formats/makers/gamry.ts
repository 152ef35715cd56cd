/** Gamry `.DTA`: lines of settings, then tables by name. A spectrum comes before curves, curves before the open circuit. */
import {entryOf} from "../heads.js";
import {headOf} from "../head.js";
import {Lines, type LineList} from "../lines.js";
import type {Meaning} from "../named.js";
import {Refusal, type Reader, type Table, type Warning} from "../table.js";
import {onlyLines, openText, OXIDATION, readLayout, TAB, tableOf} from "./layout.js";
import {trimmedEnd} from "../rows-of.js";

const COLUMNS: Readonly<Record<string, string>> = {
  Pt: "record_index",
  Time: "test_time_second",
  T: "test_time_second",
  Vf: "voltage_volt",
  Im: "current_ampere",
  Freq: "frequency_hertz",
  Zreal: "real_impedance_ohm",
  Zimag: "imaginary_impedance_ohm",
  Zmod: "absolute_impedance_ohm",
  Zphz: "phase_degree",
  Idc: "dc_current_ampere",
  Vdc: "dc_voltage_volt"
};
/** Units as Gamry writes them. */
const UNITS: Readonly<Record<string, string>> = {"V vs. Ref.": "V", "°": "deg", "\ufffd": "deg"};

export const gamryDta: Reader = {
  id: "gamry-dta",
  recognise: bytes => {
    const head = new Lines(headOf(bytes).slice(0, 4000));
    const first = head.at(0)!.trim();
    return first === "VFP600" || (first === "EXPLAIN" && /^TAG\t/.test(head.at(1) ?? ""));
  },
  read
};

interface Part {
  name: string;
  header: string[];
  units: string[];
  /** Lines of its rows. */
  from: number;
  to: number;
}

/**
 * The table that matters under BDF names, others named in a warning.
 * @throws Refusal without a table, and for a row of another width, such as one edited with blanks for tabs
 */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const {lines, encoding} = opened;
  if (lines.at(0)!.trim() === "VFP600")
    throw new Refusal(
      "format",
      "a Gamry fuel-cell monitor file (VFP600): voltage and current without time",
      name,
      "export the test from Gamry Echem Analyst as text with its time"
    );
  const parts = partsOf(lines);
  const taken = choose(parts);
  if (taken.length === 0)
    throw new Refusal(
      "no data",
      parts.length ? `only the tables ${parts.map(p => p.name).join(", ")}` : "no table of data",
      name,
      "the experiment was not run to its data; give the file of the finished one"
    );
  const {header, units} = taken[0]!;
  const other = taken.find(part => part.header.join() !== header.join());
  if (other)
    throw new Refusal(
      "shape",
      `${other.name} has other columns than ${taken[0]!.name}`,
      `${name}, line ${other.from - 1}`,
      "give each curve as a file of its own"
    );
  const rows = onlyLines(lines, i => taken.some(({from, to}) => i >= from && i < to));
  const split = {...TAB, split: (line: string) => line.replace(/^\t/, "").split("\t")};
  const layout = {header, lines: rows, from: taken[0]!.from, to: taken.at(-1)!.to, split};
  const found = readLayout(opened, layout, (head, k) => meaning(head, units[k] ?? ""), name);
  const columns =
    taken.length > 1
      ? [...found.columns, curveColumn(taken, found.parse.rows, found.parse.line)]
      : found.columns;
  return tableOf(
    "gamry-dta",
    {...found, columns},
    {encoding, decimal_mark: found.mark, table: taken.map(p => p.name).join(", "), ...facts(lines)},
    [OXIDATION, ...remarks(lines, parts, taken, header)]
  );
}

function partsOf(lines: LineList): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [title = "", kind] = lines.at(i)!.split("\t");
    if (kind !== "TABLE" || !/^\w+$/.test(title)) continue;
    const heads = (line: number): string[] =>
      trimmedEnd(
        (lines.at(line) ?? "")
          .replace(/^\t/, "")
          .split("\t")
          .map(head => head.trim())
      );
    let to = i + 3;
    while (to < lines.length && /^\s+\S/.test(lines.at(to)!)) to++;
    parts.push({name: title, header: heads(i + 1), units: heads(i + 2), from: i + 3, to});
    i = to - 1;
  }
  return parts;
}

function choose(parts: Part[]): Part[] {
  const filled = parts.filter(({from, to, header}) => to > from && header.length > 1);
  const spectrum = filled.filter(part => part.name === "ZCURVE");
  const curves = filled.filter(part => /^CURVE\d*$/.test(part.name));
  const open = filled.filter(part => part.name === "OCVCURVE");
  return [spectrum, curves].find(those => those.length) ?? open;
}

function meaning(head: string, unit: string): Meaning | null {
  const name = entryOf(COLUMNS, head);
  if (name === "record_index") return {name, from: null, kind: "count"};
  return name ? {name, from: entryOf(UNITS, unit) ?? (unit || null)} : null;
}

/** The number of the curve, one cycle or scan each. */
function curveColumn(taken: Part[], rows: number, lineOf: (row: number) => number) {
  const numbers = taken.map(({name}, i) => Number(/\d+$/.exec(name)?.[0] ?? i + 1));
  const values = Float64Array.from({length: rows}, (_, row) => {
    const line = lineOf(row) - 1;
    return numbers[taken.findIndex(({from, to}) => line >= from && line < to)]!;
  });
  return {name: "cycle_count", unit: "1", type: "integer" as const, values};
}

function remarks(lines: LineList, parts: Part[], taken: Part[], header: string[]): Warning[] {
  const left = parts.filter(part => !taken.includes(part)).map(part => part.name);
  const warnings: Warning[] = [];
  if (left.length)
    warnings.push({
      code: "tables-left-out",
      message: `the file has the tables ${left.join(", ")} too, which are not read`
    });
  if (settingOf(lines, "EXPERIMENTABORTED") === "T")
    warnings.push({code: "aborted", message: "the run was aborted; what it measured until then is here"});
  if (header.includes("ZrealDrCor"))
    warnings.push({
      code: "drift-correction",
      message:
        "the file has drift-corrected columns (ZrealDrCor …) beside the measured ones; Z′ and Z″ here are the measured"
    });
  return warnings;
}

function settingOf(lines: LineList, key: string): string | null {
  for (let i = 0; i < lines.length; i++) {
    const parts = lines.at(i)!.split("\t");
    if (parts[0] === key) return parts[2]?.trim() || null;
  }
  return null;
}

const facts = (lines: LineList): Table["metadata"] => ({
  technique: lines.at(1)!.split("\t")[1]?.trim() || null,
  title: settingOf(lines, "TITLE"),
  date: settingOf(lines, "DATE"),
  time: settingOf(lines, "TIME"),
  instrument: settingOf(lines, "PSTAT"),
  electrode_area_cm2: settingOf(lines, "AREA")
});
