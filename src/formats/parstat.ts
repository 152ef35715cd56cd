/**
 * Tab-separated text of PARSTAT and PowerSuite (and data copied out of VersaStudio): one header line, then
 * rows. PowerSuite's short form has three columns without units and ends its lines with CR CR LF.
 */
import {decimalMarkOf, numbersOf, parseBody, slug, splitAt, unique, type Parsed} from "./delimited.js";
import {gapWarnings, refuseNegative, secondColumns} from "./delimited-checks.js";
import {headOf} from "./head.js";
import {Lines} from "./lines.js";
import {decode, unendedLine} from "./text.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "./table.js";
import {converter} from "./units.js";

/** Quantity of a head, brackets left out → our name and unit. The imaginary part is signed. */
const QUANTITIES: ReadonlyMap<string, readonly [name: string, unit: string]> = new Map(
  Object.entries({
    potential: ["voltage_volt", "V"],
    e: ["voltage_volt", "V"],
    current: ["current_ampere", "A"],
    i: ["current_ampere", "A"],
    "elapsed time": ["test_time_second", "s"],
    time: ["test_time_second", "s"],
    frequency: ["frequency_hertz", "Hz"],
    zre: ["real_impedance_ohm", "ohm"],
    "z real": ["real_impedance_ohm", "ohm"],
    zim: ["imaginary_impedance_ohm", "ohm"],
    zimg: ["imaginary_impedance_ohm", "ohm"],
    "z imag": ["imaginary_impedance_ohm", "ohm"],
    "|vac|": ["ac_voltage_volt", "V"],
    "|iac|": ["ac_current_ampere", "A"]
  } as Record<string, [string, string]>)
);
const SPECTRUM = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"];

export const parstat: Reader = {
  id: "parstat-text",
  recognise: bytes => {
    const names = (firstLine(headOf(bytes)) ?? "").split("\t").map(head => termOf(head).term?.[0]);
    return SPECTRUM.every(name => names.includes(name));
  },
  read
};

/**
 * Rows of frequency 0 are the DC part of the run: their impedance columns are missing.
 * @throws Refusal for a unit that is not known, a row of another width, a field that is no number.
 */
function read(bytes: Uint8Array, name: string): Table {
  const {text} = decode(bytes, name, "windows-1252");
  const lines = new Lines(text);
  const filled = (line: string): boolean => line.trim() !== "";
  const top = lines.findIndex(filled);
  const header = trimEnd((lines.at(top) ?? "").split("\t").map(head => head.trim()));
  if (lines.findIndex(filled, top + 1) < 0)
    throw new Refusal("no data", "a header and no row", `${name}, line ${top + 1}`, "export again");
  const rows = {lines, from: top + 1, to: lines.length, split: splitAt("\t"), name};
  const parse = parseBody({...rows, header, mark: decimalMarkOf(rows)});
  const said = header.map(head => termOf(head).term?.[0] ?? slug(head));
  const names = unique(said);
  const columns = parse.columns.map((column, k): Column => {
    const {term, unit} = termOf(column.header);
    const values = numbersOf(column, parse);
    if (!term) return {name: names[k]!, unit, type: "number", values};
    return {name: names[k]!, unit: term[1], type: "number", values: inUnit(column, values, term[1], name)};
  });
  refuseNegative(columns, "frequency_hertz", parse);
  const warnings = [
    ...unitWarnings(header),
    ...secondColumns(header, said, `${name}, line ${top + 1}`),
    ...parse.doubts,
    ...gapWarnings(columns, SPECTRUM, parse.where),
    ...unendedLine(text, `${name}, line ${lines.length}`)
  ];
  blankDirectCurrent(columns);
  return {format: "parstat-text", rows: parse.rows, columns, warnings, metadata: {}};
}

const firstLine = (text: string): string | undefined =>
  text.split(/[\r\n]+/).find(line => line.trim() !== "");

/** `Elapsed Time (s)`, `E(V)`, ` Zre` → term and the unit in brackets. */
function termOf(head: string): {term: readonly [string, string] | undefined; unit: string | null} {
  const plain = head.trim();
  const [, quantity = plain, unit = null] = /^([^()]*)\(([^()]*)\)$/.exec(plain) ?? [];
  return {term: QUANTITIES.get(quantity.trim().toLowerCase()), unit};
}

function inUnit(column: Parsed, values: Float64Array, to: string, file: string): Float64Array {
  const {unit} = termOf(column.header);
  if (unit === null) return values;
  const convert = converter(unit, to);
  if (!convert)
    throw new Refusal(
      "unit",
      `"${unit}" is not a unit that can be turned into ${to}`,
      `${file}, column "${column.header}"`,
      "correct the header"
    );
  return values.map(convert);
}

function unitWarnings(header: string[]): Warning[] {
  const bare = header.filter(head => termOf(head).term && termOf(head).unit === null);
  const taken = bare.map(head => `${head} in ${termOf(head).term![1]}`).join(", ");
  return bare.length
    ? [{code: "unit-assumed", message: `no unit in the header; taken as PowerSuite writes it: ${taken}`}]
    : [];
}

function blankDirectCurrent(columns: Column[]): void {
  const spectrum = columns.filter(c =>
    [...SPECTRUM, "ac_voltage_volt", "ac_current_ampere"].includes(c.name)
  );
  const frequency = spectrum.find(c => c.name === "frequency_hertz");
  if (frequency?.type !== "number") return;
  frequency.values.slice().forEach((f, i) => {
    if (f !== 0) return;
    for (const column of spectrum) if (column.type === "number") column.values[i] = NaN;
  });
}

function trimEnd(heads: string[]): string[] {
  let width = heads.length;
  while (width > 0 && heads[width - 1] === "") width--;
  return heads.slice(0, width);
}
