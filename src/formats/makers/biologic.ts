/** BioLogic EC-Lab and BT-Lab text (`.mpt`, also `.txt`): a head of stated length, then tab-separated records. */
import {headOf} from "../head.js";
import {monthFirstSecond} from "../land/clock.js";
import {Lines, type LineList} from "../lines.js";
import {isNumber} from "../rows-of.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "../table.js";
import {headings} from "./biologic-columns.js";
import {
  headsOf,
  onlyLines,
  openText,
  OXIDATION,
  readLayout,
  TAB,
  tableOf,
  textsNamed,
  valueOf
} from "./layout.js";

const FIRST_LINE = /^(?:EC-Lab|BT-Lab) ASCII FILE\s*$/;
const NO_RECORDS = /^(?:EC-Lab|EC-LAB|BT-Lab) (?:LOG FILE|SETTING FILE)/;

export const biologicMpt: Reader = {
  id: "biologic-mpt",
  recognise: bytes => {
    const first = new Lines(headOf(bytes).slice(0, 20_000)).at(0)!.trim();
    return FIRST_LINE.test(first) || NO_RECORDS.test(first) || isColumnLine(first);
  },
  read
};

/** An export without head begins with its column names. */
const isColumnLine = (line: string): boolean => {
  const heads = line.split("\t").map(head => head.trim());
  return (
    (heads.includes("time/s") &&
      (heads.includes("mode") || heads.includes("Ewe/V") || heads.includes("Ns"))) ||
    (heads.includes("freq/Hz") && heads.includes("-Im(Z)/Ohm"))
  );
};

/**
 * Records under BDF names; rows of frequency 0 are direct current.
 * @throws Refusal for a log or setting file, a head that ends early, a row of another width
 */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const {lines, encoding} = opened;
  const first = lines.at(0)!.trim();
  if (NO_RECORDS.test(first))
    throw new Refusal(
      "no data",
      "settings or a log of EC-Lab, without records",
      name,
      "give the .mpt of the same test"
    );
  const column = columnLine(lines, name);
  const header = headsOf(lines.at(column)!, TAB);
  const technique = column > 3 ? lines.at(3)!.trim() || null : null;
  const layout = {
    header,
    lines: onlyLines(lines, () => true),
    from: column + 1,
    to: lines.length,
    split: TAB
  };
  const time = header.indexOf("time/s");
  const dated = time >= 0 && /\//.test((lines.at(column + 1) ?? "").split("\t")[time] ?? "");
  const known = headings(header);
  const found = readLayout(
    opened,
    layout,
    (head, k) => (dated && k === time ? {name: "system_time", from: null, kind: "text"} : known(head, k)),
    name
  );
  const columns = datedTime(found.columns, name);
  const warnings: Warning[] = [];
  if (!columns.some(c => c.name === "current_ampere") && /open circuit/i.test(technique ?? "")) {
    columns.push({
      name: "current_ampere",
      unit: "A",
      type: "number",
      values: new Float64Array(found.parse.rows)
    });
    warnings.push({
      code: "open-circuit",
      message: "an open circuit has no current column: 0 A by definition"
    });
  } else if (columns.some(c => c.name === "current_ampere")) warnings.push(OXIDATION);
  return tableOf(
    "biologic-mpt",
    {...found, columns},
    {encoding, decimal_mark: found.mark, technique, ...facts(lines, column)},
    warnings
  );
}

/** Line of the column names, from the stated number of head lines. */
function columnLine(lines: LineList, name: string): number {
  if (isColumnLine(lines.at(0)!.trim())) return 0;
  const stated = /^Nb header lines\s*:\s*(\d{1,6})/.exec(lines.at(1) ?? "");
  const at = stated ? Number(stated[1]) - 1 : -1;
  if (at > 0 && at < lines.length && lines.at(at)!.includes("\t") && !isRow(lines.at(at)!)) return at;
  throw new Refusal(
    "shape",
    stated
      ? `its head says ${stated[1]} lines, but there is no line of column names`
      : "no number of head lines",
    `${name}, line ${at > 0 ? Math.min(at + 1, lines.length) : 2}`,
    "the file is cut off or edited; export it as text again"
  );
}

/** Where the stated number of head lines is wrong, a record stands in the place of the names. */
const isRow = (line: string): boolean =>
  line.split("\t").every(field => field.trim() === "" || isNumber(field));

/** An export can write dates for the time: elapsed seconds are the differences to the first. */
function datedTime(columns: Column[], name: string): Column[] {
  const texts = textsNamed(columns, "system_time");
  if (!texts || columns.some(c => c.name === "test_time_second")) return columns;
  const clock = Float64Array.from(texts, text => (text === null ? NaN : monthFirstSecond(text)));
  const bad = clock.findIndex(Number.isNaN);
  if (bad >= 0)
    throw new Refusal(
      "time",
      `"${texts[bad] ?? ""}" is no date`,
      `${name}, record ${bad + 1}`,
      "export the time in seconds"
    );
  const values = clock.map(second => Math.round((second - clock[0]!) * 1e6) / 1e6);
  return [{name: "test_time_second", unit: "s", type: "number", values}, ...columns];
}

const facts = (lines: LineList, to: number): Table["metadata"] => ({
  acquisition_started: valueOf(lines, "Acquisition started on", to),
  technique_started: valueOf(lines, "Technique started on", to),
  device: valueOf(lines, "Device", to),
  electrode_area: valueOf(lines, "Electrode surface area", to),
  active_mass: valueOf(lines, "Mass of active material", to),
  comment: valueOf(lines, "Comments", to)
});
