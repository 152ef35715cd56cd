/** Arbin MITS: workbooks with Channel sheets, CSV with or without units in its heads, and database exports. */
import {isBdf} from "../bdf.js";
import {headOf} from "../head.js";
import {entryOf, labelOf} from "../heads.js";
import {Lines} from "../lines.js";
import {namedColumns, type Meaning} from "../named.js";
import {Refusal, type Reader, type Table, type Warning} from "../table.js";
import {isZip, openWorkbook} from "../xlsx.js";
import {headsOf, openText, readLayout, splitIn, tableOf} from "./layout.js";
import {continued, headIn, sheetParse} from "./sheet.js";

/** Labels in small letters without blanks and underscores; Arbin's unit where a head names none. */
const COLUMNS: Readonly<Record<string, readonly [name: string, unit: string | null]>> = {
  datapoint: ["record_index", null],
  testtime: ["test_time_second", "s"],
  steptime: ["step_time_second", "s"],
  datetime: ["system_time", null],
  cycleindex: ["cycle_count", null],
  stepindex: ["step_id", null],
  current: ["current_ampere", "A"],
  voltage: ["voltage_volt", "V"],
  power: ["power_watt", "W"],
  chargecapacity: ["schedule_charging_capacity_ah", "Ah"],
  dischargecapacity: ["schedule_discharging_capacity_ah", "Ah"],
  chargeenergy: ["schedule_charging_energy_wh", "Wh"],
  dischargeenergy: ["schedule_discharging_energy_wh", "Wh"],
  internalresistance: ["internal_resistance_ohm", "Ohm"]
};

const plainLabel = (head: string): string => labelOf(head).label.toLowerCase().replace(/[\s_]/g, "");

function arbinMeaning(head: string): Meaning | null {
  const entry = entryOf(COLUMNS, plainLabel(head));
  if (!entry) return null;
  const [name, usual] = entry;
  if (/^(?:record_index|cycle_count|step_id)$/.test(name)) return {name, from: null, kind: "count"};
  if (name === "system_time") return {name, from: null, kind: "text"};
  const {unit} = labelOf(head);
  return unit === null ? {name, from: usual, assumed: true} : {name, from: unit};
}

const MARKS = ["testtime", "current", "voltage", "cycleindex", "stepindex", "chargecapacity"];
const isArbinHead = (header: readonly string[]): boolean => {
  const labels = new Set(header.map(plainLabel));
  return MARKS.every(mark => labels.has(mark));
};

const isMetadata = (line: string): boolean => /(?:^|,)Test_?ID,.*Schedule_?File/i.test(line);

export const arbinCsv: Reader = {
  id: "arbin-csv",
  recognise: bytes => {
    const first = new Lines(headOf(bytes).slice(0, 10_000)).at(0)!.replace(/^\ufeff/, "");
    const heads = first.split(/[,;\t]/);
    // Some BDF files keep Arbin's columns beside the format's own.
    return (isArbinHead(heads) && !isBdf(heads)) || isMetadata(first);
  },
  /** @throws Refusal for a companion of metadata, a row of another width, a field that is no number */
  read: (bytes, name) => {
    const opened = openText(bytes, name);
    const first = opened.lines.at(0)!;
    if (isMetadata(first))
      throw new Refusal(
        "no data",
        "the metadata of an Arbin test, without records",
        name,
        "give the CSV of the records beside it"
      );
    const split = splitIn(first);
    const header = headsOf(first, split);
    const padded = padHead(opened.lines.at(1) ?? "", header, split.split);
    const layout = {header: padded.header, lines: opened.lines, from: 1, to: opened.lines.length, split};
    const found = readLayout(opened, layout, arbinMeaning, name);
    return finish("arbin-csv", found, {encoding: opened.encoding}, padded.warnings);
  }
};

/** Auxiliary channels have values and no heads in some exports. */
function padHead(
  row: string,
  header: string[],
  split: (line: string, where: () => string) => string[]
): {header: string[]; warnings: Warning[]} {
  const width = split(row, () => "").length;
  if (width <= header.length) return {header, warnings: []};
  const more = Array.from({length: width - header.length}, (_, i) => `column ${header.length + i + 1}`);
  const message = `${more.length} columns at the right have no head; they are kept under their numbers`;
  return {header: [...header, ...more], warnings: [{code: "unnamed-column", message}]};
}

const CHANNEL = /^channel[-_ ]?(\d+)/i;
const NO_CHART = /chart/i;

export const arbinWorkbook: Reader = {
  id: "arbin-workbook",
  recognise: bytes => {
    if (!isZip(bytes)) return false;
    try {
      const {sheets} = openWorkbook(bytes, "");
      return sheets.some(sheet => /^global[-_ ]?info/i.test(sheet)) || channelSheets(sheets).length > 0;
    } catch {
      return false;
    }
  },
  /** Sheets of one channel are one test continued; sheets of several channels are several cells. */
  read: (bytes, name) => {
    const workbook = openWorkbook(bytes, name);
    const sheets = channelSheets(workbook.sheets);
    const channels = new Set(sheets.map(sheet => CHANNEL.exec(sheet)![1]));
    if (sheets.length === 0)
      throw new Refusal(
        "sheets",
        `an Arbin workbook without Channel sheet (${workbook.sheets.join(", ")})`,
        name,
        "export the channel data to Excel in Data Watcher"
      );
    if (channels.size > 1)
      throw new Refusal(
        "sheets",
        `channels ${[...channels].join(", ")}, which are several cells`,
        `${name}: ${sheets.join(", ")}`,
        "save each channel as a workbook of its own"
      );
    const parts = sheets.map(sheet => {
      const grid = workbook.read(sheet);
      const head = headIn(grid, isArbinHead);
      if (head) return {sheet, parse: sheetParse(grid, head, name)};
      throw new Refusal(
        "header",
        "no row with Test_Time, Step_Index, Cycle_Index, Current, Voltage and Charge_Capacity",
        `${name}: ${sheet}`,
        "export the sheet with its header row"
      );
    });
    const parse = continued(parts, head => plainLabel(head) === "testtime", name);
    const {columns, warnings} = namedColumns(
      parse,
      parse.columns.map(({header}) => arbinMeaning(header)),
      name
    );
    return finish("arbin-workbook", {parse, columns, warnings}, {sheets: workbook.sheets.join(", ")}, []);
  }
};

const channelSheets = (sheets: readonly string[]): string[] =>
  sheets.filter(sheet => CHANNEL.test(sheet) && !NO_CHART.test(sheet));

function finish(
  format: Table["format"],
  found: Parameters<typeof tableOf>[1],
  metadata: Table["metadata"],
  warnings: Warning[]
): Table {
  return tableOf(format, found, metadata, [
    ...warnings,
    {code: "counters-of-schedule", message: "charge and discharge counters restart where the schedule says"}
  ]);
}
