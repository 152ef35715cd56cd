import type {FileMetaData} from "hyparquet";
import {expect, it} from "vitest";
import {checkPages, walkRuns} from "../../src/formats/parquet-pages.js";
import {Refusal} from "../../src/formats/table.js";

const fits = (bytes: number[], width: number, count: number): boolean =>
  walkRuns(Uint8Array.from(bytes), 0, width, count);

it("runs that repeat a value fit as far as they count no further than the page", () => {
  expect(fits([20 << 1, 1], 1, 20)).toBe(true);
  expect(fits([21 << 1, 1], 1, 20)).toBe(false);
  expect(fits([12 << 1, 1, 8 << 1, 0], 1, 20)).toBe(true);
  expect(fits([12 << 1, 1, 9 << 1, 0], 1, 20)).toBe(false);
  // A run of nothing is passed over; a value of nine bits takes two bytes.
  expect(fits([0, 1, 20 << 1, 1], 1, 20)).toBe(true);
  expect(fits([12 << 1, 1, 1, 8 << 1, 1, 1], 9, 20)).toBe(true);
  expect(fits([12 << 1, 1, 1, 9 << 1, 1, 1], 9, 20)).toBe(false);
});

it("packed runs come in eights, the last of them filled up by at most 512 values", () => {
  expect(fits([(3 << 1) | 1, 0, 0, 0], 1, 20)).toBe(true);
  expect(fits([(1 << 1) | 1, 0, 12 << 1, 1], 1, 20)).toBe(true);
  expect(fits([(1 << 1) | 1, 0, 13 << 1, 1], 1, 20)).toBe(false);
  // 66 eights are 528 values, 67 are 536: 20 and 512 are 532.
  expect(fits([0x80 | 5, 1], 1, 20)).toBe(true);
  expect(fits([0x80 | 7, 1], 1, 20)).toBe(false);
});

it("a count that has no end within five bytes, and more than 32 bits, fit nowhere", () => {
  expect(fits([0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 1, 20)).toBe(false);
  expect(fits([0x80], 1, 20)).toBe(false);
  expect(fits([0xa8, 0x00, 1], 1, 20)).toBe(true);
  expect(fits([20 << 1, 1], 33, 20)).toBe(false);
  expect(fits([], 33, 20)).toBe(true);
});

/** A field of Thrift's compact protocol: how far its number lies behind the last one, its type, and its bytes. */
type Field = [step: number, type: number, ...bytes: number[]];
const I32 = 5;
const STRUCT = 12;
const struct = (fields: Field[]): number[] => [
  ...fields.flatMap(([step, type, ...bytes]) => [(step << 4) | type, ...bytes]),
  0
];
/** Whole numbers as they stand in it, for those that fit one byte. */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const numbers = (values: number[]): Field[] => values.map(value => [1, I32, zigzag(value)]);

/** A page of plain doubles that says how many it holds. */
const page = (says: number, doubles: number): number[] => [
  ...struct([...numbers([0, 8 * doubles, 8 * doubles]), [2, STRUCT, ...struct(numbers([says, 0, 3, 3]))]]),
  ...Array.from({length: 8 * doubles}, () => 0)
];
/** The same in the second version, with the lengths of its levels in bytes. */
const second = (says: number, definitions: number, repetitions: number): number[] => [
  ...struct([
    ...numbers([3, 8 * says, 8 * says]),
    [5, STRUCT, ...struct([...numbers([says, 0, says, 0, definitions, repetitions]), [1, 2]])]
  ]),
  ...Array.from({length: 8 * says}, () => 0)
];

/** What is wrong with a column of required doubles in one row group. */
function problem(rows: number, ...pages: number[][]): string | null {
  const bytes = Uint8Array.from([0, 0, 0, 0, ...pages.flat()]);
  const chunk = {type: "DOUBLE", path_in_schema: ["a"], codec: "UNCOMPRESSED", data_page_offset: 4n};
  const meta_data = {...chunk, total_compressed_size: BigInt(bytes.length - 4)};
  const metadata = {
    schema: [{name: "a", repetition_type: "REQUIRED"}],
    row_groups: [{num_rows: BigInt(rows), columns: [{meta_data}]}]
  };
  try {
    checkPages(bytes, metadata as unknown as FileMetaData, "x");
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.message : `no refusal: ${String(error)}`;
  }
}

it("pages hold as many values as there are rows, each of them some", () => {
  expect(problem(3, page(3, 3))).toBeNull();
  expect(problem(3, page(1, 1), page(2, 2))).toBeNull();
  expect(problem(3, page(1, 1))).toMatch("1 values for 3 rows");
  expect(problem(3, page(4, 4))).toMatch("a page of 4 values");
  expect(problem(3, page(0, 1), page(3, 3))).toMatch("a page of 0 values");
  // The sum would be right.
  expect(problem(3, page(-1, 1), page(4, 4))).toMatch("a page of -1 values");
});

it("levels of a page of the second version lie within it, and none repeats", () => {
  expect(problem(3, second(3, 0, 0))).toBeNull();
  expect(problem(3, second(3, 24, 0))).toBeNull();
  expect(problem(3, second(3, 25, 0))).toMatch("runs do not fit");
  expect(problem(3, second(3, -1, 0))).toMatch("runs do not fit");
  expect(problem(3, second(3, 0, 1))).toMatch("runs do not fit");
});
