/** Ivium `.idf` and `.ids`: settings as key=value behind a few NUL bytes, then tables of three columns after `primary_data`. */
import {Lines} from "../lines.js";
import type {Meaning} from "../named.js";
import type {Split} from "../rows-of.js";
import {Refusal, type Reader, type Table, type Warning} from "../table.js";
import {onlyLines, readLayout, tableOf, type Opened} from "./layout.js";

const HEAD_BYTES = 200_000;
const latin = new TextDecoder("windows-1252");
/** The binary head and the NUL bytes in it carry nothing that is read here. */
const textOf = (bytes: Uint8Array): string => latin.decode(bytes).replaceAll("\0", "");

export const iviumData: Reader = {
  id: "ivium-data",
  recognise: bytes => {
    if (!bytes.subarray(0, 64).includes(0)) return false;
    const head = textOf(bytes.subarray(0, HEAD_BYTES));
    return /^starttime=/m.test(head) && /^Method=/m.test(head) && /^Title=|^serialnumber=/m.test(head);
  },
  read
};

const IMPEDANCE: readonly Meaning[] = [
  {name: "real_impedance_ohm", from: null},
  {name: "imaginary_impedance_ohm", from: null},
  {name: "frequency_hertz", from: null}
];
const CURVE: readonly Meaning[] = [
  {name: "test_time_second", from: null},
  {name: "current_ampere", from: null},
  {name: "voltage_volt", from: null}
];

interface DataSet {
  method: string;
  from: number;
  points: number;
}

/** @throws Refusal without a data set, with fewer rows than announced, and for data sets of several methods */
function read(bytes: Uint8Array, name: string): Table {
  const text = textOf(bytes);
  const lines = new Lines(text);
  const opened: Opened = {text: `${text}\n`, lines, encoding: "windows-1252"};
  const sets = setsOf(lines, name);
  const {method} = sets[0]!;
  const other = sets.find(set => set.method !== method);
  if (other)
    throw new Refusal(
      "shape",
      `data sets of ${method} and of ${other.method}`,
      `${name}, line ${other.from + 1}`,
      "export each as a file of its own"
    );
  const impedance = /impedance/i.test(method);
  const meanings = impedance ? IMPEDANCE : CURVE;
  const rows = onlyLines(lines, i => sets.some(({from, points}) => i >= from && i < from + points));
  const split: Split = {name: "blanks", split: line => line.trim().split(/\s+/)};
  const last = sets.at(-1)!;
  const layout = {
    header: ["column 1", "column 2", "column 3"],
    lines: rows,
    from: sets[0]!.from,
    to: last.from + last.points,
    split
  };
  const found = readLayout(opened, layout, (_, k) => meanings[k]!, name);
  const warnings: Warning[] = [
    {
      code: "columns-by-position",
      message: `the file names no columns; those of ${method} are taken as ${impedance ? "Z′, Z″ and frequency" : "time, current and potential, which no file at hand has confirmed"}`
    }
  ];
  const columns = [...found.columns];
  if (sets.length > 1)
    columns.push({
      name: "segment",
      unit: "1",
      type: "integer",
      values: Float64Array.from({length: found.parse.rows}, (_, row) => {
        const line = found.parse.line(row) - 1;
        return sets.findIndex(({from, points}) => line >= from && line < from + points) + 1;
      })
    });
  const unsaid = found.warnings.filter(({code}) => code !== "unit-assumed");
  return tableOf(
    "ivium-data",
    {...found, columns, warnings: unsaid},
    {method, data_sets: sets.length, ...facts(lines)},
    warnings
  );
}

function setsOf(lines: Lines, name: string): DataSet[] {
  const sets: DataSet[] = [];
  let method = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines.at(i)!.trim();
    if (line.startsWith("Method=")) method = line.slice(7).trim();
    if (line !== "primary_data") continue;
    const [width, points] = [Number(lines.at(i + 1) ?? ""), Number(lines.at(i + 2) ?? "")];
    const where = `${name}, line ${i + 2}`;
    if (width !== 3 || !Number.isInteger(points) || points < 1)
      throw new Refusal(
        "shape",
        "no table of three columns behind primary_data",
        where,
        "save the data set again in IviumSoft"
      );
    const from = i + 3;
    for (let k = from; k < from + points; k++)
      if ((lines.at(k) ?? "").trim() === "")
        throw new Refusal(
          "truncated",
          `${points} points are announced, ${k - from} are there`,
          `${name}, line ${k + 1}`,
          "copy the file again"
        );
    sets.push({method, from, points});
    i = from + points - 1;
  }
  if (sets.length === 0)
    throw new Refusal(
      "no data",
      "settings of Ivium without primary_data",
      name,
      "give the file of a finished measurement"
    );
  return sets;
}

function facts(lines: Lines): Table["metadata"] {
  const value = (key: string): string | null => {
    const at = lines.findIndex(line => line.startsWith(`${key}=`));
    return at < 0
      ? null
      : lines
          .at(at)!
          .slice(key.length + 1)
          .trim() || null;
  };
  return {start_time: value("starttime"), serial_number: value("serialnumber"), title: value("Title")};
}
