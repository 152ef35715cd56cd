/** Battery Data Format as CSV: preferred labels or machine-readable names, one row per record. */
import {integerIfWhole, valueWarnings} from "./bdf-checks.js";
import {headerStyle, headWarnings, resolveHead, type Head} from "./bdf-heads.js";
import {isCount, REQUIRED, termByLabel} from "./bdf-terms.js";
import {
  asColumn,
  decimalMarkOf,
  numbersOf,
  parseBody,
  splitAt,
  unique,
  type Parse,
  type Parsed
} from "./delimited.js";
import {cutField, refuseNegative} from "./delimited-checks.js";
import {BodyScan, markNear} from "./delimited-quick.js";
import {headOf} from "./head.js";
import {Lines} from "./lines.js";
import {lineAt, readQuickly, textStart, type OpenScan} from "./quick.js";
import {decode, fields, legacyOf, separatorOf, type Separator} from "./text.js";
import {behindEnd} from "./scan/rows.js";
import {Refusal, type Column, type Reader, type Table, type Warning} from "./table.js";

export const bdf: Reader = {
  id: "bdf-csv",
  recognise: bytes => isBdf(headsIn(new Lines(headOf(bytes)).at(0)!)),
  read
};

/** Terms that hold text or a number, whichever the program writes. */
const FREE = new Set(["step_id", "step_type"]);

/** BDF when it has a required column and another term of the format; older names count too. */
export function isBdf(heads: string[]): boolean {
  const names = heads.map(head => nameOrNull(head));
  const required = REQUIRED.map(label => termByLabel(label)!.name);
  return names.some(name => required.includes(name ?? "")) && names.filter(name => name !== null).length >= 2;
}

function nameOrNull(head: string): string | null {
  try {
    return resolveHead(head, "").term?.name ?? null;
  } catch {
    return null;
  }
}

function headsIn(line: string): string[] {
  try {
    return fields(line, separatorOf(line) ?? ",");
  } catch {
    return [];
  }
}

/**
 * Columns under BDF names in BDF units; columns of no term keep their own head as a name, in small letters.
 * @throws Refusal for a row of another width, text in a number column, a unit that cannot be converted.
 */
function read(bytes: Uint8Array, name: string): Table {
  return readQuickly(bdfScan, bytes, name, {}) ?? readBdfSlowly(bytes, name);
}

/** The same from the whole text, field by field as text: for all encodings, and to refuse what has to be refused. */
export function readBdfSlowly(bytes: Uint8Array, name: string): Table {
  const {text} = decode(bytes, name, legacyOf(bytes));
  const lines = new Lines(text);
  const top = topOf(lines.at(0)!, name);
  const rows = {lines, from: 1, to: lines.length, split: splitAt(top.separator), name};
  const mark = top.separator === "," ? "." : decimalMarkOf(rows);
  const parse = parseBody({...rows, header: top.header, mark});
  return tableOf(top, parse, cutField(text, rows, parse));
}

/** The same from bytes. */
export const bdfScan: OpenScan = ({head, size, name}) => {
  const start = textStart(head);
  const {text, to} = lineAt(head, start);
  const top = topOf(text, name);
  const from = behindEnd(head, to);
  const {header, separator} = top;
  const mark = markNear(head, from, separator);
  const rows = new BodyScan({header, separator, mark, line: 1, name, size: size - from});
  return {
    from,
    scan: {
      feed: (bytes, at, last) => rows.feed(bytes, at, last),
      again: () => rows.again(),
      finish() {
        const parse = rows.finish();
        return tableOf(top, parse, parse.unended);
      }
    }
  };
};

interface Top {
  header: string[];
  heads: Head[];
  separator: Separator;
}

function topOf(top: string, name: string): Top {
  const separator = separatorOf(top) ?? ",";
  const header = fields(top, separator, `${name}, line 1`);
  while (header.length > 1 && header.at(-1)!.trim() === "") header.pop();
  const heads = header.map(head => resolveHead(head, name));
  if (!isBdf(header))
    throw new Refusal(
      "shape",
      "the header has no columns of BDF",
      `${name}, line 1`,
      "write its heads as preferred labels, such as Voltage / V"
    );
  return {header, heads, separator};
}

function tableOf({heads, separator}: Top, parse: Parse, unended: Warning[]): Table {
  const names = unique(heads.map(head => head.name));
  const columns = heads.map((head, k) => columnOf(head, names[k]!, parse.columns[k]!, parse));
  refuseNegative(columns, "frequency_hertz", parse);
  const warnings = [
    ...headWarnings(heads),
    ...parse.doubts,
    ...valueWarnings(columns, parse.where),
    ...unended
  ];
  if (separator !== ",")
    warnings.push({
      code: "separator",
      message: "fields are not separated by commas, as CSV has it",
      where: "line 1"
    });
  return {
    format: "bdf-csv",
    rows: parse.rows,
    columns,
    warnings,
    metadata: {header_style: headerStyle(heads)}
  };
}

function columnOf(head: Head, name: string, column: Parsed, parse: Parse): Column {
  const {term, unit, convert} = head;
  if (!term || FREE.has(term.name)) return asColumn(name, unit, column);
  const values = numbersOf(column, parse);
  const converted = convert ? values.map(convert) : values;
  return {name, unit, type: isCount(term) ? integerIfWhole(converted) : "number", values: converted};
}
