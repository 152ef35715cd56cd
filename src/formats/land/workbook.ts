/**
 * LAND workbooks with a sheet of records and, as a rule, one of cycles and one of steps. Long records run on
 * over `Record(2)`, `记录(3)` …; any sheet but the records may be missing.
 */
import {Refusal, type Reader, type Side, type Table, type Warning} from "../table.js";
import {offerInWords} from "../mapping-offer.js";
import {seenIn} from "../table-in.js";
import {isZip, openWorkbook, type Workbook} from "../xlsx.js";
import {mergedRecords} from "../grid.js";
import type {Block, Records} from "./block.js";
import {buildRecords} from "./columns.js";
import {isCompound, isPickle, refuseForeign} from "./foreign.js";
import {findHeader, type HeaderRow, type Level} from "./heading.js";
import {isThreeLevel} from "./levels.js";
import {markOf} from "./mark.js";
import {report} from "./report.js";
import {recordRows} from "./rows.js";
import {numbersIn} from "./series.js";

const NAMES: Record<Level, RegExp> = {
  record: /^(?:record|记录)(?:[-_ ]?(?:tab|表))?[-_ ]*(?:\(?(\d{1,4})\)?)?$/,
  cycle: /^(?:cycle|循环)(?:[-_ ]?(?:tab|表))?$/,
  step: /^(?:step|工步)(?:[-_ ]?(?:tab|表))?$/
};
const HEADER_ROWS = 50;

export const landWorkbook: Reader = {
  id: "land-workbook",
  /** Takes every spreadsheet the three-level reader leaves, so that what must be refused is refused with advice. */
  recognise: bytes => isCompound(bytes) || isPickle(bytes) || (isZip(bytes) && !isThreeLevel(bytes)),
  read(bytes, name, side = {}) {
    if (!isZip(bytes)) refuseForeign(bytes, name);
    return readWorkbook(openWorkbook(bytes, name), bytes, name, side);
  }
};

function readWorkbook(workbook: Workbook, bytes: Uint8Array, file: string, side: Side): Table {
  const sheets = recordSheets(workbook, bytes, file);
  const blocks: Block[] = [];
  let header: HeaderRow | null = null;
  for (const sheet of sheets) {
    const grid = workbook.read(sheet);
    const own = findHeader(grid, "record", HEADER_ROWS);
    header = own ?? header;
    if (!header)
      throw new Refusal(
        "header",
        `no row with TestTime, Voltage and Current in the first ${HEADER_ROWS} rows`,
        `${file}: ${sheet}`,
        "export the sheet with its header row"
      );
    const merged = mergedRecords(grid, own?.row ?? -1);
    if (merged)
      throw new Refusal(
        "sheet",
        "merged cells among the records, of which all but the first are blank",
        merged,
        "take the merging off and fill the cells, or export the workbook again"
      );
    blocks.push({
      grid,
      headerRow: own?.row ?? 0,
      headings: header.headings,
      rows: recordRows(grid, own ? own.row + 1 : 0, header.headings)
    });
  }
  const mark = markOf(blocks.map(block => block.grid));
  const records = buildRecords(blocks, side, mark);
  refuseTwoTests(sheets, blocks, records, file);
  const warnings: Warning[] = [];
  const table = (level: "cycle" | "step"): Records | null => tableSheet(workbook, level, side, warnings);
  const tables = {cycles: table("cycle"), steps: table("step")};
  const facts = {sheets: workbook.sheets.join(", "), record_sheets: sheets.join(", ")};
  return report("land-workbook", {records, ...tables, where: `${file}: ${sheets[0]}`}, side, facts, warnings);
}

/** Records that are continued on another sheet run on in number or in time; where both start anew, it is another test. */
function refuseTwoTests(sheets: string[], blocks: Block[], records: Records, file: string): void {
  const index = numbersIn(records, "record_index");
  const time = numbersIn(records, "test_time_second");
  let base = 0;
  for (let k = 1; k < blocks.length; k++) {
    base += blocks[k - 1]!.rows.length;
    if (blocks[k]!.rows.length === 0 || base === 0) continue;
    const again = (values: Float64Array | null): boolean => values !== null && values[base]! <= values[0]!;
    if (again(index) && (time === null || time[base]! < time[base - 1]!))
      throw new Refusal(
        "sheets",
        `the records start anew in "${sheets[k]}" (record ${index![base]} after ${index![base - 1]} in "${sheets[k - 1]}"): two tests in one workbook`,
        `${file}: ${sheets[k - 1]}, ${sheets[k]}`,
        "keep one test per workbook"
      );
  }
}

/** Record sheets in their order; by name, else the one sheet with a record header. */
function recordSheets(workbook: Workbook, bytes: Uint8Array, file: string): string[] {
  const numbered = workbook.sheets.flatMap(sheet => {
    const match = NAMES.record.exec(plain(sheet));
    return match ? [{sheet, number: match[1] === undefined ? null : Number(match[1])}] : [];
  });
  const first =
    numbered.some(({number}) => number === 1) && numbered.some(({number}) => number === null) ? 0 : 1;
  numbered.sort((a, b) => (a.number ?? first) - (b.number ?? first));
  const gap = numbered.findIndex(({number}, i) => (number ?? first) !== first + i);
  if (gap >= 0)
    throw new Refusal(
      "sheets",
      `record sheets are missing before "${numbered[gap]!.sheet}"`,
      file,
      "export all record sheets"
    );
  if (numbered.length > 0) return numbered.map(({sheet}) => sheet);
  const headed = workbook.sheets.filter(sheet =>
    findHeader(workbook.head(sheet, HEADER_ROWS), "record", HEADER_ROWS)
  );
  if (headed.length === 1) return headed;
  const seen = headed.length === 0 ? seenIn(bytes, file) : null;
  if (headed.length === 0)
    throw new Refusal(
      "sheets",
      `no sheet of records that LAND, Neware or Arbin programs write${seen ? `, but ${seen.words}` : ""}`,
      `${file}: ${workbook.sheets.join(", ")}`,
      `export it with its record sheet, or say what its columns are, such as ${offerInWords(seen?.header ?? [])}`
    );
  throw new Refusal(
    "sheets",
    `several sheets of records (${headed.join(", ")})`,
    `${file}: ${workbook.sheets.join(", ")}`,
    "keep one test per workbook"
  );
}

const plain = (sheet: string): string => sheet.normalize("NFKC").trim().toLowerCase();

/** The cycle or step table; null when the export has none. */
function tableSheet(
  workbook: Workbook,
  level: "cycle" | "step",
  side: Side,
  warnings: Warning[]
): Records | null {
  const sheet = workbook.sheets.find(name => NAMES[level].test(plain(name)));
  if (sheet === undefined) return null;
  const grid = workbook.read(sheet);
  const header = findHeader(grid, level, HEADER_ROWS);
  if (!header) {
    if (grid.rows > 0)
      warnings.push({
        code: "sheet-not-read",
        message: `the ${level} table has no header that is known; the records stand without it`,
        where: sheet
      });
    return null;
  }
  const block = {
    grid,
    headerRow: header.row,
    headings: header.headings,
    rows: recordRows(grid, header.row + 1, header.headings)
  };
  return buildRecords([block], side, markOf([grid]));
}
