import type {Row} from "../figure/figure.js";

/** The part of an Arrow field that says how its bits are read: Arrow's own numbers of types. */
interface ArrowType {
  typeId: number;
  scale?: number;
  /** Of floats: half, single, double; of decimals: digits. */
  precision?: number;
  bitWidth?: number;
  isSigned?: boolean;
  dictionary?: ArrowType;
}

interface Schema {
  fields: {name: string; type: ArrowType}[];
}

export interface Batch {
  numRows: number;
  schema: Schema;
  getChildAt(i: number): {get(row: number): unknown} | null;
}

type Value = Row[string];
const SINGLE = 1;
const [NULL, INT, FLOAT, TEXT, BOOL, DECIMAL, DICTIONARY] = [1, 2, 3, 5, 6, 7, -1];

export function rowsOf({batches}: {batches: readonly Batch[]}): Row[] {
  const rows: Row[] = [];
  for (const batch of batches) collect(batch, rows);
  return rows;
}

/**
 * Appends the rows of a batch.
 * @throws for a type whose values Arrow's library misreads or that a row has no place for; as text they all can be had
 */
export function collect(batch: Batch, rows: Row[]): void {
  const columns = batch.schema.fields.map(({name, type}, i) => {
    const read = reader(type);
    if (!read)
      throw new Error(
        `query: column "${name}" is neither number, text nor truth value; cast it to varchar or to double`
      );
    return [name, read, batch.getChildAt(i)!] as const;
  });
  for (let r = 0; r < batch.numRows; r++) {
    const row: Row = {};
    for (const [name, read, column] of columns) {
      const value = column.get(r);
      row[name] = value === null || value === undefined ? null : read(value);
    }
    rows.push(row);
  }
}

function reader(type: ArrowType): ((value: unknown) => Value) | null {
  switch (type.typeId) {
    case NULL:
      return () => null;
    case FLOAT:
      return type.precision === SINGLE ? value => shortest(value as number) : value => value as number;
    case BOOL:
    case TEXT:
      return value => value as Value;
    case INT:
      return value => (typeof value === "bigint" ? exact(String(value)) : (value as number));
    case DECIMAL:
      return value => exact(scaled(value as DecimalWords, type.scale!));
    case DICTIONARY:
      return reader(type.dictionary!);
    default:
      return null;
  }
}

const INTEGERS: Record<number, string> = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"};

/** DuckDB's name of a type, or null where Arrow's does not tell it: whole numbers of 128 bits come as decimals, and what is only named apart from text as text. */
function duckdbName({typeId, precision, scale, bitWidth, isSigned}: ArrowType): string | null {
  if (typeId === BOOL) return "BOOLEAN";
  if (typeId === TEXT) return "VARCHAR";
  if (typeId === FLOAT) return precision === SINGLE ? "FLOAT" : "DOUBLE";
  if (typeId === INT) return `${isSigned ? "" : "U"}${INTEGERS[bitWidth!]!}`;
  return typeId === DECIMAL && precision! < 38 ? `DECIMAL(${precision},${scale})` : null;
}

/** Rows with their types where Arrow's tell DuckDB's, else null: to ask DuckDB to describe them takes longer than all else. */
export function wholeOf({
  schema,
  batches
}: {
  schema: Schema;
  batches: readonly Batch[];
}): {columns: {name: string; type: string}[]; rows: Row[]} | null {
  const columns = schema.fields.flatMap(({name, type}) => {
    const told = duckdbName(type);
    return told === null ? [] : [{name, type: told}];
  });
  if (columns.length < schema.fields.length) return null;
  return {columns, rows: rowsOf({batches})};
}

/** Four 32-bit words of a two's complement, the lowest first. */
type DecimalWords = Uint32Array;

/** Digits of a decimal with its point: 9883 at scale 2 is 98.83. */
export function scaled(words: DecimalWords, scale: number): string {
  const whole = BigInt.asIntN(
    128,
    words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  );
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${scale ? `.${digits.slice(point)}` : ""}`;
}

/** The number of fewest digits that the same single stands for: 0.1, not 0.10000000149011612. */
export function shortest(single: number): number {
  if (!single) return single;
  for (let digits = 6; digits < 9; digits++) {
    const value = Number(single.toPrecision(digits));
    if (Math.fround(value) === single) return value;
  }
  return Number(single.toPrecision(9));
}

/** Digits as a number when it holds them all, else as the text they are. */
export function exact(digits: string): number | string {
  const value = Number(digits);
  return significant(digits) <= 15 || (Number.isSafeInteger(value) && String(value) === digits)
    ? value
    : digits;
}

/** Every decimal of up to 15 significant digits has a double of its own. */
const significant = (digits: string): number =>
  digits
    .replace("-", "")
    .replace(/^(?:0*\.0*|0+)/, "")
    .replace(".", "").length;
