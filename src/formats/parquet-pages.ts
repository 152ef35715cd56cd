/**
 * Holds the pages of a Parquet file against its own counts before a value is decoded: the decoder trusts page
 * sizes and run lengths, so a damaged one would make it loop, or allocate until the process dies.
 * Columns are flat. Layout: Apache Parquet format, "Data Pages" and "Run Length Encoding / Bit-Packing Hybrid".
 */
import type {ColumnMetaData, FileMetaData} from "hyparquet";
import {parquetHeader} from "hyparquet/src/column.js";
import {decompressPage} from "hyparquet/src/datapage.js";
import {compressors} from "./parquet-compressors.js";
import {Refusal} from "./table.js";

type PageHeader = ReturnType<typeof parquetHeader>;

/** A page this small may expand at will; a larger one at most by `MAX_RATIO`. */
const SMALL_PAGE = 1 << 26;
const MAX_RATIO = 1000;
/** Writers fill the last packed run up with values that do not count. */
const PADDING = 512;

/** @throws Refusal, or what the library throws, when pages do not add up. */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData, name: string): void {
  metadata.row_groups.forEach((group, g) => {
    for (const {meta_data: chunk} of group.columns) {
      if (!chunk) throw new Refusal("damaged", "a column without metadata", `${name}, row group ${g + 1}`);
      const optional =
        metadata.schema.find(e => e.name === chunk.path_in_schema[0])?.repetition_type !== "REQUIRED";
      const problem = problemOf(bytes, chunk, Number(group.num_rows), optional);
      const where = `${name}, row group ${g + 1}, column "${chunk.path_in_schema.join(".")}"`;
      if (problem) throw new Refusal("damaged", problem, where, "fetch the file again");
    }
  });
}

function problemOf(bytes: Uint8Array, chunk: ColumnMetaData, rows: number, optional: boolean): string | null {
  const first = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const size = Number(chunk.total_compressed_size);
  if (!(first > 0 && size >= 0 && first + size <= bytes.length)) return "its bytes lie outside the file";
  const reader = {view: new DataView(bytes.buffer, bytes.byteOffset + first, size), offset: 0};
  let values = 0;
  while (values < rows && reader.offset < size - 1) {
    const page = parquetHeader(reader);
    const [packed, unpacked] = [page.compressed_page_size, page.uncompressed_page_size];
    if (!(packed >= 0 && reader.offset + packed <= size)) return "a page runs over its end";
    if (!(unpacked >= 0 && unpacked <= Math.max(SMALL_PAGE, packed * MAX_RATIO)))
      return `a page of ${unpacked} bytes`;
    const from = first + reader.offset;
    reader.offset += packed;
    const count =
      (page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header)?.num_values ?? -1;
    if (page.type === "DICTIONARY_PAGE") {
      if (!(count >= 0 && count <= unpacked)) return `a dictionary of ${count} values`;
      continue;
    }
    if (!(count > 0 && values + count <= rows)) return `a page of ${count} values`;
    values += count;
    if (!runsFit(bytes.subarray(from, from + packed), page, chunk, count, optional))
      return "a page whose runs do not fit it";
  }
  return values === rows ? null : `${values} values for ${rows} rows`;
}

/** True when definition levels and encoded values of a page hold no run longer than the page. */
function runsFit(
  packed: Uint8Array,
  page: PageHeader,
  chunk: ColumnMetaData,
  count: number,
  optional: boolean
): boolean {
  const {codec, type} = chunk;
  const v2 = page.data_page_header_v2;
  const encoding = (v2 ?? page.data_page_header)?.encoding;
  let levels = 0;
  let content: Uint8Array;
  if (v2) {
    levels = v2.repetition_levels_byte_length + v2.definition_levels_byte_length;
    if (!(levels >= 0 && levels <= packed.length && v2.repetition_levels_byte_length === 0)) return false;
    if (optional && !walkRuns(packed, 0, 1, count)) return false;
    content = packed.subarray(levels);
    if (v2.is_compressed)
      content = decompressPage(content, page.uncompressed_page_size - levels, codec, compressors);
    levels = 0;
  } else {
    content = decompressPage(packed, page.uncompressed_page_size, codec, compressors);
    if (optional) {
      if (!walkRuns(content, 4, 1, count)) return false;
      levels = 4 + new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0, true);
    }
  }
  switch (encoding) {
    case "PLAIN":
    case "BYTE_STREAM_SPLIT":
      return true;
    case "RLE":
      return type === "BOOLEAN" && walkRuns(content, v2 ? levels : levels + 4, 1, count);
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY":
      return content[levels] === 0 || walkRuns(content, levels + 1, content[levels] ?? 0, count);
    case "DELTA_BINARY_PACKED":
    case "DELTA_LENGTH_BYTE_ARRAY":
      return deltaFits(content, levels);
    default:
      return false;
  }
}

/** Runs of the hybrid encoding: odd headers count groups of eight packed values, even ones repeat one value. */
export function walkRuns(page: Uint8Array, start: number, width: number, count: number): boolean {
  let at = start;
  for (let seen = 0; seen < count && at < page.length;) {
    const [header, next] = varint(page, at);
    if (header < 0 || width > 32) return false;
    const run = Math.floor(header / 2);
    const left = count - seen;
    if (header % 2 ? run * 8 > left + PADDING : run > left) return false;
    at = next + (header % 2 ? run * width : Math.ceil(width / 8));
    seen += header % 2 ? run * 8 : run;
  }
  return true;
}

/** Block size and miniblocks at the start of delta-packed values; both must be usable numbers. */
function deltaFits(page: Uint8Array, start: number): boolean {
  const [block, next] = varint(page, start);
  const [miniblocks] = varint(page, next);
  return block > 0 && block <= 1 << 20 && miniblocks > 0 && block % miniblocks === 0;
}

/** Little-endian base 128. @returns value and where it ends; -1 when it does not end within five bytes */
function varint(page: Uint8Array, start: number): [value: number, end: number] {
  let value = 0;
  for (let k = 0; k < 5; k++) {
    const byte = page[start + k];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 128 ** k;
    if (byte < 0x80) return [value, start + k + 1];
  }
  return [-1, start];
}
