/** Battery Data Format as Parquet, with today's names, preferred labels, or the millisecond names of before 1.0. */
import {parquetMetadataAsync, parquetRead, parquetSchema, type FileMetaData} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {isBdf} from "./bdf.js";
import {integerIfWhole, valueWarnings} from "./bdf-checks.js";
import {headerStyle, headWarnings, resolveHead, type Head} from "./bdf-heads.js";
import {isCount} from "./bdf-terms.js";
import {unique} from "./delimited.js";
import {startsWith} from "./head.js";
import {checkPages} from "./parquet-pages.js";
import {Refusal, type Column, type Reader, type Table} from "./table.js";

const MAGIC = [0x50, 0x41, 0x52, 0x31];
/** Parquet packs repeated values into almost nothing, so a small file may hold this many values all the same. */
const MIN_LIMIT = 50_000_000;

export const bdfParquet: Reader = {id: "bdf-parquet", recognise: bytes => startsWith(bytes, ...MAGIC), read};

/** @throws Refusal for a damaged or foreign Parquet file, nested columns, text where a number must stand. */
async function read(bytes: Uint8Array, name: string): Promise<Table> {
  const file = {byteLength: bytes.length, slice: (from: number, to?: number) => bytes.slice(from, to).buffer};
  const metadata = await intact(name, () => parquetMetadataAsync(file, {parsers: SECONDS}));
  const {fields, rows} = await intact(name, () => shapeOf(metadata, bytes.length, name));
  await intact(name, () => checkPages(bytes, metadata, name));
  const heads = fields.map(field => resolveHead(field.name, name));
  if (!isBdf(fields.map(field => field.name)))
    throw new Refusal(
      "shape",
      "a Parquet file without columns of BDF",
      name,
      "check that it is the right file"
    );
  const names = unique(heads.map(head => head.name));
  const columns: Column[] = [];
  for (const [k, field] of fields.entries()) {
    const sink = field.text ? new Array<string | null>(rows).fill(null) : new Float64Array(rows).fill(NaN);
    const cell = (row: number): string => `${name}, row ${row + 1}, column "${field.name}"`;
    let filled = 0;
    const onChunk = ({columnData, rowStart}: {columnData: ArrayLike<unknown>; rowStart: number}): void => {
      filled += columnData.length;
      for (let i = 0; i < columnData.length; i++) {
        const row = rowStart + i;
        if (columnData[i] === undefined)
          throw new Refusal("damaged", "a value outside its dictionary", cell(row));
        if (Array.isArray(sink)) sink[row] = columnData[i] === null ? null : String(columnData[i]);
        else sink[row] = numberOf(columnData[i], () => cell(row));
      }
    };
    await intact(name, () =>
      parquetRead({file, metadata, compressors, parsers: SECONDS, columns: [field.name], onChunk})
    );
    if (filled !== rows)
      throw new Refusal(
        "damaged",
        `column "${field.name}" has ${filled} of ${rows} values`,
        name,
        "fetch the file again"
      );
    columns.push(columnOf(heads[k]!, names[k]!, field, sink, name));
  }
  return {
    format: "bdf-parquet",
    rows,
    columns,
    warnings: [...headWarnings(heads), ...valueWarnings(columns, row => `${name}, row ${row + 1}`)],
    metadata: {header_style: headerStyle(heads), created_by: metadata.created_by ?? null}
  };
}

/** Time stamps come as seconds since 1970, whatever unit the file stores them in. */
const SECONDS = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms) / 1e3,
  timestampFromMicroseconds: (us: bigint) => Number(us) / 1e6,
  timestampFromNanoseconds: (ns: bigint) => Number(ns) / 1e9,
  dateFromDays: (days: number) => days * 86_400
};

interface Field {
  name: string;
  text: boolean;
  whole: boolean;
  timestamp: boolean;
}

/** Columns and rows, after the counts in the file's metadata have been held against each other and its size. */
function shapeOf(metadata: FileMetaData, bytes: number, name: string): {fields: Field[]; rows: number} {
  const rows = Number(metadata.num_rows);
  const fields = parquetSchema(metadata).children.map(({element, children}): Field => {
    if (children.length || element.repetition_type === "REPEATED")
      throw new Refusal("shape", "a nested column", `${name}, column "${element.name}"`, "flatten the table");
    const logical = element.logical_type?.type ?? element.converted_type ?? "";
    return {
      name: element.name,
      text: element.type === "BOOLEAN" || (/BYTE_ARRAY/.test(element.type ?? "") && logical !== "DECIMAL"),
      whole: /^INT/.test(element.type ?? "") && logical !== "DECIMAL",
      timestamp: logical.startsWith("TIMESTAMP")
    };
  });
  const inGroups = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (!(rows >= 0) || inGroups !== rows || rows * fields.length > Math.max(MIN_LIMIT, 10 * bytes))
    throw new Refusal("damaged", `${rows} rows do not fit the file`, name, "fetch the file again");
  return {fields, rows};
}

function columnOf(
  head: Head,
  name: string,
  field: Field,
  values: Float64Array | (string | null)[],
  file: string
): Column {
  const {term, unit, convert} = head;
  if (Array.isArray(values)) {
    if (!term || term.name === "step_id" || term.name === "step_type")
      return {name, unit, type: "string", values};
    throw new Refusal(
      "number",
      "text where numbers must stand",
      `${file}, column "${field.name}"`,
      "export it as numbers"
    );
  }
  const converted = convert && !field.timestamp ? values.map(convert) : values;
  const type = (term ? isCount(term) || term.unit === null : field.whole)
    ? integerIfWhole(converted)
    : "number";
  return {name, unit, type, values: converted};
}

function numberOf(value: unknown, cell: () => string): number {
  if (typeof value === "number") return value;
  if (value === null) return NaN;
  const number = typeof value === "bigint" ? Number(value) : NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new Refusal("number", `${String(value)} is no number that can be held exactly`, cell());
}

/** Whatever the Parquet library throws on damaged bytes becomes a refusal. */
async function intact<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal("damaged", `the Parquet file cannot be read: ${reason}`, name, "fetch the file again");
  }
}
