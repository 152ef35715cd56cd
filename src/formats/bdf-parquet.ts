/** Battery Data Format as Parquet, with today's names, preferred labels, or the millisecond names of before 1.0. */
import {parquetMetadataAsync, parquetScan, parquetSchema, type FileMetaData} from "hyparquet";
import {isBdf} from "./bdf.js";
import {integerIfWhole, valueWarnings} from "./bdf-checks.js";
import {headerStyle, headWarnings, resolveHead, type Head} from "./bdf-heads.js";
import {isCount} from "./bdf-terms.js";
import {unique} from "./delimited.js";
import {startsWith} from "./head.js";
import {compressors} from "./parquet-compressors.js";
import {checkPages} from "./parquet-pages.js";
import {Refusal, type Column, type Reader, type Table} from "./table.js";

const MAGIC = [0x50, 0x41, 0x52, 0x31];
/** Mark, length of the metadata and mark again. */
const LEAST = 12;
/** Parquet packs repeated values into almost nothing, so a small file may hold this many values all the same. */
const MIN_LIMIT = 50_000_000;

export const bdfParquet: Reader = {id: "bdf-parquet", recognise: bytes => startsWith(bytes, ...MAGIC), read};

/** @throws Refusal for a damaged or foreign Parquet file, nested columns, text where a number must stand. */
async function read(bytes: Uint8Array, name: string): Promise<Table> {
  if (bytes.length < LEAST || !startsWith(bytes.subarray(-MAGIC.length), ...MAGIC))
    throw new Refusal(
      "damaged",
      "it begins as a Parquet file and does not end as one: cut off, changed or encrypted",
      name,
      "fetch the file again"
    );
  const file = {byteLength: bytes.length, slice: (from: number, to?: number) => bytes.slice(from, to).buffer};
  const metadata = await intact(name, () => parquetMetadataAsync(file, OPTIONS));
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
  const scan = await intact(name, () =>
    parquetScan({file, metadata, compressors, ...OPTIONS, useOffsetIndex: false})
  );
  const names = unique(heads.map(head => head.name));
  const columns: Column[] = [];
  for (const [k, field] of fields.entries()) {
    const where = (row: number): string => `${name}, row ${row + 1}, column "${field.name}"`;
    const isTerm = heads[k]!.term !== null;
    const sink = field.text ? new Array<string | null>(rows).fill(null) : new Float64Array(rows);
    for (const {rowStart, rowEnd} of scan.ranges) {
      const chunk = await intact(name, () => scan.readColumn({column: field.name, rowStart, rowEnd}));
      for (let row = rowStart; row < rowEnd; row++) {
        const value: unknown = chunk[row - rowStart];
        if (value === undefined)
          throw new Refusal(
            "damaged",
            "a value is missing from its page",
            where(row),
            "fetch the file again"
          );
        if (Array.isArray(sink)) sink[row] = value === null ? null : String(value);
        else {
          const number = (sink[row] = numberOf(value, field.scale, () => where(row)));
          if (isTerm && Math.abs(number) === Infinity)
            throw new Refusal(
              "number",
              `${number} is no number`,
              where(row),
              "write the file again without it"
            );
        }
      }
    }
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
const PARSERS = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms) / 1e3,
  timestampFromMicroseconds: (us: bigint) => Number(us) / 1e6,
  timestampFromNanoseconds: (ns: bigint) => Number(ns) / 1e9,
  dateFromDays: (days: number) => days * 86_400
};
/** No table of ours holds geometry, and the search for it does not end in a damaged schema. */
const OPTIONS = {parsers: PARSERS, geoparquet: false};

interface Field {
  name: string;
  text: boolean;
  whole: boolean;
  timestamp: boolean;
  /** Decimal places of a fixed-point column; null for any other. */
  scale: number | null;
}

/** Columns and rows, after the counts in the file's metadata have been held against each other and its size. */
function shapeOf(metadata: FileMetaData, bytes: number, name: string): {fields: Field[]; rows: number} {
  const rows = Number(metadata.num_rows);
  const fields = parquetSchema(metadata).children.map(({element, children}): Field => {
    if (!element.name) throw new Refusal("damaged", "a column without a name", name, "fetch the file again");
    if (children.length || element.repetition_type === "REPEATED")
      throw new Refusal("shape", "a nested column", `${name}, column "${element.name}"`, "flatten the table");
    const logical = element.logical_type?.type ?? element.converted_type ?? "";
    return {
      name: element.name,
      text: element.type === "BOOLEAN" || (/BYTE_ARRAY/.test(element.type ?? "") && logical !== "DECIMAL"),
      whole: /^INT/.test(element.type ?? "") && logical !== "DECIMAL",
      timestamp: logical.startsWith("TIMESTAMP"),
      scale: logical === "DECIMAL" ? (element.scale ?? 0) : null
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
  const counts = term ? isCount(term) || term.unit === null : field.whole;
  return {name, unit, type: counts ? integerIfWhole(converted) : "number", values: converted};
}

/** Number of a value, NaN for null. @throws Refusal for what is none, and for an integer too large to be exact. */
function numberOf(value: unknown, scale: number | null, where: () => string): number {
  if (value === null) return NaN;
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number !== "number" || (typeof value === "bigint" && !Number.isSafeInteger(number)))
    throw new Refusal(
      "number",
      `${String(value)} cannot be held exactly`,
      where(),
      "check it, or write the column as text"
    );
  return scale === null ? number : fixedPoint(number, 10 ** scale);
}

/** The decoder multiplies by a negative power of ten, which is not exact. */
function fixedPoint(number: number, divisor: number): number {
  const unscaled = Math.round(number * divisor);
  return Number.isSafeInteger(unscaled) ? unscaled / divisor : number;
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
